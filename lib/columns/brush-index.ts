import { asksOnlyForDays, type Query } from "@/lib/query/query";
import type { DayRange, Days } from "@/lib/records/day-range";
import { FAMILIES } from "@/lib/records/family";
import {
  BRUSH_ROWS,
  type BrushCounts,
  type BrushedMap,
  type Move,
  type Totals,
} from "@/lib/store/answers";
import {
  type Columns,
  EARLIEST,
  eachTie,
  type FoundWords,
  isDated,
  LATEST,
  SHOWN,
  SURENESS,
} from "./columns";
import { DayLists } from "./day-lists";
import { DayRows } from "./day-rows";
import { eachTiedEvent, movesOf, placesInView, type ViewedPlace } from "./scene";
import {
  isCertainlyIn,
  isPossiblyIn,
  type Mask,
  selectAttestations,
  selectEvents,
  selectInBox,
} from "./select-events";

/** What is drawn of any days that are being chosen, and the numbers of each range of them. */
export type BrushIndex = { map: BrushedMap; count: (days: DayRange) => BrushCounts };

/** Which places are drawn, whether others are not, and which share a mark. */
export type DrawnPlaces = {
  places: readonly string[];
  isCut: boolean;
  groups: readonly (readonly string[])[];
};

const { place: PLACE, group: GROUP } = BRUSH_ROWS;

/**
 * Prepares what is drawn of a query for ranges of days of which each takes little: what happened in them is counted in
 * rows of days, without asking the query anew. What is drawn are the same places, gathered as they were, as long as the choosing
 * goes on; how many others have an event in the days is counted.
 *
 * @param query its own days are left aside
 * @param found what the query's words found; needed where it has any
 */
export function indexBrush(
  columns: Columns,
  query: Query,
  drawn: DrawnPlaces,
  found?: FoundWords,
): BrushIndex {
  // Not none: among days nothing undated is certain.
  const base = { ...query, days: ALL_DAYS };
  const besidesWords = { ...base, words: undefined };
  const asked = selectEvents(columns, base, found);
  const masks: Masks = {
    asked,
    told: query.words === undefined ? undefined : selectEvents(columns, besidesWords),
    attested: selectAttestations(columns, query),
  };
  const inBox = query.bbox ? selectInBox(columns, base, found) : asked;
  const named = new Set(found?.places);
  const tieOf = ({ place, item }: ViewedPlace): Tie => {
    const { starts } = columns.ties;
    const isUntied = starts[place] === starts[place + 1];
    const told = named.has(item.id) ? masks.told : undefined;
    return {
      told,
      isAlways: isUntied && (asksOnlyForDays(base) || (!!told && asksOnlyForDays(besidesWords))),
    };
  };

  const inView = new Map(placesInView(columns, query).map((place) => [place.item.id, place]));
  const places = drawn.places.flatMap((id) => inView.get(id) ?? []);
  for (const id of drawn.places) inView.delete(id);

  // The rows that are handed over come first.
  const rows = new DayRows(columns);
  const ties = places.map(tieOf);
  for (const { place } of places) addPlace(rows, columns, masks, place);
  const groups = groupsAmong(places, drawn.groups);
  addGroups(
    rows,
    columns,
    masks,
    groups.map((group) => group.flatMap((at) => places[at]?.place ?? [])),
  );
  const handedOver = rows.length;
  const told = places.map(({ place }, at) => addTold(rows, columns, place, ties[at]?.told));
  const undrawnIn = listOthers(columns, masks, [...inView.values()], tieOf);
  const totalsIn = totalsAmong(columns, inBox);
  const moves = movesOf(
    columns,
    inBox,
    drawn.isCut ? new Set(places.map(({ place }) => place)) : undefined,
  );

  const isKept = (counts: Uint32Array, at: number) =>
    ties[at]?.isAlways ||
    isAnyIn(counts, at * PLACE.length, PLACE.length) ||
    isAnyIn(counts, told[at] ?? 0, told[at] === undefined ? 0 : 1);
  return {
    map: { places: places.map(({ item }) => item), groups, moves },
    count(range) {
      const days = { first: range.first ?? EARLIEST, last: range.last ?? LATEST };
      const counts = query.certain ? rows.countWithin(days) : rows.countPossible(days);
      return {
        kept: Uint8Array.from(places, (_, at) => (isKept(counts, at) ? 1 : 0)),
        counts: counts.slice(0, handedOver),
        moved: movedIn(moves, (query.certain ? isCertainlyIn : isPossiblyIn)(columns, range)),
        undrawn: undrawnIn(days, query.certain),
        totals: totalsIn(days, query.certain),
      };
    },
  };
}

const ALL_DAYS: DayRange = { first: null, last: null };

type Masks = {
  /** Wherever the map looks. */
  asked: Mask;
  /** But for the words, where there are any. */
  told: Mask | undefined;
  attested: Uint8Array | undefined;
};

type Tie = {
  /** Where the words name the place: what may be told of it whatever the words. */
  told: Mask | undefined;
  /** It is drawn whatever the days: nothing is said of it, and nothing is asked but days. */
  isAlways: boolean;
};

function addPlace(rows: DayRows, columns: Columns, { asked, attested }: Masks, place: number) {
  const row = rows.take(PLACE.length);
  eachTiedEvent(columns, place, { mask: asked, attested }, (event, sureness) => {
    rows.add(event, row + PLACE[SURENESS[sureness] ?? "concerns"] + familyOf(columns, event));
  });
}

