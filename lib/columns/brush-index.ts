import { asksOnlyForDays, type Query } from "@/lib/query/query";
import type { DayRange, Days } from "@/lib/records/day-range";
import { FAMILIES } from "@/lib/records/family";
import type {
  CountedScene,
  FamilyCounts,
  Move,
  PlaceCounts,
  PlaceItem,
  Totals,
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
import { DayRows } from "./day-rows";
import { eachTiedEvent, movesOf, placesInView } from "./scene";
import {
  isCertainlyIn,
  isPossiblyIn,
  type Mask,
  selectAttestations,
  selectEvents,
  selectInBox,
} from "./select-events";

/** The scene of a range of days, one after another. */
export type BrushIndex = (days: DayRange) => CountedScene;

/** Which places are drawn, whether others are not, and which share a mark. */
export type DrawnPlaces = {
  places: readonly string[];
  isCut: boolean;
  groups: readonly (readonly string[])[];
};

const KINDS = FAMILIES.length;
/** By sureness and family. */
const PLACE_ROWS = SURENESS.length * KINDS;

/**
 * Prepares what is drawn of a query for ranges of days of which each takes little: what happened in them is counted
 * without going through the events. What is drawn are the same places, gathered as they were, as long as the choosing
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
  const masks: Masks = {
    asked: selectEvents(columns, base, found),
    inBox: selectInBox(columns, base, found),
    told: query.words === undefined ? undefined : selectEvents(columns, besidesWords),
    attested: selectAttestations(columns, query),
  };
  const rows = new DayRows(columns);
  const places = addPlaces(rows, columns, { query, masks, drawn, named: new Set(found?.places) });
  const groups = addGroups(rows, columns, masks, drawn.groups);
  const totalsOf = addTotals(rows, columns, masks.inBox, query.certain);
  const moves = movesOf(
    columns,
    masks.inBox,
    drawn.isCut ? new Set(places.drawn.map(({ place }) => place)) : undefined,
  );
  const isOnlyDays = asksOnlyForDays(base);
  const isOnlyDaysBesidesWords = asksOnlyForDays(besidesWords);

  return (range) => {
    const days = { first: range.first ?? EARLIEST, last: range.last ?? LATEST };
    const counts = query.certain ? rows.countWithin(days) : rows.countPossible(days);
    const isRelevant = ({ isUntied, told }: RowedPlace, isTied: boolean) =>
      isTied ||
      (isUntied && isOnlyDays) ||
      (told !== undefined && ((counts[told] ?? 0) > 0 || (isUntied && isOnlyDaysBesidesWords)));
    return {
      places: places.drawn
        .filter((place) => isRelevant(place, isAnyIn(counts, place, PLACE_ROWS)))
        .map((place) => countPlace(place, counts)),
      undrawn: places.others.filter((place) => isRelevant(place, isAnyIn(counts, place, 1))).length,
      groups: groups.map(({ ids, row }) => ({
        places: ids,
        placed: familiesAt(counts, row),
        about: familiesAt(counts, row + KINDS),
      })),
      moves: movesIn(moves, (query.certain ? isCertainlyIn : isPossiblyIn)(columns, range)),
      totals: totalsOf(counts, days),
    };
  };
}

const ALL_DAYS: DayRange = { first: null, last: null };

type Masks = {
  /** Wherever the map looks, and where it does. */
  asked: Mask;
  inBox: Mask;
  /** But for the words, where there are any. */
  told: Mask | undefined;
  attested: Uint8Array | undefined;
};

/** A place with its rows: by sureness and family where it is drawn, otherwise one. */
type RowedPlace = {
  place: number;
  item: PlaceItem;
  row: number;
  /** The row of its events whatever the words, where they name the place. */
  told: number | undefined;
  /** Nothing is said of it, whatever is asked. */
  isUntied: boolean;
};

