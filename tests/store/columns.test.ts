import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binsOf } from "@/lib/columns/bins";
import { choicesOf } from "@/lib/columns/choices";
import type { Columns } from "@/lib/columns/columns";
import { FACETS, facetsOf } from "@/lib/columns/facets";
import { histogramOf } from "@/lib/columns/histogram";
import { readParquet } from "@/lib/columns/read-parquet";
import { sceneOf } from "@/lib/columns/scene";
import { selectEvents, selectInBox } from "@/lib/columns/select-events";
import { neighbourOf, timelineOf } from "@/lib/columns/timeline";
import { waysOut } from "@/lib/columns/ways-out";
import { writeParquet } from "@/lib/columns/write-parquet";
import { EVERYTHING, type Query } from "@/lib/query/query";
import type { AtlasData } from "@/lib/records/atlas-data";
import { dateParts } from "@/lib/records/calendar-day";
import { FAMILIES } from "@/lib/records/family";
import { daysOf, deriveItems } from "@/lib/store/derive";
import { deriveColumns } from "@/lib/store/derive-columns";
import { loadEdgeAtlas } from "./edge-atlas";
import { expectAnswers } from "./expected-answers";
import { anyQuery, SEEDED } from "./random-queries";

const data = loadEdgeAtlas();
const columns = deriveColumns(data, deriveItems(data));
const expected = expectAnswers(data);
/** Words are the store's to find: the contract of stores tries them. */
const anyQueryWithoutWords = anyQuery(data).map((query): Query => ({ ...query, words: undefined }));
const eventById = new Map(data.events.map((event) => [event.id, event]));
const familyOf = new Map(data.vocabulary.eventTypes.map(({ id, family }) => [id, family]));

async function writeAndRead(written: Columns, of: AtlasData): Promise<Columns> {
  const file = writeParquet(
    written,
    of.events.map(({ id }) => id),
  );
  return readParquet(file.slice().buffer);
}

describe("Columns", () => {
  it("are read from a Parquet file as they were written", async () => {
    const read = await writeAndRead(columns, data);
    // What no event has needs no code: queries and scenes tell whether the same is meant.
    expect({ ...read, type: undefined, families: undefined }).toEqual({
      ...columns,
      type: undefined,
      families: undefined,
    });
    expect(Array.from(read.type.codes, (type) => read.type.terms[type])).toEqual(
      data.events.map(({ type }) => type),
    );
    await fc.assert(
      fc.asyncProperty(anyQueryWithoutWords, async (query) => {
        expect(sceneOf(read, query)).toEqual(sceneOf(columns, query));
      }),
      SEEDED,
    );
  });

  it("are those of an atlas without a record", async () => {
    const empty = { ...data, places: [], events: [], documents: [], actors: [] };
    const none = deriveColumns(empty, deriveItems(empty));
    const read = await writeAndRead(none, empty);
    expect(sceneOf(read, EVERYTHING)).toEqual({
      places: [],
      moves: [],
      families: [],
      undrawn: 0,
      totals: { events: 0, mapped: 0, concerning: 0, unlocated: 0, undated: 0, possible: 0 },
    });
    expect(read.extent).toBeUndefined();
  });

  it("refuse a Parquet file of something else", async () => {
    const { parquetWriteBuffer } = await import("hyparquet-writer");
    const other = parquetWriteBuffer({ columnData: [{ name: "a", data: [1, 2] }] });
    await expect(readParquet(other)).rejects.toThrow("holds no columns of an atlas");
  });
});

describe("Facets", () => {
  it("count what choosing one term would leave, for any query", () => {
    const idsOf = {
      types: data.vocabulary.eventTypes,
      documents: data.documents,
      actors: data.actors,
      places: data.places,
    };
    fc.assert(
      fc.property(anyQueryWithoutWords, fc.constantFrom(...FACETS), (query, facet) => {
        const counted = Object.fromEntries(
          idsOf[facet].flatMap(({ id }) => {
            const { length } = expected.listEvents({ ...query, [facet]: [id] }, "date");
            return length > 0 ? [[id, length]] : [];
          }),
        );
        expect(facetsOf(columns, query)[facet]).toEqual(counted);
      }),
      SEEDED,
    );
  });
});

describe("Choices", () => {
  it("count what each answer would leave, for any query", () => {
    const count = (query: Query) => expected.listEvents(query, "date").length;
    fc.assert(
      fc.property(anyQueryWithoutWords, (query) => {
        expect(choicesOf(columns, query)).toEqual({
          certain: count({ ...query, certain: true }),
          located: count({ ...query, located: true }),
          notLocated: count({ ...query, located: false }),
          dated: count({ ...query, dated: true }),
          undated: count({ ...query, dated: false }),
        });
      }),
      SEEDED,
    );
  });
});

describe("Ways out", () => {
  it("count what there would be without each field that asks something, for any query", () => {
    fc.assert(
      fc.property(anyQueryWithoutWords, (query) => {
        const { certain, bbox, days, located, dated, ...lists } = query;
        const asked = [
          ...Object.entries(lists).flatMap(([name, list]) =>
            Array.isArray(list) && list.length > 0 ? [[name, []] as const] : [],
          ),
          ...Object.entries({ bbox, days, located, dated }).flatMap(([name, value]) =>
            value === undefined ? [] : [[name, undefined] as const],
          ),
          ...(certain ? [["certain", false] as const] : []),
        ];
        const counted = asked.map(([name, nothing]) => ({
          field: name,
          events: expected.listEvents({ ...query, [name]: nothing }, "date").length,
        }));
        const found = waysOut(columns, query);
        expect(found).toHaveLength(counted.length);
        expect(found).toEqual(expect.arrayContaining(counted));
      }),
      SEEDED,
    );
  });

  it("are none where nothing is asked", () => expect(waysOut(columns, EVERYTHING)).toEqual([]));
});

