import type { Selection } from "@/lib/query/selection";
import { findEvent, listDocumentPlaces } from "./find-once";
import { eventPlaces, mainPlaces } from "./main-places";

/** Ids of the places that a page is about, which its default view shows. */
export async function placesOf(selection: Selection): Promise<string[]> {
  switch (selection.type) {
    case "none":
      return [];
    case "place":
      return [selection.id];
    case "event": {
      const detail = await findEvent(selection.id);
      return detail ? eventPlaces(detail) : [];
    }
    case "document":
      return mainPlaces(await listDocumentPlaces(selection.id));
  }
}
