import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING, type Page, type PageRequest, type Query, SORTS } from "@/lib/query/query";
import type { Store } from "@/lib/store/store";
import type { Subject } from "./contract-subject";
import { anyQuery, anySort, SEEDED } from "./random-queries";

type Item = { id: string };
type List = (query: Query, request: PageRequest) => Promise<Page<Item>>;

const LISTINGS: [string, (store: Store) => List][] = [
  ["places", (store) => store.listPlaces],
  [
    "places by what is reported of them",
    (store) => async (query, request) => {
      const { mapped: _, ...page } = await store.listReportedPlaces(query, request);
      return page;
    },
  ],
  ["events", (store) => store.listEvents],
  ["documents", (store) => store.listDocuments],
  ["attestations", (store) => store.listAttestations],
];

export function describePaging({ data, store }: Subject) {
  describe.each(LISTINGS)("paging of %s", (_name, listOf) => {
    it.each(SORTS.flatMap((sort) => [1, 2, 5].map((limit) => [sort, limit] as const)))(
      "visits each item once by %s, %i at a time, forwards and back",
      async (sort, limit) => {
        await expectToVisitAll(listOf(store()), EVERYTHING, { sort, limit });
      },
    );

    it("visits each item of any query once", async () => {
      const anyLimit = fc.integer({ min: 1, max: 9 });
      await fc.assert(
        fc.asyncProperty(anyQuery(data), anySort, anyLimit, async (query, sort, limit) => {
          await expectToVisitAll(listOf(store()), query, { sort, limit });
        }),
        { ...SEEDED, numRuns: 60 },
      );
    });

    it("has no cursors on the one page of a listing that fits it", async () => {
      const whole = await listOf(store())(EVERYTHING, { sort: "date", limit: 1000 });
      expect(whole).not.toHaveProperty("next");
      expect(whole).not.toHaveProperty("previous");
      const exactly = { sort: "date", limit: whole.matched } as const;
      expect(await listOf(store())(EVERYTHING, exactly)).not.toHaveProperty("next");
    });

    it("answers a query that nothing matches with an empty page", async () => {
      const nothing = { ...EVERYTHING, types: ["nothing"] };
      const page = await listOf(store())(nothing, { sort: "title", limit: 3 });
      expect(page).toEqual({ items: [], matched: 0 });
    });

    it.each(["", "0", "garbage", "W10", "e30", "bnVsbA", "../../etc/passwd", "%F0%9F%8C%8A"])(
      "refuses the cursor %j",
      async (cursor) => {
        const request = { sort: "date", limit: 3, cursor } as const;
        await expect(listOf(store())(EVERYTHING, request)).rejects.toMatchObject({
          code: "invalid-parameter",
          parameters: [{ parameter: "cursor" }],
        });
      },
    );

    it("refuses a cursor that was cut off or belongs to another sort", async () => {
      const { next = "" } = await listOf(store())(EVERYTHING, { sort: "date", limit: 1 });
      const refused = { code: "invalid-parameter" };
      const cutOff = { sort: "date", limit: 1, cursor: next.slice(0, -4) } as const;
      await expect(listOf(store())(EVERYTHING, cutOff)).rejects.toMatchObject(refused);
      const resorted = { sort: "title", limit: 1, cursor: next } as const;
      await expect(listOf(store())(EVERYTHING, resorted)).rejects.toMatchObject(refused);
    });
  });
}

/** Follows `next` to the end and `previous` back to the start, and compares both ways with the whole listing. */
async function expectToVisitAll(list: List, query: Query, request: PageRequest) {
  const whole = await list(query, { ...request, limit: 1000 });
  const expected = whole.items.map(({ id }) => id);
  expect(new Set(expected).size).toBe(whole.matched);

  const forwards = await follow(list, query, request, "next");
  expect(forwards.flatMap(({ ids }) => ids)).toEqual(expected);
  expect(forwards.every(({ matched }) => matched === whole.matched)).toBe(true);
  expect(forwards.every(({ ids }) => ids.length <= request.limit)).toBe(true);
  expect(forwards).toHaveLength(Math.max(1, Math.ceil(expected.length / request.limit)));
  expect(forwards[0]).not.toHaveProperty("previous");

  const last = forwards.at(-1);
  const before = last?.previous;
  const backwards = before
    ? await follow(list, query, { ...request, cursor: before }, "previous")
    : [];
  const pages = forwards.map(({ ids }) => ids);
  expect(backwards.map(({ ids }) => ids).reverse()).toEqual(pages.slice(0, -1));

  // The page after a page reached backwards is the one it was reached from.
  const previous = backwards[0];
  if (previous) {
    const again = await list(query, { ...request, cursor: previous.next });
    expect(again.items.map(({ id }) => id)).toEqual(last?.ids);
  }
}

type Visit = { ids: string[]; matched: number; next?: string; previous?: string };

async function follow(
  list: List,
  query: Query,
  request: PageRequest,
  direction: "next" | "previous",
): Promise<Visit[]> {
  const visits: Visit[] = [];
  let cursor = request.cursor;
  do {
    const { items, ...page } = await list(query, { ...request, cursor });
    visits.push({ ids: items.map(({ id }) => id), ...page });
    cursor = page[direction];
    if (visits.length > 1000) throw new Error(`Followed ${direction} 1000 times without an end.`);
  } while (cursor !== undefined);
  return visits;
}
