import type { Place } from "./place";

/** The place itself where it has a position, else the nearest that it lies in: somewhere within a camp is in the camp. */
export function findMapped(
  id: string | null,
  placeById: ReadonlyMap<string, Place>,
): Place | undefined {
  const place = id === null ? undefined : placeById.get(id);
  return !place || place.geometry ? place : findMapped(place.properties.within, placeById);
}
