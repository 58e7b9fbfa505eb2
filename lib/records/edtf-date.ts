import edtf from "edtf";
import { type CalendarDay, calendarDay, daysInMonth } from "./calendar-day";
import { type Days, parsePlainDate } from "./day-range";

/**
 * Earliest and latest day that one EDTF date allows: a day, month, season or year, qualified (`?`, `~`, `%`) or not.
 * Unspecified digits (`201X`, `2011-XX-15`) stand for every digit that makes a day of the calendar.
 * Seasons are meteorological, northern hemisphere: 21 spring March–May … 24 winter December–February.
 *
 * The library judges the grammar; the days are worked out here, since it reads spring as January to March,
 * 29 February 2011 as 1 March, and an unspecified month before the year 0 as ending before it starts.
 *
 * @returns `undefined` when the text is not EDTF of level 0 or 1, or lies outside the calendar of `Date`
 */
export function edtfDateDays(text: string): Days | undefined {
  // Most dates are plain, and the library takes 0.1 ms for each.
  const plain = parsePlainDate(text);
  if (plain) return plain;
  const season = /^(-?\d{4})-(2[1-4])[?~%]?$/.exec(text);
  if (season) return seasonDays(Number(season[1]), Number(season[2]));
  if (!isEdtf(text)) return undefined;
  const longYear = /^Y(-?\d+)$/.exec(text);
  if (longYear) return yearDays(Number(longYear[1]));
  // A clock time is left out as written, so that its time zone cannot move the day.
  const date = text.replace(/[?~%]/g, "").replace(/T.*$/, "");
  return parsePlainDate(date) ?? maskedDays(date);
}

function isEdtf(text: string): boolean {
  try {
    edtf(text);
    return true;
  } catch {
    return false;
  }
}

function seasonDays(year: number, season: number): Days {
  const firstMonth = 3 + (season - 21) * 3;
  return {
    first: calendarDay(year, firstMonth, 1),
    last: calendarDay(year, firstMonth + 3, 1) - 1,
  };
}

function yearDays(year: number): Days | undefined {
  const days = { first: calendarDay(year, 1, 1), last: calendarDay(year, 12, 31) };
  return Number.isFinite(days.first) && Number.isFinite(days.last) ? days : undefined;
}

function maskedDays(text: string): Days | undefined {
  const match = /^(-?)([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, digits = "", month = "XX", day = "XX"] = match;
  const years = fillDigits(digits).map((year) => (sign === "-" ? -year : year));
  years.sort((one, other) => one - other);
  const [months, dates] = [fillDigits(month), fillDigits(day)];
  const first = findDay(years, months, dates);
  const last = findDay(years.toReversed(), months.toReversed(), dates.toReversed());
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Every number that a mask such as `1X` stands for, in ascending order. */
function fillDigits(mask: string): number[] {
  const at = mask.indexOf("X");
  if (at === -1) return [Number(mask)];
  return Array.from({ length: 10 }, (_, digit) =>
    fillDigits(mask.slice(0, at) + digit + mask.slice(at + 1)),
  ).flat();
}

/** First combination, in the order given, that is a day of the calendar. */
function findDay(
  years: readonly number[],
  months: readonly number[],
  days: readonly number[],
): CalendarDay | undefined {
  for (const year of years) {
    for (const month of months) {
      if (month < 1 || month > 12) continue;
      const day = days.find((number) => number >= 1 && number <= daysInMonth(year, month));
      if (day !== undefined) return calendarDay(year, month, day);
    }
  }
  return undefined;
}
