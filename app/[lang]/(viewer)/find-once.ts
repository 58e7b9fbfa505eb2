import { cache } from "react";
import type { Query } from "@/lib/query/query";
import { openStore } from "@/lib/store";

/** Asked of the store once for each request, however many parts of the page ask. */
export const findEvent = cache((id: string) => openStore().findEvent(id));
export const findTour = cache((id: string) => openStore().findTour(id));
export const listDocumentPlaces = cache((id: string) => openStore().listDocumentPlaces(id));

/** What the map draws; the page that tells of it asks as well. */
export const readScene = (query: Query, focus: readonly string[] = []) =>
  readWrittenScene(JSON.stringify([query, focus]));

const readWrittenScene = cache((asked: string) => {
  const [query, focus] = JSON.parse(asked) as [Query, string[]];
  return openStore().readScene(query, focus);
});
