import type { PlaceItem } from "@/lib/store/answers";

/** Places whose radius is so great that a mark at their centre would pretend: drawn as squares. */
const WIDE_FROM_METRES = 60_000;

export function isWide(place: PlaceItem): boolean {
  return (place.radius ?? 0) >= WIDE_FROM_METRES;
}
