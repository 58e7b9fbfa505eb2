import { type CalendarDay, dateParts, formatIsoDay } from "@/lib/records/calendar-day";
import { type DayRange, plainDay, writeDayRange } from "@/lib/records/day-range";
import { formatDate, formatShortDate, formatYear } from "./date-label";
import { FORMATTERS } from "./formatters";
import { WRITING } from "./languages";
import type { Words } from "./words";

/** A calendar that days can be told in beside that of the record. */
export const CALENDARS = ["gregory", "persian", "islamic-umalqura"] as const;
export type Calendar = (typeof CALENDARS)[number];

/** Where an axis is labelled. */
type Tick = { day: CalendarDay; unit: "day" | "month" | "year" };

/**
 * A label of an axis, no longer than it has to be: `2011`, `Apr 2011`, `8 Apr 2011`. In another calendar than the
 * record's it is the very day, as converted: the years of two calendars do not begin together.
 */
export function tickLabel({ day, unit }: Tick, say: Words, calendar?: string): string {
  if (calendar !== undefined && calendar !== "gregory") return formatDay(day, say, calendar);
  const [year] = dateParts(day);
  if (unit === "year") return formatYear(year, say);
  const text = plainDay(day);
  return formatShortDate(unit === "month" ? text.replace(/-\d\d$/, "") : text, say);
}

/** A whole day in words, in a calendar: `8 April 2011`, `19 Farvardin 1390`. */
export function formatDay(day: CalendarDay, say: Words, calendar?: string): string {
  if (calendar === undefined || calendar === "gregory") return formatDate(plainDay(day), say);
  return FORMATTERS.getDateTimeFormat(WRITING[say.language].locale, {
    calendar,
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${formatIsoDay(day)}T00:00:00Z`));
}

/** A range of days in words, as briefly as it can be said: `2011 – May 2013`, `since April 2011`. */
export function formatDays(days: DayRange, say: Words): string {
  return formatDate(writeDayRange(days), say);
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
  const sum = (counts: readonly number[]) =>
    counts.reduce((before, count, index) => (index % bins === bin ? before + count : before), 0);
  const days = formatDays({ first: edges[bin] ?? 0, last: (edges[bin + 1] ?? 1) - 1 }, say);
  const counts = { days, certain: sum(certain), possible: sum(possible) };
  return say(counts.possible > 0 ? "time.binAndPossible" : "time.bin", counts);
}
