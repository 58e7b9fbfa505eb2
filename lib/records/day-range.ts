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
 * A range as briefly as the link may say it: `2011` for that year, `2011-01/2013-05` for whole months, else days. A side
 * that is open is `..`. `parseDayRange` reads it as the same days.
 */
export function writeDayRange({ first, last }: DayRange): string {
  const length = WHOLES.find(
    (whole) => isWhole(first, whole, "first") && isWhole(last, whole, "last"),
  );
  const side = (day: CalendarDay | null) => (day === null ? ".." : plainDay(day).slice(0, length));
  const [start, end] = [side(first), side(last)];
  return start === end ? start : `${start}/${end}`;
}

/** A day as `parsePlainDate` reads it: `2011-04-08`, `-0044-03-15`; beyond years of four digits as ISO writes it. */
export function plainDay(day: CalendarDay): string {
  return formatIsoDay(day).replace(/^-00(?=\d{4}-)/, "-");
}

/** How much of `2011-04-08` is a year, a month and the day, counted from its end. */
const WHOLES = [-6, -3, undefined] as const;

/** Whether a side of a range is the first or last day of a whole year or month, or is open. */
function isWhole(
  day: CalendarDay | null,
  length: (typeof WHOLES)[number],
  side: keyof Days,
): boolean {
  return day === null || parsePlainDate(plainDay(day).slice(0, length))?.[side] === day;
}