function addPlaces(
  rows: DayRows,
  columns: Columns,
  {
    query,
    masks,
    drawn,
    named,
  }: { query: Query; masks: Masks; drawn: DrawnPlaces; named: ReadonlySet<string> },
): { drawn: RowedPlace[]; others: RowedPlace[] } {
  const { starts } = columns.ties;
  const inView = new Map<string, RowedPlace>();
  const isDrawn = new Set(drawn.places);
  for (const { place, item } of placesInView(columns, query)) {
    const isWhole = isDrawn.has(item.id);
    const row = rows.take(isWhole ? PLACE_ROWS : 1);
    eachTiedEvent(
      columns,
      place,
      { mask: masks.asked, attested: masks.attested },
      (event, sureness) => {
        rows.add(event, isWhole ? row + sureness * KINDS + familyOf(columns, event) : row);
      },
    );
    inView.set(item.id, {
      place,
      item,
      row,
      told:
        named.has(item.id) && masks.told ? addTold(rows, columns, place, masks.told) : undefined,
      isUntied: starts[place] === starts[place + 1],
    });
  }
  return {
    drawn: drawn.places.flatMap((id) => inView.get(id) ?? []),
    others: [...inView.values()].filter(({ item }) => !isDrawn.has(item.id)),
  };
}

/** All that is tied to a place, whichever documents say so. */
function addTold(rows: DayRows, columns: Columns, place: number, mask: Mask): number {
  const row = rows.take(1);
  eachTiedEvent(columns, place, { mask, attested: undefined }, (event) => {
    rows.add(event, row);
  });
  return row;
}

/** Two times so many rows as there are families: what is placed at any place of a group, and what only concerns one. */
function addGroups(
  rows: DayRows,
  columns: Columns,
  masks: Masks,
  groups: DrawnPlaces["groups"],
): { ids: readonly string[]; row: number }[] {
  const ordinals = new Map(columns.places.map(({ id }, place) => [id, place]));
  // Which group met an event last, and where it is placed by now.
  const met = new Int32Array(columns.count).fill(-1);
  const isPlaced = new Uint8Array(columns.count);
  return groups.map((ids, group) => {
    const events: number[] = [];
    for (const id of ids) {
      eachTie(columns, ordinals.get(id) ?? 0, masks.attested, (event, sureness) => {
        if (masks.asked[event] === 0) return;
        if (met[event] !== group) {
          events.push(event);
          met[event] = group;
          isPlaced[event] = 0;
        }
        if (sureness > 0) isPlaced[event] = 1;
      });
    }
    const row = rows.take(2 * KINDS);
    for (const event of events) {
      rows.add(event, row + (isPlaced[event] === 1 ? 0 : KINDS) + familyOf(columns, event));
    }
    return { ids, row };
  });
}

function addTotals(rows: DayRows, columns: Columns, mask: Mask, isCertain: boolean) {
  const row = rows.take(SHOWN.length + 1);
  const undatedRow = row + SHOWN.length;
  const sure = new DayRows(columns);
  const sureRow = sure.take(1);
  const isSure = isCertainlyIn(columns, undefined);
  for (let event = 0; event < mask.length; event++) {
    if (mask[event] === 0) continue;
    rows.add(event, row + (columns.shown[event] ?? 0));
    if (!isDated(columns, event)) rows.add(event, undatedRow);
    else if (!isCertain && isSure(event)) sure.add(event, sureRow);
  }
  return (counts: Uint32Array, days: Days): Totals => {
    const [nowhere = 0, concerning = 0, mapped = 0] = counts.subarray(row, undatedRow);
    const unlocated = nowhere + concerning;
    const events = unlocated + mapped;
    const possible = isCertain ? 0 : events - (sure.countWithin(days)[sureRow] ?? 0);
    return { events, mapped, concerning, unlocated, undated: counts[undatedRow] ?? 0, possible };
  };
}

function familyOf({ families, type }: Columns, event: number): number {
  return FAMILIES.indexOf(families[type.codes[event] ?? 0] ?? "word");
}

function familiesAt(counts: Uint32Array, row: number): FamilyCounts {
  return counts.subarray(row, row + KINDS);
}

function countPlace({ item, row }: RowedPlace, counts: Uint32Array): PlaceCounts {
  const rowOf = (sureness: number) => familiesAt(counts, row + sureness * KINDS);
  return {
    item,
    placed: rowOf(SURENESS.indexOf("said")),
    ambiguous: rowOf(SURENESS.indexOf("ambiguous")),
    about: rowOf(SURENESS.indexOf("concerns")),
  };
}

function isAnyIn(counts: Uint32Array, { row }: RowedPlace, rows: number): boolean {
  for (let at = row; at < row + rows; at++) if (counts[at] !== 0) return true;
  return false;
}

/** The moves of which some event is left. */
function movesIn(moves: readonly Move[], isIn: (event: number) => boolean): Move[] {
  return moves.flatMap((move) => {
    const events = move.events.filter(isIn);
    return events.length > 0 ? [{ ...move, events }] : [];
  });
}
