import { cache } from "react";
import { openStore } from "@/lib/store";

/** Asked of the store once for each request, however many parts of the page ask. */
export const findEvent = cache((id: string) => openStore().findEvent(id));
export const listDocumentPlaces = cache((id: string) => openStore().listDocumentPlaces(id));
