import type { Query } from "@/lib/query/query";
import type { Days } from "@/lib/records/day-range";
import { binsOf } from "./bins";
import { type Columns, EARLIEST, type FoundWords, isDated, LATEST } from "./columns";
import { type Histogram, histogramOf, knownDays } from "./histogram";
import { type Mask, selectInBox } from "./select-events";

/** An event of a timeline that shows few of them; a bound that is open or not known is `null`. */
export type TimelineEvent = {
  ordinal: number;
  first: number | null;
  last: number | null;
  /** Position in `FAMILIES` is that of its type. */
  type: string;
  isExternal: boolean;
};

export type Timeline = {
  /** From the earliest to the latest day that is known of any event of the atlas; `undefined` where none is. */
  extent: Days | undefined;
  /** What a query asks for but for its days, over the part of time that is shown. */
  histogram: Histogram;
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
const NO_TIME: Days = { first: 0, last: 0 };

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
  const extent = knownDays(columns, new Uint8Array(columns.count).fill(1));
  const shown = view.shown ?? extent ?? NO_TIME;
  return {
    extent,
    histogram: histogramOf(columns, mask, binsOf(shown, view.bins)),
    events: view.shown && listEvents(columns, mask, shown, view.events),
  };
}

function listEvents(
  columns: Columns,
  mask: Mask,
  { first, last }: Days,
  most: number,
): TimelineEvent[] | undefined {
  const external = columns.dateBasis.terms.indexOf("external");
  const events: TimelineEvent[] = [];
  for (const ordinal of columns.order) {
    const [from = EARLIEST, to = LATEST] = [columns.first[ordinal], columns.last[ordinal]];
    if (mask[ordinal] === 0 || !isDated(columns, ordinal) || to < first || from > last) continue;
    if (events.length === most) return undefined;
    events.push({
      ordinal,
      first: from === EARLIEST ? null : from,
      last: to === LATEST ? null : to,
      type: columns.type.terms[columns.type.codes[ordinal] ?? 0] ?? "",
      isExternal: columns.dateBasis.codes[ordinal] === external,
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
