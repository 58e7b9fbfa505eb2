import { formatDecimal } from "./number-label";

type LanguageTag = "en" | "ar" | "fa";

/**
 * An EDTF date in words, never finer than its text: `2011-04-08` → "8 April 2011", `2012-02/2012-05` →
 * "February 2012 – May 2012", `2012~` → "about 2012", `2009/` → "2009 – end unknown", `[2011-01,2011-03]` →
 * "January 2011 or March 2011", `[2011..2012-07]` (one day of it, not all) → "between 2011 and July 2012".
 * Years are Gregorian in every language. Text that is not understood is given back as it is.
 */
export function formatDate(edtf: string | null, language: LanguageTag = "en"): string {
  const words = WORDS[language];
  if (edtf === null) return words.undated;
  const set = /^(?:\[(.+)\]|\{(.+)\})$/.exec(edtf);
  if (set) {
    const [, oneOf, allOf = ""] = set;
    const formatMember = oneOf === undefined ? formatAllBetween : formatOneBetween;
    const members = (oneOf ?? allOf).split(",").map((member) => formatMember(member, language));
    return members.join(` ${oneOf === undefined ? words.and : words.or} `);
  }
  return edtf.includes("/") ? formatInterval(edtf, language) : formatSide(edtf, language);
}

function formatInterval(edtf: string, language: LanguageTag): string {
  const words = WORDS[language];
  const [start = "", end = ""] = edtf.split("/");
  if (start === "..") return `${words.until} ${formatSide(end, language)}`;
  if (end === "..") return `${words.since} ${formatSide(start, language)}`;
  const from = start === "" ? words.startUnknown : formatSide(start, language);
  const to = end === "" ? words.endUnknown : formatSide(end, language);
  return from === to ? from : `${from} – ${to}`;
}

/** A member of a set of which all are meant: a date, or all dates between two (`2011..2013`). */
function formatAllBetween(member: string, language: LanguageTag): string {
  const [start = "", end] = member.split("..");
  if (end === undefined) return formatSide(start, language);
  return formatInterval(`${start || ".."}/${end || ".."}`, language);
}

/** A member of a set of which one is meant: a date, or one date somewhere between two. */
function formatOneBetween(member: string, language: LanguageTag): string {
  const words = WORDS[language];
  const [start = "", end] = member.split("..");
  if (end === undefined) return formatSide(start, language);
  const [first, last] = [formatSide(start, language), formatSide(end, language)];
  if (start === "") return words.by(last);
  return end === "" ? words.orLater(first) : words.between(first, last);
}

/** The shortest form for a narrow column: "8 Apr 2011", "Apr 2011", "c. 2012". */
export function formatShortDate(edtf: string | null, language: LanguageTag = "en"): string {
  return language === "en"
    ? formatDate(edtf, "en")
        .replace(MONTH_NAMES, (name) => name.slice(0, 3))
        .replaceAll("about ", "c. ")
    : formatDate(edtf, language);
}

/** The heading a list groups by: the year of the earliest day; undefined for an undated record. */
export function yearOf(start: string | null, end: string | null): string | undefined {
  const year = (day: string) => formatYear(Number.parseInt(day, 10), "en");
  if (start !== null) return year(start);
  return end === null ? undefined : `Until ${year(end)}, start not known`;
}

const MONTH_NAMES =
  /January|February|March|April|June|July|August|September|October|November|December/g;

const WORDS = {
  en: {
    undated: "undated",
    since: "since",
    until: "until",
    startUnknown: "start unknown",
    endUnknown: "end unknown",
    about: "about",
    uncertain: "(uncertain)",
    seasons: ["spring", "summer", "autumn", "winter"],
    beforeChrist: "BCE",
    or: "or",
    and: "and",
    by: (last: string) => `by ${last}`,
    orLater: (first: string) => `${first} or later`,
    between: (first: string, last: string) => `between ${first} and ${last}`,
  },
  ar: {
    undated: "بلا تاريخ",
    since: "منذ",
    until: "حتى",
    startUnknown: "بداية مجهولة",
    endUnknown: "نهاية مجهولة",
    about: "نحو",
    uncertain: "؟",
    seasons: ["ربيع", "صيف", "خريف", "شتاء"],
    beforeChrist: "ق.م",
    or: "أو",
    and: "و",
    by: (last: string) => `${last} أو قبل ذلك`,
    orLater: (first: string) => `${first} أو بعد ذلك`,
    between: (first: string, last: string) => `بين ${first} و${last}`,
  },
  fa: {
    undated: "بی‌تاریخ",
    since: "از",
    until: "تا",
    startUnknown: "آغاز نامعلوم",
    endUnknown: "پایان نامعلوم",
    about: "حدود",
    uncertain: "؟",
    seasons: ["بهار", "تابستان", "پاییز", "زمستان"],
    beforeChrist: "پ.م",
    or: "یا",
    and: "و",
    by: (last: string) => `${last} یا پیش از آن`,
    orLater: (first: string) => `${first} یا پس از آن`,
    between: (first: string, last: string) => `بین ${first} و ${last}`,
  },
} as const;

function formatSide(text: string, language: LanguageTag): string {
  const words = WORDS[language];
  const plain = text.replace(/[?~%]/g, "");
  const isApproximate = /[~%]/.test(text);
  const isUncertain = /[?%]/.test(text);
  const label = formatPlain(plain, language) ?? text;
  return `${isApproximate ? `${words.about} ` : ""}${label}${isUncertain ? ` ${words.uncertain}` : ""}`;
}

function formatPlain(text: string, language: LanguageTag): string | undefined {
  const match = /^Y?(-?\d+)(X*)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/.exec(text);
  if (!match) return undefined;
  const [, digits = "", masked = "", month, day] = match;
  if (masked !== "") return formatMaskedYear(digits, masked, language);
  const year = formatYear(Number(digits), language);
  if (month === undefined || month === "XX") return year;
  const number = Number(month);
  if (number >= 21 && number <= 24) return `${WORDS[language].seasons[number - 21]} ${year}`;
  if (number < 1 || number > 12) return undefined;
  const date = new Date(Date.UTC(2000, number - 1, day && day !== "XX" ? Number(day) : 1));
  const locale = LOCALES[language];
  const monthName = date.toLocaleDateString(locale, { month: "long", timeZone: "UTC" });
  if (day === undefined || day === "XX") return `${monthName} ${year}`;
  return `${formatDecimal(Number(day), language)} ${monthName} ${year}`;
}

const LOCALES = { en: "en-GB", ar: "ar-IQ-u-ca-gregory", fa: "fa-IR-u-ca-gregory" } as const;

/** A year of the astronomical count, where 0 is 1 BCE: `2011`, `45 BCE`. */
export function formatYear(year: number, language: LanguageTag = "en"): string {
  if (year > 0) return formatDecimal(year, language);
  return `${formatDecimal(1 - year, language)} ${WORDS[language].beforeChrist}`;
}

function formatMaskedYear(digits: string, masked: string, language: LanguageTag): string {
  const near = Math.abs(Number(digits)) * 10 ** masked.length;
  const far = near + 10 ** masked.length - 1;
  const [first, last] = digits.startsWith("-") ? [-far, -near] : [near, far];
  return `${formatYear(first, language)}–${formatYear(last, language)}`;
}
