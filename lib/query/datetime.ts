import { type CalendarDay, parseIsoDay } from "@/lib/records/calendar-day";
import type { DayRange } from "@/lib/records/day-range";

const MILLISECONDS_A_DAY = 86_400_000;

/** A `datetime` understood: a range of days, or `everything` where neither side is bounded. */
export type HttpDatetime = DayRange | "everything";

/**
 * Reads the API's `datetime` (OGC API – Features 7.15.4): an RFC 3339 instant or full date, or an interval of two,
 * with `..` or nothing for an open side. The atlas knows days, so that an instant stands for its day in UTC;
 * both ends count. GDAL writes days with a trailing `T` (`1972-01-01T/..`), and a `+` that was not escaped
 * arrives as a space: both are understood.
 *
 * @returns `undefined` when the text is no such date or interval, or ends before it starts
 */
export function parseHttpDatetime(text: string): HttpDatetime | undefined {
  const sides = text.split("/");
  if (sides.length > 2) return undefined;
  const [start = "", end] = sides;
  if (end === undefined) {
    const day = parseDay(start);
    return day === undefined ? undefined : { first: day, last: day };
  }
  const [first, last] = [parseSide(start), parseSide(end)];
  if (first === undefined || last === undefined) return undefined;
  if (first === null && last === null) return "everything";
  if (first !== null && last !== null && first > last) return undefined;
  return { first, last };
}

/** The days that lie in both, `undefined` when there are none. */
export function intersectDays(one: HttpDatetime, other: HttpDatetime): HttpDatetime | undefined {
  if (one === "everything") return other;
  if (other === "everything") return one;
  const first = Math.max(one.first ?? -Infinity, other.first ?? -Infinity);
  const last = Math.min(one.last ?? Infinity, other.last ?? Infinity);
  if (first > last) return undefined;
  return { first: finite(first), last: finite(last) };
}

const finite = (day: number) => (Number.isFinite(day) ? day : null);

function parseSide(side: string): CalendarDay | null | undefined {
  return side === "" || side === ".." ? null : parseDay(side);
}

const INSTANT = /^(?<day>.+)T(?<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?<zone>Z|[+ -]\d\d:\d\d)$/;

function parseDay(written: string): CalendarDay | undefined {
  const text = written.trim().toUpperCase();
  const plain = parseIsoDay(text.replace(/T$/, ""));
  if (plain !== undefined) return plain;
  const { day = "", time = "", zone = "" } = INSTANT.exec(text)?.groups ?? {};
  if (parseIsoDay(day) === undefined) return undefined;
  // RFC 3339 allows a leap second, `Date` does not.
  const second = time.replace(/^(\d\d:\d\d):60/, "$1:59");
  const moment = Date.parse(`${day}T${second}${zone.replace(" ", "+")}`);
  return Number.isNaN(moment) ? undefined : Math.floor(moment / MILLISECONDS_A_DAY);
}
