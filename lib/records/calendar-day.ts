/**
 * Calendar days as whole numbers: days since 1970-01-01 in the proleptic Gregorian calendar.
 * No clock time and no time zone: documents report days, not moments.
 */
export type CalendarDay = number;

const MILLISECONDS_A_DAY = 86_400_000;

/** Day of a year, month (1–12) and day of month; out-of-range parts roll over as in `Date`, `NaN` beyond its years. */
export function calendarDay(year: number, month: number, day: number): CalendarDay {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MILLISECONDS_A_DAY);
}

/** `[year, month 1–12, day of month 1–31]`. */
export function dateParts(day: CalendarDay): [year: number, month: number, day: number] {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/**
 * The year of a day, of many days faster than by `dateParts`: years are counted from March, so that leap days come last
 * (`civil_from_days` in Howard Hinnant's “chrono-Compatible Low-Level Date Algorithms”).
 */
export function yearOfDay(day: CalendarDay): number {
  const shifted = day + DAYS_FROM_MARCH_OF_YEAR_0;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const year = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const isJanuaryOrFebruary = dayOfYear >= DAYS_FROM_MARCH_TO_JANUARY;
  return era * 400 + year + (isJanuaryOrFebruary ? 1 : 0);
}

const DAYS_FROM_MARCH_OF_YEAR_0 = 719_468;
const DAYS_FROM_MARCH_TO_JANUARY = 306;
const DAYS_IN_400_YEARS = 146_097;

/** `2011-04-08`; years before 0 or after 9999 get ISO 8601's sign and six digits. */
export function formatIsoDay(day: CalendarDay): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().replace(/T.*$/, "");
}

/** Reads what `formatIsoDay` writes; `undefined` when it is not a day of the calendar (2011-02-30). */
export function parseIsoDay(text: string): CalendarDay | undefined {
  const match = /^([+-]\d{6}|\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const day = calendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return Number.isFinite(day) && formatIsoDay(day) === text ? day : undefined;
}

/** Number of days in a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return dateParts(calendarDay(year, month + 1, 0))[2];
}

/** The day of this moment in UTC, ISO. */
export function currentIsoDay(): string {
  return formatIsoDay(Math.floor(Date.now() / MILLISECONDS_A_DAY));
}
