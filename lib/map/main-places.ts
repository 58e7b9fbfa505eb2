import { isPlaced } from "@/lib/records/event";
import type { DocumentPlace, EventDetail } from "@/lib/store/answers";

/** A place with fewer events than this share of the document's busiest place does not widen its view. */
const SHARE = 1 / 8;

/** Ids of the places that most of a document is about: what its default view shows. */
export function mainPlaces(places: readonly DocumentPlace[]): string[] {
  const most = Math.max(0, ...places.map((place) => place.events));
  return places.filter(({ events }) => events > 0 && events >= most * SHARE).map(({ id }) => id);
}

/** Ids of the places where the map shows that an event happened; of one that happened nowhere, what it concerns. */
export function eventPlaces({ places }: EventDetail): string[] {
  const placed = places.filter(({ role }) => isPlaced(role));
  return (placed.length > 0 ? placed : places).flatMap(({ mapped }) => mapped ?? []);
}
