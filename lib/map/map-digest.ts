import type { MapScene, PlaceMark, Totals } from "@/lib/store/answers";
import { isWide } from "./wide-place";

/** A country or region: how many events are said to have happened somewhere in it or, where none, concern it. */
export type WidePlace = Pick<PlaceMark, "id" | "title" | "titles"> & {
  isSaid: boolean;
  count: number;
};

/** What stands beside a map, which a page says before the map's own data have come. */
export type MapDigest = {
  totals: Totals;
  /** How many places are not drawn, since others have more events. */
  undrawn: number;
  /** What is only said of a country or a region; those with most events first, what is said there before the rest. */
  wide: WidePlace[];
};

export function digestOf({ places, totals, undrawn }: MapScene): MapDigest {
  const wide = places
    .filter(isWide)
    .map((place) => ({
      id: place.id,
      title: place.title,
      titles: place.titles,
      ...countIn(place),
    }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => Number(other.isSaid) - Number(one.isSaid) || other.count - one.count);
  return { totals, undrawn, wide };
}

function countIn({ events, concerning }: PlaceMark) {
  return { isSaid: events > 0, count: events || concerning };
}
