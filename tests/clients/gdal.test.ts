import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bbox, EVERYTHING, type Query } from "@/lib/query/query";
import { formatIsoDay, parseIsoDay } from "@/lib/records/calendar-day";
import { Collection } from "@/lib/records/redirect";
import { listItems, openServer } from "../api/ask";
import { ensureDebianPackages } from "../support/ensure-debian-packages";

const { ask, href, store } = openServer();
beforeAll(() => {
  ensureDebianPackages([
    { check: ["ogrinfo", "--version"], package: "gdal-bin" },
    { check: ["ogr2ogr", "--version"], package: "gdal-bin" },
  ]);
}, 600_000);
afterAll(() => store.close());

const run = promisify(execFile);
const source = () => `OAPIF:${href("/api")}`;

type Feature = {
  properties: Record<string, unknown> & { id: string };
  geometry: { type: string; coordinates: unknown } | null;
};

/** What ogr2ogr copies from a collection: pages of seven, so that every listing has several. */
async function copy(collection: Collection, ...options: string[]): Promise<Feature[]> {
  const { stdout } = await run(
    "ogr2ogr",
    ["-f", "GeoJSON", "/vsistdout/", source(), collection, "-oo", "PAGE_SIZE=7", ...options],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  return JSON.parse(stdout).features;
}

const idsOf = (features: Feature[]) => features.map(({ properties }) => properties.id);

async function expectedItems(collection: Collection, query: Partial<Query> = {}) {
  const sort = collection === "places" ? "title" : "date";
  const all = { limit: 1_000_000, sort } as const;
  const { items } = await listItems(store, collection, { ...EVERYTHING, ...query }, all);
  return items as (Record<string, unknown> & { id: string })[];
}

/** GDAL writes any text that looks like a day with slashes when a whole page does. */
const withHyphens = (value: unknown) =>
  typeof value === "string" ? value.replace(/^(\d{4})\/(\d\d)\/(\d\d)$/, "$1-$2-$3") : value;

describe("ogrinfo", () => {
  it("opens the atlas by its address and counts its four collections", async () => {
    const { stdout } = await run("ogrinfo", ["-ro", "-so", "-al", source()]);
    const layers = [...stdout.matchAll(/^Layer name: (\w+)$/gm)].map(([, name]) => name);
    const counts = [...stdout.matchAll(/^Feature Count: (\d+)$/gm)].map(([, count]) =>
      Number(count),
    );
    const { counts: stored } = await store.readSummary();
    expect(layers).toEqual(Collection.options);
    expect(counts).toEqual(Collection.options.map((collection) => stored[collection]));
  });

  it("takes the types of the fields from the schema, not from the first page", async () => {
    const { stdout } = await run("ogrinfo", ["-ro", "-so", source(), "events"]);
    for (const field of ["date: String", "start: Date", "end: Date", "radius: Real"]) {
      expect(stdout).toContain(`\n${field} `);
    }
    expect(stdout).toContain("\nplaces: StringList ");
    expect(stdout).toContain("\nlocated: Integer(Boolean) ");
    const attestations = (await run("ogrinfo", ["-ro", "-so", source(), "attestations"])).stdout;
    for (const field of [
      "charStart: Integer",
      "charEnd: Integer",
      "eventStart: Date",
      "eventEnd: Date",
      "places: StringList",
    ]) {
      expect(attestations).toContain(`\n${field} `);
    }
  });
});

describe("ogr2ogr", () => {
  it.each(Collection.options)("copies all %s as they are in the store", async (collection) => {
    const [features, items] = [await copy(collection), await expectedItems(collection)];
    expect(idsOf(features)).toEqual(items.map(({ id }) => id));
    features.forEach(({ properties: { name, ...properties } }, index) => {
      const item = { ...items[index] };
      if (collection === "places") expect(name).toBe(item.title);
      if (collection === "attestations") {
        Object.assign(item, { start: item.charStart, end: item.charEnd });
      }
      for (const [key, value] of Object.entries(properties)) {
        expect([item.id, key, withHyphens(value)]).toEqual([item.id, key, item[key]]);
      }
    });
  });

  it("copies points and moves to where they are, and what lies nowhere without geometry", async () => {
    const [features, items] = [await copy("events"), await expectedItems("events")];
    features.forEach(({ geometry }, index) => {
      const expected = items[index]?.geometry as Feature["geometry"];
      expect(geometry?.type).toBe(expected?.type);
      const given = [geometry?.coordinates ?? []].flat(2) as number[];
      const stored = [expected?.coordinates ?? []].flat(2) as number[];
      expect(given).toHaveLength(stored.length);
      given.forEach((degrees, axis) => {
        expect(degrees).toBeCloseTo(stored[axis] ?? Number.NaN, 5);
      });
    });
  });

  it.each(["places", "events", "attestations"] as const)(
    "filters %s by a box",
    async (collection) => {
      const { bbox: whole } = (await store.readSummary()).extent;
      if (!whole) throw new Error("The served atlas has no place on the map.");
      const [west, south, east, north] = whole;
      const boxes: Bbox[] = [
        [west, south, (west + east) / 2, north],
        [(west + east) / 2, south, east, north],
        [west - 0.5 < -180 ? -180 : west - 0.5, south - 0.5, west + 0.5, south + 0.5],
      ];
      for (const bbox of boxes) {
        const features = await copy(collection, "-spat", ...bbox.map(String));
        // GDAL itself leaves out what has no geometry, although the server sends it.
        const inBox = (await expectedItems(collection, { bbox })).filter(
          (item) => (item.geometry ?? item.point ?? null) !== null,
        );
        expect([bbox, idsOf(features)]).toEqual([bbox, inBox.map(({ id }) => id)]);
      }
    },
  );

  it("filters by date on the server, one side or both", async () => {
    const days = (await expectedItems("events")).flatMap(({ start }) => (start as string) ?? []);
    const middle = days[Math.floor(days.length / 2)] ?? "";
    const first = parseIsoDay(middle) ?? Number.NaN;
    const last = first + 365;
    const cases: [string, Partial<Query>][] = [
      [`start >= '${middle}'`, { days: { first, last: null } }],
      [`start <= '${middle}'`, { days: { first: null, last: first } }],
      [`start = '${middle}'`, { days: { first, last: first } }],
      [`start >= '${middle}' AND end <= '${formatIsoDay(last)}'`, { days: { first, last } }],
    ];
    for (const [where, query] of cases) {
      const expected = await expectedItems("events", query);
      const features = await copy("events", "-where", where);
      expect([where, idsOf(features)]).toEqual([where, expected.map(({ id }) => id)]);
    }
  });

  it("filters by type, by document and by id", async () => {
    const [item] = await expectedItems("attestations");
    const [event] = await expectedItems("events");
    const types = [event?.type as string];
    const ofType = await copy("events", "-where", `type = '${types[0]}'`);
    expect(idsOf(ofType)).toEqual((await expectedItems("events", { types })).map(({ id }) => id));

    const documents = [item?.document as string];
    const ofDocument = await copy("attestations", "-where", `document = '${documents[0]}'`);
    expect(idsOf(ofDocument)).toEqual(
      (await expectedItems("attestations", { documents })).map(({ id }) => id),
    );
    expect(idsOf(await copy("events", "-where", `id = '${event?.id}'`))).toEqual([event?.id]);
  });
});

describe("What is downloaded", () => {
  const folder = mkdtempSync(join(tmpdir(), "atlas-files-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Saves an export as a browser would, and copies it with ogr2ogr as the file that it is. */
  async function readFile(collection: Collection, format: string, ...options: string[]) {
    const response = await ask(`/api/collections/${collection}/export?f=${format}`);
    const [, name = ""] =
      /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "") ?? [];
    const path = join(folder, name);
    writeFileSync(path, new Uint8Array(await response.arrayBuffer()));
    const { stdout } = await run("ogr2ogr", ["-f", "GeoJSON", "/vsistdout/", path, ...options], {
      maxBuffer: 256 * 1024 * 1024,
    });
    const { features } = JSON.parse(stdout) as { features: (Feature & { id?: string })[] };
    // An id of GeoJSON stays one.
    return features.map(({ id, properties, ...feature }) => ({
      ...feature,
      properties: { ...(id !== undefined && { id }), ...properties },
    })) as Feature[];
  }

  const POSITIONS = ["-oo", "X_POSSIBLE_NAMES=longitude", "-oo", "Y_POSSIBLE_NAMES=latitude"];

  it.each([
    ["csv", POSITIONS],
    ["geojson", []],
    ["geojsonseq", []],
    ["kml", []],
  ] as const)("opens as %s with every event where it is", async (format, options) => {
    const [features, items] = [
      await readFile("events", format, ...options),
      await expectedItems("events"),
    ];
    expect(idsOf(features)).toEqual(items.map(({ id }) => id));
    features.forEach(({ geometry, properties }, index) => {
      const { title, geometry: expected } = items[index] as unknown as {
        title: string;
        geometry: Feature["geometry"];
      };
      expect(properties.title).toBe(title);
      const [given] = [geometry?.coordinates ?? []].flat(2) as number[];
      const [stored] = [expected?.coordinates ?? []].flat(2) as number[];
      if (stored === undefined) expect(given).toBeUndefined();
      else expect(given).toBeCloseTo(stored, 4);
    });
  });

  it.each(["places", "documents", "attestations"] as const)(
    "opens %s in each format",
    async (collection) => {
      const { counts } = await store.readSummary();
      for (const format of ["csv", "geojson", "geojsonseq", "kml"]) {
        const features = await readFile(collection, format);
        expect([format, features.length]).toEqual([format, counts[collection]]);
      }
    },
  );

  it("opens as Linked Places with every place where it is", async () => {
    const features = await readFile("places", "lpf");
    const items = await expectedItems("places");
    expect(features.map(({ properties }) => [properties.id, properties.title])).toEqual(
      items.map(({ id, title }) => [id, title]),
    );
    expect(features.filter(({ geometry }) => geometry !== null)).toHaveLength(
      items.filter(({ point }) => point !== null).length,
    );
  });

  it("has days that the time slider of a globe understands", async () => {
    const features = await readFile("events", "kml");
    const [day] = (await expectedItems("events")).filter(
      ({ start, end }) => start && start === end,
    );
    const { properties } = features.find((feature) => feature.properties.id === day?.id) ?? {};
    expect(properties?.timestamp).toContain(day?.start);
  });
});
