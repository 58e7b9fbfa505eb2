import type { PlaceDetail } from "@/lib/store/answers";
import type { Words } from "./words";

/**
 * The parts of what is said of a place, in the order in which popup and page show them: parts of links, and the keys of
 * their names.
 */
export const PLACE_PARTS = {
  happened: { id: "happened-here", label: "place.happened" },
  concerns: { id: "concerns-it", label: "place.concerns" },
  named: { id: "named-in", label: "place.namedIn" },
  within: { id: "within-it", label: "place.within" },
} as const;
export type PlacePart = keyof typeof PLACE_PARTS;

/** A part's heading with what it counts: `Concerns this place (3)`. */
export function placePartHeading(part: PlacePart, count: number, say: Words): string {
  return say("place.partHeading", { part: placePartName(part, say), count });
}

export function placePartName(part: PlacePart, say: Words): string {
  return say(PLACE_PARTS[part].label);
}

/** What is said where the parts about events are empty; a part without anything is not shown. */
export function placeSilence(
  counts: Readonly<Record<PlacePart, number>>,
  say: Words,
): string | undefined {
  if (counts.happened + counts.concerns > 0) return undefined;
  return say(counts.named > 0 ? "place.onlyNamed" : "place.neverNamed");
}

/** How much each part holds; only a mention of the place names it. */
export function countPlaceParts(detail: PlaceDetail): Record<PlacePart, number> {
  return {
    happened: detail.told.happened.length,
    concerns: detail.told.concerns.length,
    named: detail.counts.naming,
    within: detail.counts.contains,
  };
}
