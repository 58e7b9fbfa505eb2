import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bbox, EVERYTHING, type Query } from "@/lib/query/query";
import { parseIsoDay } from "@/lib/records/calendar-day";
import { Collection } from "@/lib/records/redirect";
import { listItems, openServer } from "../api/ask";
import { ensureDebianPackages } from "../support/ensure-debian-packages";

// Debian's modules belong to Debian's Python, whatever `python3` is first in the path.
const PYTHON = "/usr/bin/python3";
const SCRIPT = fileURLToPath(new URL("owslib-read.py", import.meta.url));

const { href, store } = openServer();
beforeAll(() => {
  ensureDebianPackages([
    { check: [PYTHON, "-c", "import owslib.ogcapi.features"], package: "python3-owslib" },
  ]);
}, 600_000);
afterAll(() => store.close());

async function read(filters: object) {
  const address = href("/api");
  const { stdout } = await promisify(execFile)(PYTHON, [SCRIPT, address, JSON.stringify(filters)], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}

async function expected(query: Query) {
  const listings = Collection.options.map(async (collection) => {
    const sort = collection === "places" ? "title" : "date";
    const { items, matched } = await listItems(store, collection, query, {
      limit: 1_000_000,
      sort,
    });
    return [collection, { ids: items.map(({ id }) => id), matched }];
  });
  return Object.fromEntries(await Promise.all(listings));
}

describe("OWSLib", () => {
  it("reads the whole atlas page by page, and the same within a box and a time", async () => {
    const { extent } = await store.readSummary();
    const [west, south, east, north] = extent.bbox ?? [0, 0, 0, 0];
    const bbox: Bbox = [(west + east) / 2, south, west, north];
    const start = extent.start ?? "2000-01-01";
    const days = { first: (parseIsoDay(start) ?? 0) + 400, last: null };
    const { items } = await store.listEvents(
      { ...EVERYTHING, bbox, days },
      { limit: 1, sort: "title" },
    );
    const types = items.map(({ type }) => type);
    const datetime = `${new Date(days.first * 86_400_000).toISOString().slice(0, 10)}/..`;

    const found = await read({ bbox, datetime, type: types.join(",") });
    expect(found.collections).toEqual(Collection.options);
    expect(found.titles).toEqual(["Places", "Events", "Documents", "Attestations"]);
    expect(found.conformance).toHaveLength(4);
    expect(found.paths).toContain("/collections/events/items");
    expect(found.items).toEqual(await expected(EVERYTHING));
    expect(found.filtered).toEqual(await expected({ ...EVERYTHING, bbox, days, types }));
    for (const collection of Collection.options) {
      expect(found.single[collection]).toBe(found.items[collection].ids[0]);
    }
  });
});
