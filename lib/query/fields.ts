import { createParser } from "nuqs/server";
import { DATE_BASES } from "@/lib/records/basis";
import { DATE_PRECISIONS } from "@/lib/records/date-precision";
import { type DayRange, formatDayRange, parseDayRange } from "@/lib/records/day-range";
import { boundSearch, LONGEST_SEARCH } from "@/lib/text/search-words";
import { type Field, flagParser, idsField, presenceField, termsField } from "./field";
import type { Bbox, Query } from "./query";
import { oneOf, parseBbox, parseDays, parseWords, Refusal, readOne } from "./values";

const CERTAINTIES = ["possible", "certain"] as const;

/** A range keeps the text it was written in: the link shows `2011/2013`, not days. */
type WrittenRange = { text: string; days: DayRange };

/**
 * The fields of the Query, in the order in which the reader is told of them (`lib/words/filter-label.ts`) and the API
 * lists them.
 */
export const FIELDS = {
  types: idsField<"types", "type">({
    key: "type",
    parameter: "type",
    ids: "types",
    meaning: "Event types, any of",
    schema: ({ eventTypes }) => ({ type: "string", enum: eventTypes.map(({ id }) => id) }),
  }),
  places: idsField<"places", "place">({
    key: "place",
    parameter: "place",
    ids: "places",
    meaning: "Places where events happened, started or ended, any of",
  }),
  about: idsField<"about", "about">({
    key: "about",
    parameter: "about",
    ids: "places",
    meaning: "Places that events concern without having happened there, any of",
  }),
  documents: idsField<"documents", "doc">({
    key: "doc",
    parameter: "document",
    ids: "documents",
    meaning: "Documents that attest events, any of",
  }),
  sections: idsField<"sections", "section">({
    key: "section",
    parameter: "section",
    ids: "sections",
    meaning: "Sections of documents that attest events, any of; ids are each document's own",
  }),
  actors: idsField<"actors", "actor">({
    key: "actor",
    parameter: "actor",
    ids: "actors",
    meaning: "Persons and bodies with a role in events, any of",
  }),
  words: {
    key: "q",
    parameter: "q",
    parser: createParser<string>({
      parse: (text) => boundSearch(text) || null,
      serialize: (words) => words,
    }),
    meaning: `Words, at most ${LONGEST_SEARCH.words}, all of which must begin some word of the record`,
    toQuery: (words: string | null) => words || undefined,
    toLink: (words: string | undefined) => words ?? null,
    read: (texts: string[]) => readOne(texts, parseWords),
    write: (words: string | undefined) => words ?? "",
    schema: () => ({ type: "string", minLength: 1, maxLength: LONGEST_SEARCH.characters }),
  },
  bbox: {
    key: "bbox",
    parameter: "bbox",
    parser: createParser<Bbox>({
      parse(text) {
        const bbox = parseBbox(text);
        return bbox instanceof Refusal ? null : bbox;
      },
      serialize: (bbox) => bbox.join(","),
      eq: (one, other) => one.join() === other.join(),
    }),
    meaning:
      "West, south, east, north in degrees (six numbers hold heights, which are ignored). West greater than east crosses the antimeridian. Features without geometry always match",
    toQuery: (bbox: Bbox | null) => bbox ?? undefined,
    toLink: (bbox: Bbox | undefined) => bbox ?? null,
    read: (texts: string[]) => readOne(texts, parseBbox),
    write: (bbox: Bbox | undefined) => bbox?.join(",") ?? "",
    schema: () => ({ type: "array", items: { type: "number" }, minItems: 4, maxItems: 6 }),
  },
  days: {
    key: "t",
    parameter: "datetime",
    parser: createParser<WrittenRange>({
      parse(text) {
        const days = parseDayRange(text);
        return days ? { text, days } : null;
      },
      serialize: (range) => range.text,
      eq: (one, other) => one.text === other.text,
    }),
    meaning:
      "RFC 3339 instant or full date, or an interval of two, `..` or nothing for an open side. Features are compared by day; undated ones always match",
    toQuery: (range: WrittenRange | null) => range?.days,
    toLink: (days: DayRange | undefined) => (days ? { text: formatDayRange(days), days } : null),
    read(texts: string[]) {
      const days = parseDays(texts);
      return days === "everything" ? undefined : days;
    },
    write: (days: DayRange | undefined) => (days ? formatDayRange(days) : ""),
    schema: () => ({ type: "string", example: "2011-01-01/2013-12-31" }),
  },
  certain: {
    key: "certain",
    parameter: "certainty",
    parser: flagParser().withDefault(false),
    meaning:
      "`possible`: features whose date may lie in datetime; `certain`: only those whose date must, by what the documents say: events dated from outside them (`date-basis=external`) never do",
    toQuery: (isCertain: boolean) => isCertain,
    toLink: (isCertain: boolean) => isCertain,
    read(texts: string[]) {
      const certainty = readOne(texts, (text) => oneOf(text, CERTAINTIES));
      return certainty instanceof Refusal ? certainty : certainty === "certain";
    },
    write: (isCertain: boolean) => (isCertain ? "certain" : ""),
    schema: () => ({ type: "string", enum: [...CERTAINTIES], default: "possible" }),
  },
  datePrecisions: termsField({
    key: "date-precision",
    parameter: "date-precision",
    terms: DATE_PRECISIONS,
    meaning: "Events dated as finely as one of these",
  }),
  dateBases: termsField({
    key: "date-basis",
    parameter: "date-basis",
    terms: DATE_BASES,
    meaning:
      "Events whose date is known in one of these ways; `external` dates rest on a publication outside the documents and are never certain",
  }),
  located: presenceField({
    key: "located",
    parameter: "located",
    meaning: "Only events that are, or are not, on the map",
  }),
  dated: presenceField({
    key: "dated",
    parameter: "dated",
    meaning: "Only events that have, or have no, date",
  }),
} as const satisfies { [Name in keyof Query]-?: Field<Name> };

/** The table as it is walked through, where every field is treated alike. */
export const ALL_FIELDS = Object.entries(FIELDS) as [keyof Query, Field][];
