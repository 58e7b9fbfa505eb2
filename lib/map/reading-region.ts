import type { Position } from "@/lib/records/place";
import type { PlaceItem } from "@/lib/store/answers";
import { METRES_A_DEGREE } from "./camera-fit";

/** Metres from the middle of a region to its edge: a text that names a country does not send the map over a continent. */
const REGION = 300_000;

/** Of the places of a text those that one regional frame shows: the one most is reported of, and what lies around it. */
export function placesOfRegion(places: readonly PlaceItem[]): PlaceItem[] {
  const narrow = places.filter(({ point, radius }) => point !== null && (radius ?? 0) <= REGION);
  const [busiest] = narrow.toSorted((one, other) => other.events - one.events);
  return narrow.filter((place) => busiest && metresBetween(busiest, place) <= REGION);
}

/** Near enough for so short a way; places on both sides of the antimeridian are neighbours. */
function metresBetween({ point: one }: PlaceItem, { point: other }: PlaceItem): number {
  const [from, to]: [Position, Position] = [one ?? [0, 0], other ?? [0, 0]];
  const eastward = Math.abs(from[0] - to[0]);
  const parallel = Math.min(eastward, 360 - eastward) * Math.cos((from[1] * Math.PI) / 180);
  return Math.hypot(parallel, from[1] - to[1]) * METRES_A_DEGREE;
}