describe("A histogram", () => {
  it("counts in each bin what lies in it certainly and what possibly, by family, for any query", () => {
    const anyRange = fc
      .tuple(fc.integer({ min: -800_000, max: 20_000 }), fc.integer({ min: 0, max: 60_000 }))
      .map(([first, length]) => ({ first, last: first + length }));
    fc.assert(
      fc.property(
        anyQueryWithoutWords,
        anyRange,
        fc.integer({ min: 1, max: 12 }),
        (asked, range, most) => {
          const query = { ...asked, days: undefined };
          const bins = binsOf(range, most);
          const drawn = histogramOf(columns, selectInBox(columns, query), bins);
          const count = bins.edges.length - 1;
          for (let bin = 0; bin < count; bin++) {
            const days = { first: bins.edges[bin] ?? 0, last: (bins.edges[bin + 1] ?? 0) - 1 };
            const sure = tally({ ...query, days, certain: true });
            const touching = tally({ ...query, days });
            const ofBin = (counts: number[]) =>
              FAMILIES.map((_, family) => counts[family * count + bin]);
            expect(ofBin(drawn.certain)).toEqual(sure);
            const possible = touching.map((all, family) => all - (sure[family] ?? 0));
            if (!query.certain) expect(ofBin(drawn.possible)).toEqual(possible);
          }
        },
      ),
      { ...SEEDED, numRuns: 60 },
    );
  });

  it("counts what has no date, and what is dated by outside knowledge", () => {
    const { undated, external } = histogramOf(
      columns,
      selectEvents(columns, EVERYTHING),
      binsOf({ first: 0, last: 100 }, 10),
    );
    expect(undated).toBe(data.events.filter(({ date }) => date.edtf === null).length);
    expect(external).toBe(data.events.filter(({ date }) => date.basis === "external").length);
  });
});

/** The dated events that a query asks for, by family. */
function tally(query: Query): number[] {
  const events = expected.listEvents(query, "date").map((id) => eventById.get(id));
  const dated = events.filter((event) => event !== undefined && event.date.edtf !== null);
  return FAMILIES.map(
    (family) => dated.filter((event) => familyOf.get(event?.type ?? "") === family).length,
  );
}

describe("A timeline", () => {
  const view = { bins: 40, events: 1000 };

  it("leads from event to event in the order of a list by date, whatever is asked", () => {
    fc.assert(
      fc.property(anyQueryWithoutWords, (query) => {
        const listed = expected.listEvents(query, "date");
        const walk = (direction: 1 | -1) => {
          const found: string[] = [];
          let at = neighbourOf(columns, query, undefined, direction);
          while (at !== undefined) {
            found.push(data.events[at]?.id ?? "");
            at = neighbourOf(columns, query, at, direction);
          }
          return found;
        };
        expect(walk(1)).toEqual(listed);
        expect(walk(-1)).toEqual(listed.toReversed());
      }),
      { ...SEEDED, numRuns: 60 },
    );
  });

  it("shows the dated events that may lie in its days, each with its bounds", () => {
    const days = { first: 14_000, last: 16_500 };
    const { events } = timelineOf(columns, EVERYTHING, { ...view, shown: days });
    const dated = expected
      .listEvents({ ...EVERYTHING, days }, "date")
      .filter((id) => eventById.get(id)?.date.edtf !== null);
    expect(events?.map(({ ordinal }) => data.events[ordinal]?.id)).toEqual(dated);
    for (const { ordinal, first, last, family } of events ?? []) {
      const record = data.events[ordinal];
      expect({ first, last }).toEqual(daysOf(record?.date.edtf ?? null));
      expect(family).toBe(familyOf.get(record?.type ?? ""));
    }
    expect(timelineOf(columns, EVERYTHING, { ...view, events: 3, shown: days }).events).toBe(
      undefined,
    );
  });

  it("names each year in which an event that is asked for begins or ends", () => {
    for (const types of [[], ["storm"], ["voyage"]]) {
      const asked = data.events.filter(({ type }) => types.length === 0 || types.includes(type));
      const days = asked.flatMap(({ date }) => Object.values(daysOf(date.edtf)));
      const years = days.flatMap((day) => (day === null ? [] : dateParts(day)[0]));
      expect(timelineOf(columns, { ...EVERYTHING, types }, view).years).toEqual(
        [...new Set(years)].toSorted((one, other) => one - other),
      );
    }
  });

  it("reaches over all that is dated, whatever is asked, and leaves the days asked for out", () => {
    const all = timelineOf(columns, EVERYTHING, view);
    const few = timelineOf(
      columns,
      { ...EVERYTHING, types: ["storm"], days: { first: 0, last: 1 } },
      view,
    );
    expect(few.extent).toEqual(all.extent);
    const bounds = data.events.flatMap(({ date }) => Object.values(daysOf(date.edtf)));
    const known = bounds.filter((day) => day !== null);
    expect(all.extent).toEqual({ first: Math.min(...known), last: Math.max(...known) });
    const narrowed = timelineOf(columns, { ...EVERYTHING, days: { first: 0, last: 1 } }, view);
    expect(narrowed).toEqual(all);
  });
});
