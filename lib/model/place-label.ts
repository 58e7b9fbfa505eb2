import type { EventItem } from "./item";

/** Where an event is placed, in words; an arrow only where people are said to go from one place to another. */
export function formatEventPlaces({ geometry, placeNames }: EventItem): string {
  return placeNames.join(geometry?.type === "LineString" ? " → " : ", ");
}
