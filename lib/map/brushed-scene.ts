import { FAMILIES } from "@/lib/records/family";
import type {
  CountedScene,
  FamilyCounts,
  MapScene,
  PlaceCounts,
  PlaceMark,
} from "@/lib/store/answers";
import { drawnMarks } from "./cluster-marks";
import {
  byCount,
  countedMark,
  emptyTally,
  type GatheredScene,
  hasMark,
  isTold,
  type Mark,
  type Tally,
} from "./marks";

/** Which places a scene draws, whether others are not, and which share a mark at a zoom. */
export function gatheredPlaces(scene: MapScene, zoom: number) {
  return {
    places: scene.places.map(({ id }) => id),
    isCut: scene.undrawn > 0,
    groups: drawnMarks(scene, zoom)
      .filter(({ places }) => places.length > 1)
      .map(({ places }) => places.map(({ id }) => id)),
  };
}

/** A scene of days that are being chosen, its marks gathered as its groups say. */
export function brushedScene({ places, groups, ...scene }: CountedScene): GatheredScene {
  const members = new Map(places.map((counts) => [counts.item.id, memberOf(counts)]));
  const isGrouped = new Set(groups.flatMap((group) => group.places));
  const markGroup = (ids: readonly string[], placed: Tally, concerned: Tally): Mark[] => {
    const marked = ids.flatMap((id) => members.get(id) ?? []).filter(({ place }) => hasMark(place));
    if (marked.length === 0) return [];
    const isSure = marked.some(({ place, placed: said }) => isTold(place, said));
    return [
      countedMark(
        marked.map(({ place }) => place),
        { placed, concerned, isSure },
      ),
    ];
  };
  const marks = [
    ...places
      .filter(({ item }) => !isGrouped.has(item.id))
      .flatMap(({ item, placed, ambiguous, about }) =>
        markGroup([item.id], tallyOf(placed, ambiguous), tallyOf(about)),
      ),
    ...groups.flatMap((group) =>
      markGroup(group.places, tallyOf(group.placed), tallyOf(group.about)),
    ),
  ];
  return {
    ...scene,
    places: Array.from(members.values(), ({ place }) => place),
    families: [],
    marks: marks.toSorted(byCount),
  };
}

const NO_EVENTS: number[] = [];

/** A place as the map has it, and how many events are surely said to have happened there. */
function memberOf({ item, placed, ambiguous, about }: PlaceCounts) {
  const said = sum(placed);
  const place: PlaceMark = {
    ...item,
    events: said + sum(ambiguous),
    concerning: sum(about),
    placedEvents: NO_EVENTS,
    ambiguousEvents: NO_EVENTS,
    aboutEvents: NO_EVENTS,
  };
  return { place, placed: said };
}

function tallyOf(...rows: readonly FamilyCounts[]): Tally {
  const tally = emptyTally();
  for (const counts of rows) {
    for (const [index, family] of FAMILIES.entries()) tally.families[family] += counts[index] ?? 0;
    tally.count += sum(counts);
  }
  return tally;
}

function sum(counts: FamilyCounts): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
