import { parquetReadObjects } from "hyparquet";
import { JSDOM } from "jsdom";
import Papa from "papaparse";
import { afterAll, describe, expect, it } from "vitest";
import { formatHttpQuery } from "@/lib/query/api-query";
import { EVERYTHING, type Query } from "@/lib/query/query";
import { parseDayRange } from "@/lib/records/day-range";
import { Collection } from "@/lib/records/redirect";
import { loadEdgeAtlas } from "../store/edge-atlas";
import { expectAnswers } from "../store/expected-answers";
import { type FeaturePage, idsOf, openServer, SERVERS } from "./ask";

const FORMATS = ["csv", "geojson", "geojsonseq", "kml", "parquet"] as const;
type FileFormat = (typeof FORMATS)[number] | "lpf";

const exportOf = (collection: Collection, format: FileFormat, query: Partial<Query> = {}) => {
  const parameters = formatHttpQuery({ ...EVERYTHING, ...query });
  parameters.set("f", format);
  return `/api/collections/${collection}/export?${parameters}`;
};

/** The ids in a file, in its order, read by other programs than wrote it. */
async function readIds(response: Response, format: FileFormat): Promise<string[]> {
  expect(response.status, response.url).toBe(200);
  if (format === "parquet") {
    const rows = await parquetReadObjects({ file: await response.arrayBuffer() });
    return rows.map(({ id }) => String(id));
  }
  const text = await response.text();
  switch (format) {
    case "csv":
      return readCsv(text).map(({ id }) => id ?? "");
    case "geojson":
      return idsOf(JSON.parse(text));
    case "geojsonseq":
      return text.split("\n").flatMap((line) => (line ? [JSON.parse(line).id] : []));
    case "lpf":
      return JSON.parse(text).features.map(({ properties }: Feature) => properties.id);
    case "kml":
      return [...readXml(text).querySelectorAll("Placemark")].map(({ id }) => id);
  }
}

type Feature = FeaturePage["features"][number];

const readCsv = (text: string) =>
  Papa.parse<Record<string, string>>(text.replace("\ufeff", "").trimEnd(), { header: true }).data;

function readXml(text: string) {
  const { DOMParser } = new JSDOM("").window;
  return new DOMParser().parseFromString(text, "application/xml");
}

describe("An export of the edge atlas", () => {
  const { ask, askJson, store } = openServer("edgeAtlasUrl");
  afterAll(() => store.close());
  const data = loadEdgeAtlas();
  const expected = expectAnswers(data);

  const QUERIES: readonly Partial<Query>[] = [
    {},
    { types: ["storm", "voyage"] },
    { dated: true, documents: ["emoji-log"], places: ["null-island"] },
    { actors: ["layla"], words: "caravan" },
    { certain: true, located: false, days: parseDayRange("2011") },
    { bbox: [179, -90, -179, 80] },
    { documents: ["emoji-log"], days: parseDayRange("2011/2012") },
  ];

  it.each(QUERIES)(
    "has the records of %j that an own reading finds, in every format",
    async (asked) => {
      const query = { ...EVERYTHING, ...asked };
      const ids: Record<Collection, string[]> = {
        events: expected.listEvents(query, "date"),
        places: expected.listPlaces(query, "title").map(({ id }) => id),
        documents: expected.listTellingDocuments(query, "date").map(({ id }) => id),
        attestations: expected.listAttestations(query, "date"),
      };
      for (const collection of Collection.options) {
        for (const format of FORMATS) {
          const found = await readIds(await ask(exportOf(collection, format, asked)), format);
          expect([collection, format, found]).toEqual([collection, format, ids[collection]]);
        }
      }
      expect(await readIds(await ask(exportOf("places", "lpf", asked)), "lpf")).toEqual(ids.places);
      const { totals } = await askJson(`/api/map?${formatHttpQuery(query)}`);
      expect(totals.events).toBe(ids.events.length);
    },
  );

  it("says of each event what its record says", async () => {
    const rows = readCsv(await (await ask(exportOf("events", "csv"))).text());
    for (const cells of rows) {
      const event = data.events.find(({ id }) => id === cells.id);
      const isFormula = (text: string) => /^[=+\-@]/.test(text);
      const cell = (text: string) => (isFormula(text) ? `'${text}` : text);
      expect(cells).toMatchObject({
        title: cell(event?.title ?? "?"),
        type: event?.type,
        date: cell(event?.date.edtf ?? ""),
        attestations: String(event?.attestations.length),
        actors: [...new Set(event?.actors.map(({ actor }) => actor))].join(" | "),
      });
      expect(new URL(cells.address ?? "").pathname).toBe(`/events/${event?.id}`);
    }
    expect(rows.map(({ date = "" }) => date).filter((date) => date.startsWith("'-"))).not.toEqual(
      [],
    );
  });
});

