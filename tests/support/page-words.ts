/**
 * What a reader of the glossary would say of the edge atlas, written out by hand: the pages are compared with
 * these tables and not with the code that words them.
 */

/** Dates as a page says them in full and in a narrow column, by their EDTF text. */
const DATE_WORDS: Readonly<Record<string, readonly [full: string, short: string]>> = {
  "-0044-03-15": ["15 March 45 BCE", "15 Mar 45 BCE"],
  "-0500~": ["about 501 BCE", "c. 501 BCE"],
  "../2011-05-02": ["until 2 May 2011", "until 2 May 2011"],
  "[..2009-12]": ["by December 2009", "by Dec 2009"],
  "[2010-05..2010-07-15]": [
    "between May 2010 and 15 July 2010",
    "between May 2010 and 15 Jul 2010",
  ],
  "[2014..]": ["2014 or later", "2014 or later"],
  "/2010-06-15": ["start unknown – 15 June 2010", "start unknown – 15 Jun 2010"],
  "0000": ["1 BCE", "1 BCE"],
  "1969-12-31": ["31 December 1969", "31 Dec 1969"],
  "1970-01-01": ["1 January 1970", "1 Jan 1970"],
  "19XX": ["1900–1999", "1900–1999"],
  "2011": ["2011", "2011"],
  "2011-01-01/2013-12-31": ["1 January 2011 – 31 December 2013", "1 Jan 2011 – 31 Dec 2013"],
  "2011-04": ["April 2011", "Apr 2011"],
  "2011-04-08": ["8 April 2011", "8 Apr 2011"],
  "2011-04-08?": ["8 April 2011 (uncertain)", "8 Apr 2011 (uncertain)"],
  "2011-04-09": ["9 April 2011", "9 Apr 2011"],
  "2011-04~": ["about April 2011", "c. Apr 2011"],
  "2011-05": ["May 2011", "May 2011"],
  "2011-05-02": ["2 May 2011", "2 May 2011"],
  "2011-21": ["spring 2011", "spring 2011"],
  "2011-24": ["winter 2011", "winter 2011"],
  "2011-XX-15": ["2011", "2011"],
  "2011/..": ["since 2011", "since 2011"],
  "2012-01": ["January 2012", "Jan 2012"],
  "2012-02-29%": ["about 29 February 2012 (uncertain)", "c. 29 Feb 2012 (uncertain)"],
  "2012-02-XX": ["February 2012", "Feb 2012"],
  "2012-03-20": ["20 March 2012", "20 Mar 2012"],
  "2012-04/": ["April 2012 – end unknown", "Apr 2012 – end unknown"],
  "2012-05-01/2012-05-03": ["1 May 2012 – 3 May 2012", "1 May 2012 – 3 May 2012"],
  "2012-06": ["June 2012", "Jun 2012"],
  "2012-07-01": ["1 July 2012", "1 Jul 2012"],
  "2012-07-02": ["2 July 2012", "2 Jul 2012"],
  "2012-08": ["August 2012", "Aug 2012"],
  "2012-09": ["September 2012", "Sep 2012"],
  "2012-09-22": ["22 September 2012", "22 Sep 2012"],
  "2012-10~": ["about October 2012", "c. Oct 2012"],
  "2012-11-05": ["5 November 2012", "5 Nov 2012"],
  "2012-24~": ["about winter 2012", "c. winter 2012"],
  "2012~": ["about 2012", "c. 2012"],
  "2013-01-01": ["1 January 2013", "1 Jan 2013"],
  "2013-01-02": ["2 January 2013", "2 Jan 2013"],
  "2013-01-03": ["3 January 2013", "3 Jan 2013"],
  "2013-05": ["May 2013", "May 2013"],
  "2013-06-01": ["1 June 2013", "1 Jun 2013"],
  "2013-07-01": ["1 July 2013", "1 Jul 2013"],
  "2013-07-02": ["2 July 2013", "2 Jul 2013"],
  "2013-09": ["September 2013", "Sep 2013"],
  "2014": ["2014", "2014"],
  "2015": ["2015", "2015"],
  "201X": ["2010–2019", "2010–2019"],
  "[2011-01,2011-03]": ["January 2011 or March 2011", "Jan 2011 or Mar 2011"],
  Y12345: ["12345", "12345"],
};

