import { FORMATTERS } from "./formatters";
import { WRITING } from "./languages";
import { formatDecimal } from "./number-label";
import type { Words } from "./words";

/** How dates are written: in which words, and whether for a narrow column. */
type Style = { say: Words; isShort: boolean };

/**
 * An EDTF date in words, never finer than its text: `2011-04-08` → "8 April 2011", `2012-02/2012-05` →
 * "February 2012 – May 2012", `2012~` → "about 2012", `2009/` → "2009 – end unknown", `[2011-01,2011-03]` →
 * "January 2011 or March 2011", `[2011..2012-07]` (one day of it, not all) → "between 2011 and July 2012".
 * Years are Gregorian in every language. Text that is not understood is given back as it is.
 */
export function formatDate(edtf: string | null, say: Words): string {
  return formatAny(edtf, { say, isShort: false });
}

/** The shortest form for a narrow column: "8 Apr 2011", "Apr 2011", "c. 2012". */
export function formatShortDate(edtf: string | null, say: Words): string {
  return formatAny(edtf, { say, isShort: true });
}

/** The heading a list groups by: the year of the earliest day; undefined for an undated record. */
export function yearOf(start: string | null, end: string | null, say: Words): string | undefined {
  const year = (day: string) => formatYear(Number.parseInt(day, 10), say);
  if (start !== null) return year(start);
  return end === null ? undefined : say("dates.untilStartUnknown", { year: year(end) });
}

/** A year of the astronomical count, where 0 is 1 BCE: `2011`, `45 BCE`. */
export function formatYear(year: number, say: Words): string {
  if (year > 0) return formatDecimal(year, say);
  return say("dates.beforeChrist", { year: formatDecimal(1 - year, say) });
}

/**
 * A whole day in the calendar that readers of the language count by, which the record does not use: `2011-04-08` in
 * Persian → 19 Farvardin 1390. Undefined for any other date and where the language counts by the Gregorian calendar.
 */
export function formatConverted(edtf: string | null, say: Words): string | undefined {
  const { calendar, locale } = WRITING[say.language];
  if (calendar === undefined || edtf === null || !/^\d{4}-\d{2}-\d{2}$/.test(edtf))
    return undefined;
  const day = new Date(`${edtf}T00:00:00Z`);
  return FORMATTERS.getDateTimeFormat(locale, {
    calendar,
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(day);
}

function formatAny(edtf: string | null, style: Style): string {
  const { say } = style;
  if (edtf === null) return say("dates.undated");
  const set = /^(?:\[(.+)\]|\{(.+)\})$/.exec(edtf);
  if (set) {
    const [, oneOf, allOf = ""] = set;
    const formatMember = oneOf === undefined ? formatAllBetween : formatOneBetween;
    const join = oneOf === undefined ? "dates.and" : "dates.or";
    return (oneOf ?? allOf)
      .split(",")
      .map((member) => formatMember(member, style))
      .reduce((before, after) => say(join, { before, after }));
  }
  return edtf.includes("/") ? formatInterval(edtf, style) : formatSide(edtf, style);
}

function formatInterval(edtf: string, style: Style): string {
  const { say } = style;
  const [start = "", end = ""] = edtf.split("/");
  if (start === "..") return say("dates.until", { date: formatSide(end, style) });
  if (end === "..") return say("dates.since", { date: formatSide(start, style) });
  const from = start === "" ? say("dates.startUnknown") : formatSide(start, style);
  const to = end === "" ? say("dates.endUnknown") : formatSide(end, style);
  return from === to ? from : say("dates.interval", { from, to });
}

/** A member of a set of which all are meant: a date, or all dates between two (`2011..2013`). */
function formatAllBetween(member: string, style: Style): string {
  const [start = "", end] = member.split("..");
  if (end === undefined) return formatSide(start, style);
  return formatInterval(`${start || ".."}/${end || ".."}`, style);
}

/** A member of a set of which one is meant: a date, or one date somewhere between two. */
function formatOneBetween(member: string, style: Style): string {
  const { say } = style;
  const [start = "", end] = member.split("..");
  if (end === undefined) return formatSide(start, style);
  const [first, last] = [formatSide(start, style), formatSide(end, style)];
  if (start === "") return say("dates.by", { date: last });
  return end === ""
    ? say("dates.orLater", { date: first })
    : say("dates.between", { from: first, to: last });
}

function formatSide(text: string, style: Style): string {
  const { say, isShort } = style;
  const plain = text.replace(/[?~%]/g, "");
  const exact = formatPlain(plain, style) ?? text;
  const near = /[~%]/.test(text)
    ? say(isShort ? "dates.circa" : "dates.about", { date: exact })
    : exact;
  return /[?%]/.test(text) ? say("dates.uncertain", { date: near }) : near;
}

const SEASONS = ["dates.spring", "dates.summer", "dates.autumn", "dates.winter"] as const;

function formatPlain(text: string, style: Style): string | undefined {
  const { say } = style;
  const match = /^Y?(-?\d+)(X*)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/.exec(text);
  if (!match) return undefined;
  const [, digits = "", masked = "", month, day] = match;
  if (masked !== "") return formatMaskedYear(digits, masked, say);
  const year = formatYear(Number(digits), say);
  if (month === undefined || month === "XX") return year;
  const number = Number(month);
  const season = SEASONS[number - 21];
  if (season) return say(season, { year });
  if (number < 1 || number > 12) return undefined;
  const ofYear = { month: monthName(number, style), year };
  if (day === undefined || day === "XX") return say("dates.month", ofYear);
  return say("dates.day", { day: formatDecimal(Number(day), say), ...ofYear });
}

/** Only English has shorter names than the whole ones: "Sep", as in all other months of three letters. */
function monthName(month: number, { say, isShort }: Style): string {
  const { locale } = WRITING[say.language];
  const name = FORMATTERS.getDateTimeFormat(locale, {
    calendar: "gregory",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(Date.UTC(2000, month - 1, 1)));
  return isShort && say.language === "en" ? name.slice(0, 3) : name;
}

function formatMaskedYear(digits: string, masked: string, say: Words): string {
  const near = Math.abs(Number(digits)) * 10 ** masked.length;
  const far = near + 10 ** masked.length - 1;
  const [first, last] = digits.startsWith("-") ? [-far, -near] : [near, far];
  return say("dates.years", { from: formatYear(first, say), to: formatYear(last, say) });
}
