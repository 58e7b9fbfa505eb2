import { binsOf } from "@/lib/columns/bins";
import type { CalendarDay } from "@/lib/records/calendar-day";
import type { DayRange, Days } from "@/lib/records/day-range";
import type { Tick } from "@/lib/words/time-label";

/** Where a day begins on an axis that shows some days, as a share of its length: 0 at its start, 1 at its end. */
export function shareAt(day: CalendarDay, { first, last }: Days): number {
  return (day - first) / (last + 1 - first);
}

/** The day at a share of an axis; beyond its ends the first or last one. */
export function dayAt(share: number, { first, last }: Days): CalendarDay {
  const day = Math.floor(first + share * (last + 1 - first));
  return Math.min(last, Math.max(first, day));
}

/** Days at which an axis is labelled, at most `most`: the first ones of its years, months or days. */
export function ticksOf(shown: Days, most: number): Tick[] {
  const { edges, unit } = binsOf(shown, most);
  return edges
    .filter((day) => day >= shown.first && day <= shown.last)
    .map((day) => ({ day, unit }));
}

/** A part of an axis around its middle or a day, `by` times as long, within the whole. */
export function zoomedAround(shown: Days, whole: Days, by: number, at?: CalendarDay): Days {
  const length = Math.max(MIN_DAYS, Math.round((shown.last + 1 - shown.first) * by));
  const middle = at ?? (shown.first + shown.last) / 2;
  const share = at === undefined ? 0.5 : shareAt(at, shown);
  const first = Math.round(middle - share * length);
  const kept = at === undefined ? first : Math.min(at, Math.max(first, at - length + 1));
  return within({ first: kept, last: kept + length - 1 }, whole);
}

const MIN_DAYS = 7;

/** Days moved, and cut where they are longer, so that they lie within others. */
export function within({ first, last }: Days, whole: Days): Days {
  const length = Math.min(last - first, whole.last - whole.first);
  const start = Math.min(Math.max(first, whole.first), whole.last - length);
  return { first: start, last: start + length };
}

/** The days chosen; an end that is open is that of all of time. */
export function bothEnds(days: DayRange | undefined, whole: Days): Days {
  return { first: days?.first ?? whole.first, last: days?.last ?? whole.last };
}