/** The year that a list puts an event under, where its days alone do not tell a reader. */
export const YEAR_WORDS: Readonly<Record<string, string>> = {
  "-000500": "501 BCE",
  "-000044": "45 BCE",
  "0000": "1 BCE",
  "+012345": "12345",
};

/** How a figure is said, by its attestation or reference, in the order of the record. */
export const FIGURE_WORDS: Readonly<Record<string, readonly string[]>> = {
  "squall-1": ["3"],
  "squall-2": ["some say 5"],
  "squall-3": ["5"],
  "squall-4": ["4"],
  "squall-5": ["“crew of seven”"],
  "squall-harbour-office": ["6"],
  "squall-insurers": ["3–4"],
  "cove-wreck": ["“a few”"],
  "gauge-dispute-1": ["1,200 cubic metres", "at least 300", "at most 12 boats", "9 days"],
  "gauge-dispute-2": ["2–3 days", "more than 300"],
  "gauge-dispute-3": ["7, “a good seven”", "0 boats", "“a long week”"],
  "gauge-dispute-4": ["up to 5 boats"],
};

/** What figures measure, in the order of the vocabulary. */
export const MEASURES: Readonly<Record<string, string>> = {
  hurt: "People hurt",
  "boats-lost": "Boats lost",
};

/** Event types: the words and the family whose colour and shape the mark has. */
export const EVENT_TYPES: Readonly<Record<string, readonly [words: string, family: string]>> = {
  storm: ["Storm", "force"],
  salvage: ["Salvage", "seizure"],
  shortage: ["Shortage", "deprivation"],
  voyage: ["Voyage", "movement"],
  treaty: ["Treaty", "accord"],
  notice: ["Notice", "word"],
};

export const STATUSES: Readonly<Record<string, string>> = {
  reported: "reported",
  alleged: "alleged",
  planned: "planned",
  contradicted: "contradicted",
  absence: "claim of absence",
};

export const MODES: Readonly<Record<string, string>> = {
  asserted: "asserted",
  alleged: "alleged",
  reported: "reported",
  planned: "planned",
  denied: "denied",
};

export const VOICES: Readonly<Record<string, string>> = {
  narrator: "narrator",
  quoted: "quoted",
  paraphrased: "paraphrased",
};

export const BASES: Readonly<Record<string, string>> = {
  stated: "stated",
  context: "from context",
  inferred: "inferred",
  ambiguous: "ambiguous",
  none: "not given",
  external: "dated by outside knowledge",
};

/** What a disagreement claims: heading, what the heading means, in the order of the page. */
export const DISAGREEMENT_KINDS: Readonly<
  Record<string, readonly [words: string, meaning: string]>
> = {
  "documents-differ": ["Documents differ", "Two documents say different things."],
  "document-differs-with-itself": ["One document differs with itself", ""],
  "cannot-be-right": ["Cannot be right", ""],
  "open-question": ["Open question", ""],
};

export const PLACE_ROLES: Readonly<Record<string, string>> = {
  at: "at",
  from: "from",
  to: "to",
  near: "near",
  along: "on the way",
  about: "about",
};

/** Families of event types, in the order in which they are listed. */
export const FAMILIES: Readonly<Record<string, string>> = {
  force: "Force",
  seizure: "Seizure",
  deprivation: "Lack",
  movement: "Movement",
  accord: "Accord",
  word: "Word",
};

export const ACTOR_ROLES: Readonly<Record<string, string>> = {
  crew: "crew",
  speaker: "speaker",
  author: "author",
};

/** Relations: how one event's page heads the other, and the relation the other page heads this one with. */
export const RELATIONS: Readonly<Record<string, readonly [words: string, inverse: string]>> = {
  "part-of": ["Part of", "has-part"],
  "has-part": ["Includes", "part-of"],
  "response-to": ["Response to", "answered-by"],
  "answered-by": ["Answered by", "response-to"],
  "see-also": ["See also", "see-also"],
};