describe.each(SERVERS)("%s:", (name) => {
  const { ask, askJson, store, href } = openServer(name);
  afterAll(() => store.close());

  it("an export is a file with a name, where it comes from, and how much is in it", async () => {
    const { counts, version, atlas } = await store.readSummary();
    const response = await ask(exportOf("events", "csv"));
    const { headers } = response;
    expect(headers.get("content-type")).toBe("text/csv;charset=utf-8");
    const [, file = ""] = /filename="([^"]+)"/.exec(headers.get("content-disposition") ?? "") ?? [];
    expect(file).toMatch(new RegExp(`^[\\w-]*events-\\d{4}-\\d\\d-\\d\\d-${version}\\.csv$`));
    expect(headers.get("link")).toContain(`<${href("/")}>; rel="alternate"`);
    expect(headers.get("link")).toContain(`<${atlas.license.url}>; rel="license"`);
    expect(headers.get("ogc-numbermatched")).toBe(String(counts.events));
    expect(headers.get("ogc-numberreturned")).toBe(String(counts.events));
    expect(readCsv(await response.text())).toHaveLength(counts.events);
  });

  it("an export of some says so in its name and in the view that it leads to", async () => {
    const { headers, body } = await ask(exportOf("events", "kml", { located: true }));
    expect(headers.get("content-disposition")).toMatch(/events-selection-\d{4}/);
    expect(headers.get("link")).toContain(`<${href("/?located=1")}>; rel="alternate"`);
    await body?.cancel();
  });

  it("an export can be asked for without its content, which is then not made", async () => {
    const { status, headers, body } = await ask(exportOf("events", "parquet"), { method: "HEAD" });
    expect([status, body]).toEqual([200, null]);
    expect(headers.get("content-type")).toBe("application/vnd.apache.parquet");
    expect(Number(headers.get("ogc-numbermatched"))).toBeGreaterThan(0);
  });

  it("an export has no pages and no format that its records do not fit", async () => {
    for (const [search, parameter] of [
      ["f=csv&limit=10", "limit"],
      ["f=csv&cursor=x", "cursor"],
      ["f=lpf", "f"],
      ["f=json", "f"],
      ["f=csv&type=nowhere", "type"],
    ]) {
      const response = await ask(`/api/collections/events/export?${search}`);
      expect([search, response.status]).toEqual([search, 400]);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      const { errors } = await response.json();
      expect(errors.map((error: { parameter: string }) => error.parameter)).toEqual([parameter]);
    }
    expect((await ask("/api/collections/nothing/export?f=csv")).status).toBe(404);
  });

  it("an export in a browser is the page that offers it, with the same filters", async () => {
    const response = await ask("/api/collections/places/export?located=true", {
      headers: { accept: "text/html" },
    });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(href("/download?located=1"));
  });

  it("a listing gives its pages as files, each with a link to the next", async () => {
    const found: string[] = [];
    let next: string | undefined = "/api/collections/attestations/items?f=csv&limit=40";
    let pages = 0;
    while (next !== undefined) {
      const response = await ask(next);
      found.push(...(await readIds(response, "csv")));
      next = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
      pages++;
    }
    const whole = await readIds(await ask(exportOf("attestations", "csv")), "csv");
    expect(found).toEqual(whole);
    expect(pages).toBe(Math.ceil(whole.length / 40));
  });

  it("a listing comes in the format that Accept names", async () => {
    const types = {
      "text/csv": "text/csv;charset=utf-8",
      "application/vnd.google-earth.kml+xml": "application/vnd.google-earth.kml+xml",
      "application/geo+json-seq": "application/geo+json-seq",
      "application/ld+json": "application/ld+json",
      "application/vnd.apache.parquet": "application/vnd.apache.parquet",
    };
    for (const [accept, type] of Object.entries(types)) {
      const response = await ask("/api/collections/places/items?limit=3", { headers: { accept } });
      expect(response.headers.get("content-type")).toBe(type);
      await response.body?.cancel();
    }
  });

  it("features of an export are those of the listing", async () => {
    const file = await askJson(exportOf("events", "geojson"));
    const page: FeaturePage = await askJson("/api/collections/events/items?f=geojson&limit=1000");
    expect(file.features.length).toBe(file.numberMatched);
    expect(
      file.features.slice(0, 1000).map(({ links: _, ...feature }: FeaturePage) => feature),
    ).toEqual(page.features);
  });
});
