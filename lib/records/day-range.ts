import {
  type CalendarDay,
  calendarDay,
  daysInMonth,
  formatIsoDay,
  parseIsoDay,
} from "./calendar-day";

/** Inclusive range of days; `null` is a bound that is open or not known. */
export type DayRange = { first: CalendarDay | null; last: CalendarDay | null };

/** Inclusive range of days with both bounds known. */
export type Days = { first: CalendarDay; last: CalendarDay };

/**
 * Reads the link's `t`: an EDTF level 0 date or interval of years, months or days, `..` or nothing for an open side.
 * `2011/2013-05` runs from 1 January 2011 to 31 May 2013. Years before 0 are written `-0044`; whole days also as
 * `formatDayRange` writes them. Browser-safe: no library.
 *
 * @returns `undefined` when the text is not such an interval or ends before it starts
 */
export function parseDayRange(text: string): DayRange | undefined {
  const sides = text.split("/");
  if (sides.length > 2) return undefined;
  const start = parseSide(sides[0] ?? "");
  const end = sides.length === 2 ? parseSide(sides[1] ?? "") : start;
  if (!start || !end) return undefined;
  const range = { first: start.first, last: end.last };
  if (range.first === null && range.last === null) return undefined;
  if (range.first !== null && range.last !== null && range.first > range.last) return undefined;
  return range;
}

function parseSide(side: string): DayRange | undefined {
  if (side === ".." || side === "") return { first: null, last: null };
  const day = parseIsoDay(side);
  return day === undefined ? parsePlainDate(side) : { first: day, last: day };
}

/** Days of a year, month or day (`2011`, `2011-04`, `-0044-03-15`); `undefined` when the calendar has none such. */
export function parsePlainDate(text: string): Days | undefined {
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match || match[1] === "-0000") return undefined;
  const year = Number(match[1]);
  if (!match[2]) return { first: calendarDay(year, 1, 1), last: calendarDay(year, 12, 31) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  const lastDay = daysInMonth(year, month);
  if (!match[3]) {
    return { first: calendarDay(year, month, 1), last: calendarDay(year, month, lastDay) };
  }
  const day = Number(match[3]);
  if (day < 1 || day > lastDay) return undefined;
  return { first: calendarDay(year, month, day), last: calendarDay(year, month, day) };
}

/** `2011-01-01/2013-12-31`, with `..` for an open side: the API's `datetime`. */
export function formatDayRange(range: DayRange): string {
  const side = (day: CalendarDay | null) => (day === null ? ".." : formatIsoDay(day));
  return `${side(range.first)}/${side(range.last)}`;
}

/**
 * A range as briefly as the link may say it: `2011/2013-05` for 2011-01-01 to 2013-05-31, `2011` for that year. A side
 * that is open is `..`. `parseDayRange` reads it as the same days.
 */
export function writeDayRange({ first, last }: DayRange): string {
  const start = writeFirstDay(first);
  const end = writeLastDay(last);
  return start === end ? start : `${start}/${end}`;
}

/** The briefest plain date that begins on a day. */
export function writeFirstDay(day: CalendarDay | null): string {
  return writeSide(day, ({ first }) => first);
}

/** The briefest plain date that ends on a day. */
export function writeLastDay(day: CalendarDay | null): string {
  return writeSide(day, ({ last }) => last);
}

/** Of the year, the month and the day that hold a day, the longest with the bound that is meant. */
function writeSide(day: CalendarDay | null, boundOf: (days: Days) => CalendarDay): string {
  if (day === null) return "..";
  const text = formatIsoDay(day);
  const wholes = [text.slice(0, -6), text.slice(0, -3)];
  return (
    wholes.find((whole) => {
      const days = parsePlainDate(whole);
      return days !== undefined && boundOf(days) === day;
    }) ?? text
  );
}