export const PLACE_TYPES: Readonly<Record<string, string>> = {
  island: "Island",
  station: "Station",
  city: "City",
  region: "Region",
};

export const PRECISION_BASES: Readonly<Record<string, string>> = {
  survey: "as surveyed",
  extent: "covers the extent",
};

export const UNMAPPED_REASONS: Readonly<Record<string, string>> = {
  unlocated: "not located",
  metonym: "stands for a body, not a place",
  "too-wide": "too wide to draw",
};

/** Radii by their metres. */
export const RADIUS_WORDS: Readonly<Record<string, string>> = {
  "20": "20 m",
  "150": "150 m",
  "300": "300 m",
  "500": "500 m",
  "700": "700 m",
  "900": "900 m",
  "1000": "1 km",
  "2000": "2 km",
  "3000": "3 km",
  "4000": "4 km",
  "4500": "4.5 km",
  "5000": "5 km",
  "8000": "8 km",
  "20000": "20 km",
  "250000": "250 km",
};

/** Positions, latitude first, no finer than the radius. */
export const POSITION_WORDS: Readonly<Record<string, string>> = {
  "null-island": "0.000° N, 0.000° E",
  "twin-pier": "0.000° N, 0.000° E",
  "equator-station": "0.00° N, 32.50° E",
  "greenwich-house": "51.478° N, 0.000° E",
  "west-dateline": "17.50° S, 179.50° E",
  "east-dateline": "16.25° S, 179.98° W",
  "on-the-line": "10.00° N, 180.00° E",
  "polar-camp": "89.5° N, 15.0° E",
  "diagonal-south": "10.00° N, 10.00° E",
  "diagonal-north": "20.00° N, 20.00° E",
  tanja: "35.78° N, 5.80° W",
  "bagh-e-shiraz": "29.620° N, 52.530° E",
  quay: "33.500° S, 70.250° W",
  "quiet-cove": "10.000° S, 30.000° W",
  "wide-bay": "12.35° N, 45.12° W",
  "great-plain": "47° S, 101° E",
};

export const MENTION_FORMS: Readonly<Record<string, string>> = {
  name: "name",
  "stand-in": "stand-in",
  metonym: "metonym",
};

export const LAYERS: Readonly<Record<string, string>> = { body: "text", banner: "heading" };

export const GENRES: Readonly<Record<string, string>> = {
  report: "Report",
  letter: "Letter",
  notice: "Notice",
  log: "Log",
};

/** The documents in the order of their dates, those without a date last. */
export const DOCUMENT_ORDER = [
  "arabic-notice",
  "persian-letter",
  "survey-report",
  "blank-note",
  "emoji-log",
];

/** What a table says of a term; a term that is not in it is missing from the table. */
export function wordsOf<Words>(table: Readonly<Record<string, Words>>, term: string): Words {
  const words = table[term];
  if (words === undefined) throw new Error(`The words for "${term}" are not written down yet.`);
  return words;
}

/** A date in full; a record without one is undated. */
export function dateInFull(edtf: string | null): string {
  return edtf === null ? "undated" : wordsOf(DATE_WORDS, edtf)[0];
}

/** A date as a narrow column has it. */
export function dateInShort(edtf: string | null): string {
  return edtf === null ? "undated" : wordsOf(DATE_WORDS, edtf)[1];
}

/** A date of an event as lines of text have it: with what a reader must know of one that no document gives. */
export function eventDateWords(
  { edtf, basis }: { edtf: string | null; basis: string },
  inWords: (edtf: string | null) => string,
): string {
  return basis === "external" ? `${inWords(edtf)}, ${wordsOf(BASES, basis)}` : inWords(edtf);
}

/** `1 event`, `2 events`. */
export function countWords(count: number, one: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${one}s`;
}

export function passageWords(passage: string): string {
  return `passage ${passage.replace(/^p0*/, "")}`;
}
