import fc from "fast-check";
import { type Bbox, type Query, SORTS } from "@/lib/query/query";
import type { AtlasData } from "@/lib/records/atlas-data";
import { DATE_BASES } from "@/lib/records/basis";
import { DATE_PRECISIONS } from "@/lib/records/date-precision";

/** One seed for all runs, so that a failure on one machine is a failure on every machine. */
export const SEEDED = { seed: 20110408, numRuns: 150 };

export const anySort = fc.constantFrom(...SORTS);

/** Queries of any fields together, made of what the atlas holds and a little that it does not. */
export function anyQuery(data: AtlasData): fc.Arbitrary<Query> {
  const ids = (records: readonly { id: string }[]) => {
    const known = fc.constantFrom(...records.map(({ id }) => id), "nothing-of-the-kind");
    return rarely(fc.uniqueArray(known, { minLength: 1, maxLength: 3 })).map((list) => list ?? []);
  };
  return fc.record({
    bbox: rarely(anyBox(data)),
    days: rarely(anyDays()),
    certain: fc.boolean(),
    types: ids(data.vocabulary.eventTypes),
    places: ids(data.places),
    about: ids(data.places),
    documents: ids(data.documents),
    sections: ids(data.documents.flatMap(({ sections }) => sections)),
    actors: ids(data.actors),
    datePrecisions: rarely(fc.subarray([...DATE_PRECISIONS])).map((list) => list ?? []),
    dateBases: rarely(fc.subarray([...DATE_BASES])).map((list) => list ?? []),
    words: rarely(anyWords(data)),
    located: rarely(fc.boolean()),
    dated: rarely(fc.boolean()),
  });
}

/** Most fields of a query are not asked: were they all, hardly any query would match. */
function rarely<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: value },
  );
}

/** Boxes whose bounds lie on, near or away from the records, half of them across the antimeridian. */
function anyBox(data: AtlasData): fc.Arbitrary<Bbox> {
  const points = data.places.flatMap(({ geometry }) => geometry?.coordinates ?? []);
  const bound = (limit: number) =>
    fc
      .tuple(
        fc.constantFrom(...points, -180, -90, 0, 15, 90, 180),
        fc.constantFrom(0, 0, 0.25, -0.25, 3, -3, 40, -40),
      )
      .map(([near, step]) => Math.max(-limit, Math.min(limit, near + step)));
  return fc
    .tuple(bound(180), bound(90), bound(180), bound(90))
    .map(([west, one, east, other]) => [west, Math.min(one, other), east, Math.max(one, other)]);
}

/** Ranges with and without open sides; most near the days of the records, some before year 0. */
function anyDays() {
  const day = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 14_600, max: 16_500 }) },
    fc.integer({ min: -920_000, max: 3_800_000 }),
  );
  return fc
    .tuple(fc.option(day), fc.option(day))
    .map(([one, other]) =>
      one !== null && other !== null && one > other
        ? { first: other, last: one }
        : { first: one, last: other },
    );
}

/** Beginnings of words that occur in the records, mixed with what a query language would take for its own. */
function anyWords(data: AtlasData): fc.Arbitrary<string> {
  const texts = [
    ...data.events.flatMap((event) => [
      event.title,
      ...event.attestations.map(({ statement }) => statement),
    ]),
    ...data.documents.flatMap(({ passages }) => passages.map(({ gloss }) => gloss)),
    ...data.places.flatMap(({ properties }) => properties.names.map(({ text }) => text)),
    ...data.actors.map(({ title }) => title),
  ];
  const word = fc
    .tuple(fc.constantFrom(...texts.join(" ").split(/\s+/)), fc.integer({ min: 1, max: 12 }))
    .map(([found, length]) => Array.from(found).slice(0, length).join(""));
  const noise = fc.constantFrom(
    "AND",
    "NOT",
    '"',
    "*",
    "(",
    ")",
    "NEAR/2",
    "words:",
    "^",
    "-",
    "'",
    "%",
    "_",
    "\\",
  );
  return fc
    .array(fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: noise }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.join(" "));
}
