import type { PlaceDetail } from "@/lib/store/answers";

/** The parts of what is said of a place, in the order in which popup and page show them; ids are parts of links. */
export const PLACE_PARTS = {
  happened: { id: "happened-here", label: "Said to have happened here" },
  concerns: { id: "concerns-it", label: "Concerns this place" },
  named: { id: "named-in", label: "Named in these documents" },
  within: { id: "within-it", label: "Within it" },
} as const;
export type PlacePart = keyof typeof PLACE_PARTS;

/** A part's heading with what it counts: `Concerns this place (3)`. */
export function placePartHeading(part: PlacePart, count: number): string {
  return `${PLACE_PARTS[part].label} (${count})`;
}

/** What is said where the parts about events are empty; a part without anything is not shown. */
export function placeSilence(counts: Readonly<Record<PlacePart, number>>): string | undefined {
  if (counts.happened + counts.concerns > 0) return undefined;
  const events = "no event in this view is tied to it.";
  if (counts.named > 0) return `Documents name this place, but ${events}`;
  return `No document names this place, and ${events}`;
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
