import type { EventItem, PlaceItem } from "./item";
import { formatDistance } from "./number-label";

/**
 * Where an event is placed, in words; an arrow only where people are said to go from one place to another:
 * between several it would say that they went from each to the next.
 */
export function formatEventPlaces({ geometry, placeNames }: EventItem): string {
  const isOneMove = geometry?.type === "LineString" && placeNames.length === 2;
  return placeNames.join(isOneMove ? " → " : ", ");
}

/** How sure a place's position is and how many events are placed there, in a line. */
export function formatCertainty({ radius }: PlaceItem, events: number): string {
  const count = events === 1 ? "1 event" : `${events} events`;
  return radius === null ? count : `somewhere within ${formatDistance(radius)} · ${count}`;
}
