import { FAMILIES } from "@/lib/records/family";
import {
  BRUSH_ROWS,
  type BrushCounts,
  type BrushedMap,
  type MapScene,
  type Move,
  type PlaceItem,
  type PlaceMark,
} from "@/lib/store/answers";
import { clusterMarks } from "./cluster-marks";
import {
  byCount,
  countedMark,
  emptyTally,
  type GatheredScene,
  hasMark,
  isTold,
  type Mark,
  marksOf,
  type Tally,
} from "./marks";

/** Which places a scene draws, whether others are not, and which share a mark at a zoom. */
export function gatheredPlaces(
  scene: Pick<MapScene, "places" | "undrawn" | "families">,
  zoom: number,
) {
  return {
    places: scene.places.map(({ id }) => id),
    isCut: scene.undrawn > 0,
    groups: clusterMarks(marksOf(scene), scene, zoom)
      .filter(({ places }) => places.length > 1)
      .map(({ places }) => places.map(({ id }) => id)),
  };
}

const KINDS = FAMILIES.length;
const { place: PLACE, group: GROUP } = BRUSH_ROWS;

/** The scene of days that are being chosen, its marks gathered as its groups say. */
export function brushedScene(map: BrushedMap, counted: BrushCounts): GatheredScene {
  const { kept, counts, moved, undrawn, totals } = counted;
  const members = map.places.map((item, index) =>
    kept[index] === 1 ? countPlace(item, counts, index * PLACE.length) : undefined,
  );
  const isGrouped = new Uint8Array(members.length);
  for (const group of map.groups) for (const place of group) isGrouped[place] = 1;
  const isMarked = (member: Member | undefined): member is Member =>
    member !== undefined && hasMark(member.place);

  const marks: Mark[] = [];
  for (const [index, member] of members.entries()) {
    if (isGrouped[index] === 1 || !isMarked(member)) continue;
    const row = index * PLACE.length;
    marks.push(
      countedMark([member.place], {
        placed: tallyOf(counts, row + PLACE.ambiguous, row + PLACE.said),
        concerned: tallyOf(counts, row + PLACE.concerns),
        isSure: member.isSure,
      }),
    );
  }
  for (const [index, group] of map.groups.entries()) {
    const marked = group.map((place) => members[place]).filter(isMarked);
    if (marked.length === 0) continue;
    const row = members.length * PLACE.length + index * GROUP.length;
    marks.push(
      countedMark(
        marked.map(({ place }) => place),
        {
          placed: tallyOf(counts, row + GROUP.placed),
          concerned: tallyOf(counts, row + GROUP.concerns),
          isSure: marked.some(({ isSure }) => isSure),
        },
      ),
    );
  }
  return {
    places: members.flatMap((member) => member?.place ?? []),
    moves: movesLeft(map.moves, moved),
    families: [],
    undrawn,
    totals,
    marks: marks.sort(byCount),
  };
}

/** A place as the map has it, and whether anything is surely said to have happened there. */
type Member = { place: PlaceMark; isSure: boolean };

const NO_EVENTS: number[] = [];

function countPlace(item: PlaceItem, counts: Uint32Array, row: number): Member {
  const said = sum(counts, row + PLACE.said);
  const place: PlaceMark = {
    ...item,
    events: said + sum(counts, row + PLACE.ambiguous),
    concerning: sum(counts, row + PLACE.concerns),
    placedEvents: NO_EVENTS,
    ambiguousEvents: NO_EVENTS,
    aboutEvents: NO_EVENTS,
  };
  return { place, isSure: isTold(place, said) };
}

function tallyOf(counts: Uint32Array, ...rows: readonly number[]): Tally {
  const tally = emptyTally();
  for (const row of rows) {
    for (const [index, family] of FAMILIES.entries()) {
      const count = counts[row + index] ?? 0;
      tally.families[family] += count;
      tally.count += count;
    }
  }
  return tally;
}

function sum(counts: Uint32Array, row: number): number {
  let total = 0;
  for (let at = row; at < row + KINDS; at++) total += counts[at] ?? 0;
  return total;
}

/** The moves of which some event is left, with those. */
function movesLeft(moves: readonly Move[], moved: Uint8Array): Move[] {
  let from = 0;
  return moves.flatMap((move) => {
    const first = from;
    from += move.events.length;
    const events = move.events.filter((_, index) => moved[first + index] === 1);
    return events.length > 0 ? [{ ...move, events }] : [];
  });
}
