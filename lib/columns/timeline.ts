import type { Query } from "@/lib/query/query";
import { yearOfDay } from "@/lib/records/calendar-day";
import type { Days } from "@/lib/records/day-range";
import type { Family } from "@/lib/records/family";
import { binsOf } from "./bins";
import { type Columns, EARLIEST, type FoundWords, isDated, LATEST } from "./columns";
import { type Histogram, histogramOf } from "./histogram";
import { type Mask, selectInBox } from "./select-events";

/** An event of a timeline that shows few of them; a bound that is open or not known is `null`. */
export type TimelineEvent = {
  ordinal: number;
  first: number | null;
  last: number | null;
  family: Family;
  /** Its date is no day or span of days but something that one lies in, or comes from outside the documents. */
  isPossible: boolean;
};

export type Timeline = {
  /** From the earliest to the latest day that is known of any event of the atlas; `undefined` where none is. */
  extent: Days | undefined;
  /** The days that the rest is about. */
  shown: Days;
  /** What a query asks for but for its days, over the part of time that is shown. */
  histogram: Histogram;
  /** The years in which one of these events begins or ends, from the first to the last. */
  years: number[];
  /** The events that may lie in the part that is shown, by day, where they are few enough to be shown one by one. */
  events: TimelineEvent[] | undefined;
};

/** How a timeline is looked at. */
export type TimelineView = {
  /** The days shown; all of them where it names none. */
  shown?: Days | undefined;
  /** At most so many bins, and so many events one by one. */
  bins: number;
  events: number;
};

/** Where an atlas has no dated event, the day that stands for its time. */
export const NO_TIME: Days = { first: 0, last: 0 };

/**
 * The events that a query asks for over time, whatever days it asks for.
 *
 * @param found what the query's words found; needed where it has any
 */
export function timelineOf(
  columns: Columns,
  query: Query,
  view: TimelineView,
  found?: FoundWords,
): Timeline {
  const mask = selectInBox(columns, { ...query, days: undefined }, found);
  const { extent } = columns;
  const shown = view.shown ?? extent ?? NO_TIME;
  return {
    extent,
    shown,
    histogram: histogramOf(columns, mask, binsOf(shown, view.bins)),
    years: listYears(columns, mask),
    events: view.shown && listEvents(columns, mask, shown, view.events),
  };
}

function listYears({ first, last, extent }: Columns, mask: Mask): number[] {
  if (!extent) return [];
  const earliest = yearOfDay(extent.first);
  const isMet = new Uint8Array(yearOfDay(extent.last) - earliest + 1);
  const meet = (day: number) => {
    if (day !== EARLIEST && day !== LATEST) isMet[yearOfDay(day) - earliest] = 1;
  };
  for (let event = 0; event < mask.length; event++) {
    if (mask[event] === 0) continue;
    meet(first[event] ?? EARLIEST);
    meet(last[event] ?? LATEST);
  }
  return Array.from(isMet.keys())
    .filter((year) => isMet[year] === 1)
    .map((year) => earliest + year);
}

function listEvents(
  columns: Columns,
  mask: Mask,
  { first, last }: Days,
  most: number,
): TimelineEvent[] | undefined {
  const { dateBasis, datePrecision, type } = columns;
  const external = dateBasis.terms.indexOf("external");
  const exact = new Set(["day", "interval"].map((term) => datePrecision.terms.indexOf(term)));
  const events: TimelineEvent[] = [];
  for (const ordinal of columns.order) {
    const [from = EARLIEST, to = LATEST] = [columns.first[ordinal], columns.last[ordinal]];
    if (mask[ordinal] === 0 || !isDated(columns, ordinal) || to < first || from > last) continue;
    if (events.length === most) return undefined;
    events.push({
      ordinal,
      first: from === EARLIEST ? null : from,
      last: to === LATEST ? null : to,
      family: columns.families[type.codes[ordinal] ?? 0] ?? "word",
      isPossible:
        dateBasis.codes[ordinal] === external || !exact.has(datePrecision.codes[ordinal] ?? 0),
    });
  }
  return events;
}

/**
 * The event before or after another in the order of days, among those that a query asks for.
 *
 * @param from ordinal of the event that one comes from; without it, the first (forwards) or last one (backwards)
 */
export function neighbourOf(
  columns: Columns,
  query: Query,
  from: number | undefined,
  direction: 1 | -1,
  found?: FoundWords,
): number | undefined {
  const mask = selectInBox(columns, query, found);
  const { order } = columns;
  const start = direction > 0 ? -1 : order.length;
  const at = from === undefined ? start : order.indexOf(from);
  for (let index = at + direction; index >= 0 && index < order.length; index += direction) {
    const ordinal = order[index] ?? 0;
    if (mask[ordinal] === 1) return ordinal;
  }
  return undefined;
}

/** The ids of the places that an event is tied to, those that it lies in for want of a position included. */
export function placesOf({ ties, places }: Columns, event: number): string[] {
  return places.flatMap(({ id }, place) =>
    ties.event.subarray(ties.starts[place], ties.starts[place + 1]).includes(event) ? [id] : [],
  );
}