/** All that is tied to a place, whichever documents say so. */
function addTold(
  rows: DayRows,
  columns: Columns,
  place: number,
  told: Mask | undefined,
): number | undefined {
  if (!told) return undefined;
  const row = rows.take(1);
  eachTiedEvent(columns, place, { mask: told, attested: undefined }, (event) => {
    rows.add(event, row);
  });
  return row;
}

/** The places of each group, as positions among all. */
function groupsAmong(places: readonly ViewedPlace[], groups: DrawnPlaces["groups"]): number[][] {
  const positions = new Map(places.map(({ item }, at) => [item.id, at]));
  return groups.map((ids) => ids.flatMap((id) => positions.get(id) ?? []));
}

function addGroups(
  rows: DayRows,
  columns: Columns,
  { asked, attested }: Masks,
  groups: readonly (readonly number[])[],
) {
  // Which group met an event last, and where it is placed by now.
  const met = new Int32Array(columns.count).fill(-1);
  const isPlaced = new Uint8Array(columns.count);
  for (const [group, places] of groups.entries()) {
    const events: number[] = [];
    for (const place of places) {
      eachTie(columns, place, attested, (event, sureness) => {
        if (asked[event] === 0) return;
        if (met[event] !== group) {
          events.push(event);
          met[event] = group;
          isPlaced[event] = 0;
        }
        if (sureness > 0) isPlaced[event] = 1;
      });
    }
    const row = rows.take(GROUP.length);
    for (const event of events) {
      rows.add(
        event,
        row + (isPlaced[event] === 1 ? GROUP.placed : GROUP.concerns) + familyOf(columns, event),
      );
    }
  }
}

/** How many places that are not drawn belong to a range of days. */
function listOthers(
  columns: Columns,
  { asked, attested }: Masks,
  others: readonly ViewedPlace[],
  tieOf: (place: ViewedPlace) => Tie,
): (days: Days, isCertain: boolean) => number {
  const lists = new DayLists(columns);
  let always = 0;
  for (const other of others) {
    const { told, isAlways } = tieOf(other);
    if (isAlways) {
      always++;
      continue;
    }
    // What is told whatever the words is more than what is asked.
    const ties = { mask: told ?? asked, attested: told ? undefined : attested };
    eachTiedEvent(columns, other.place, ties, (event) => lists.add(event));
    lists.endList();
  }
  return (days, isCertain) =>
    always + (isCertain ? lists.countWithin(days) : lists.countPossible(days));
}

/** How the date of an event is known: not by a document, not at all, by a document. */
const [EXTERNAL, UNDATED, SURE] = [0, 1, 2];
const PLACES = SHOWN.length;
/** Of an event that is not asked for. */
const UNASKED = PLACES * 3;

function totalsAmong(columns: Columns, mask: Mask): (days: Days, isCertain: boolean) => Totals {
  const isSure = isCertainlyIn(columns, undefined);
  const kinds = new Uint8Array(mask.length).fill(UNASKED);
  for (let event = 0; event < mask.length; event++) {
    if (mask[event] === 0) continue;
    const dated = !isDated(columns, event) ? UNDATED : isSure(event) ? SURE : EXTERNAL;
    kinds[event] = dated * PLACES + (columns.shown[event] ?? 0);
  }
  return (days, isCertain) => {
    const { touching, within } = countKinds(columns, kinds, days);
    const counts = isCertain ? within : touching;
    const [nowhere = 0, concerning = 0, mapped = 0] = SHOWN.map((_, shown) =>
      [EXTERNAL, UNDATED, SURE].reduce(
        (sum, dated) => sum + (counts[dated * PLACES + shown] ?? 0),
        0,
      ),
    );
    const ofDate = (of: Uint32Array, dated: number) =>
      of.subarray(dated * PLACES, (dated + 1) * PLACES).reduce((sum, count) => sum + count, 0);
    const unlocated = nowhere + concerning;
    const events = unlocated + mapped;
    return {
      events,
      mapped,
      concerning,
      unlocated,
      undated: ofDate(counts, UNDATED),
      possible: isCertain ? 0 : events - ofDate(within, SURE),
    };
  };
}

/** How many events of each kind may lie in a range of days, and how many lie wholly in it. */
function countKinds({ first, last }: Columns, kinds: Uint8Array, { first: from, last: to }: Days) {
  const [touching, within] = [new Uint32Array(UNASKED + 1), new Uint32Array(UNASKED + 1)];
  for (let event = 0; event < kinds.length; event++) {
    const [begins, ends] = [first[event] as number, last[event] as number];
    const kind = kinds[event] as number;
    // Without a branch, which a processor could not foresee.
    (touching[kind] as number) += Number(ends >= from) & Number(begins <= to);
    (within[kind] as number) += Number(begins >= from) & Number(ends <= to);
  }
  return { touching, within };
}

function familyOf({ families, type }: Columns, event: number): number {
  return FAMILIES.indexOf(families[type.codes[event] ?? 0] ?? "word");
}

function isAnyIn(counts: Uint32Array, row: number, rows: number): boolean {
  for (let at = row; at < row + rows; at++) if (counts[at] !== 0) return true;
  return false;
}

/** One byte for each event of each move, 1 where it is left. */
function movedIn(moves: readonly Move[], isIn: (event: number) => boolean): Uint8Array {
  const moved = new Uint8Array(moves.reduce((sum, { events }) => sum + events.length, 0));
  let at = 0;
  for (const { events } of moves) for (const event of events) moved[at++] = isIn(event) ? 1 : 0;
  return moved;
}
