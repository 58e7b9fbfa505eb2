import { type CalendarDay, dateParts, formatIsoDay } from "@/lib/records/calendar-day";
import type { DayRange } from "@/lib/records/day-range";
import { formatDate, formatShortDate, formatYear } from "./date-label";
import { FORMATTERS } from "./formatters";
import { WRITING } from "./languages";
import type { Words } from "./words";

/** A calendar that days can be told in beside that of the record. */
export const CALENDARS = ["gregory", "persian", "islamic-umalqura"] as const;
export type Calendar = (typeof CALENDARS)[number];

/** Where an axis is labelled. */
export type Tick = { day: CalendarDay; unit: "day" | "month" | "year" };

/**
 * A label of an axis, no longer than it has to be: `2011`, `Apr 2011`, `8 Apr 2011`. In another calendar than the
 * record's it is the very day, as converted: the years of two calendars do not begin together.
 */
export function tickLabel({ day, unit }: Tick, say: Words, calendar?: string): string {
  if (calendar !== undefined && calendar !== "gregory") return formatDay(day, say, calendar);
  const [year] = dateParts(day);
  if (unit === "year") return formatYear(year, say);
  const text = dateParts(day).map(twoDigits).join("-");
  return formatShortDate(unit === "month" ? text.replace(/-\d\d$/, "") : text, say);
}

/** A whole day in words, in a calendar: `8 April 2011`, `19 Farvardin 1390`. */
export function formatDay(day: CalendarDay, say: Words, calendar?: string): string {
  if (calendar === undefined || calendar === "gregory")
    return formatDate(dateParts(day).map(twoDigits).join("-"), say);
  return FORMATTERS.getDateTimeFormat(WRITING[say.language].locale, {
    calendar,
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${formatIsoDay(day)}T00:00:00Z`));
}

/** A range of days in words, as briefly as it can be said: `2011`, `January 2011 – May 2013`, `since April 2011`. */
export function formatDays({ first, last }: DayRange, say: Words): string {
  const parts = WHOLES.find(
    (whole) => isStart(first, whole) && isStart(last === null ? null : last + 1, whole),
  );
  const side = (day: CalendarDay | null) =>
    day === null ? ".." : dateParts(day).slice(0, parts).map(twoDigits).join("-");
  const [start, end] = [side(first), side(last)];
  return formatDate(start === end ? start : `${start}/${end}`, say);
}

/** How many parts of a date name a whole year, a month and a day. */
const WHOLES = [1, 2, 3] as const;

/** Whether a day is the first of a whole year or month; an open side is of anything. */
function isStart(day: CalendarDay | null, whole: (typeof WHOLES)[number]): boolean {
  return (
    day === null ||
    dateParts(day)
      .slice(whole)
      .every((part) => part === 1)
  );
}

function twoDigits(part: number, index: number): string {
  return index === 0 ? String(part) : String(part).padStart(2, "0");
}

type Counted = {
  edges: readonly CalendarDay[];
  certain: readonly number[];
  possible: readonly number[];
};

/** What a bin of a histogram holds: "2011: 12 events, and 3 that may lie in it". */
export function describeBin(
  { edges, certain, possible }: Counted,
  bin: number,
  say: Words,
): string {
  const bins = edges.length - 1;
  const sum = (counts: readonly number[]) => {
    let all = 0;
    for (let at = bin; at < counts.length; at += bins) all += counts[at] ?? 0;
    return all;
  };
  const days = formatDays({ first: edges[bin] ?? 0, last: (edges[bin + 1] ?? 1) - 1 }, say);
  const counts = { days, certain: sum(certain), possible: sum(possible) };
  return say(counts.possible > 0 ? "time.binAndPossible" : "time.bin", counts);
}
