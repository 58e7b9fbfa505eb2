import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { JSDOM } from "jsdom";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { PALETTE } from "@/lib/map/palette";
import type { FileFormat } from "@/lib/query/api-query";
import { Collection } from "@/lib/records/redirect";
import type { Export, Row } from "./export";
import { FLAT_COLUMNS } from "./flat-columns";
import { EXPORT_FORMATS, formatsOf } from "./formats";

/** What people and attackers write, and what breaks formats. */
const HOSTILE = [
  '=HYPERLINK("http://evil.example")',
  "=1+1\nsecond line",
  "+49 30 1234",
  "-0044-03-15",
  "@SUM(A1)",
  "\tindented",
  "\rreturned",
  "＝1+1",
  'He said "no", twice',
  "one\r\ntwo, three",
  "]]> & <b>bold</b>",
  "مجاهدین \u200f(الف)\u200e خلق\u200cها",
  "日本語, 北京",
  "lone \ud800 half and \udc00 other",
  "control \u0001\u0008\u000b\u001f characters",
  "\ufffe\uffff no characters",
  "NUL \u0000 within",
  " spaces around ",
  "😀 pair",
  "",
];

const event = (title: string, index: number, change: Partial<Row> = {}): Row => ({
  id: `event-${index}`,
  geometry: { type: "Point", coordinates: [-44.50001, 0] },
  properties: {
    title,
    type: "storm",
    status: "occurred",
    date: "2011-04-08/..",
    dateBasis: "stated",
    start: "2011-04-08",
    end: null,
    datePrecision: "interval",
    places: ["quay", "pier"],
    placeNames: [title, "Pier"],
    aboutPlaces: [],
    documents: ["log"],
    actors: [],
    attestations: 2,
    located: true,
    radius: 300.5,
  },
  address: `https://atlas.example/events/event-${index}`,
  ...change,
});

const ABOUT: Export = {
  collection: "events",
  matched: HOSTILE.length,
  atlas: {
    title: "Atlas <of> a & harbour",
    language: "en",
    license: { label: "CC0 & more", url: "https://license.example/?a=1&b=2" },
  },
  version: "0123456789ab",
  modified: "2026-11-29T00:00:00.000Z",
  site: "https://atlas.example",
  view: "https://atlas.example/?q=a&type=storm",
  self: "https://atlas.example/api/collections/events/export?f=csv",
  day: "2026-11-29",
  families: { storm: "force", calm: "word" },
  placeTypes: { quay: { en: "Quay", fa: "اسکله" } },
};

const EVENTS = HOSTILE.map((title, index) => event(title, index));

async function write(format: FileFormat, rows: readonly Row[], about: Partial<Export> = {}) {
  const pages = async function* () {
    yield rows.slice(0, 7);
    yield [];
    for (let from = 7; from < rows.length; from += 1000) yield rows.slice(from, from + 1000);
  };
  const pieces: Uint8Array[] = [];
  for await (const piece of EXPORT_FORMATS[format].write(pages(), { ...ABOUT, ...about })) {
    pieces.push(typeof piece === "string" ? new TextEncoder().encode(piece) : piece);
  }
  return Buffer.concat(pieces);
}

const writeText = async (...given: Parameters<typeof write>) => (await write(...given)).toString();

/** A text as a file of well-formed characters can hold it. */
const kept = (text: string) =>
  text.replace(/(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/g, "\ufffd");
const keptInXml = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has none of these.
  kept(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");

describe("Every format", () => {
  it.each(Object.keys(EXPORT_FORMATS) as FileFormat[])(
    "%s is whole where nothing matches",
    async (format) => {
      const collection = EXPORT_FORMATS[format].collections[0] ?? "events";
      const file = await write(format, [], { collection, matched: 0 });
      if (format === "geojsonseq") expect(file).toHaveLength(0);
      if (format === "csv") {
        expect(file.toString()).toBe(
          `\ufeff${["id", ...FLAT_COLUMNS.places.map(({ name }) => name), "longitude", "latitude", "address"].join(",")}\r\n`,
        );
      }
      if (format === "geojson" || format === "lpf") {
        expect(JSON.parse(file.toString())).toMatchObject({
          type: "FeatureCollection",
          features: [],
        });
      }
    },
  );

  it("is offered for each collection but Linked Places, which is of places", () => {
    for (const collection of Collection.options) {
      expect(formatsOf(collection)).toEqual([
        ...["csv", "geojson", "geojsonseq", "kml", "parquet"],
        ...(collection === "places" ? ["lpf"] : []),
      ]);
    }
  });
});

describe("CSV", () => {
  const MARK = "\ufeff";

  it("reads back cell by cell, what a spreadsheet would run behind an apostrophe", async () => {
    const text = await writeText("csv", EVENTS);
    expect(text.startsWith(MARK)).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true });
    expect(data).toHaveLength(EVENTS.length);
    data.forEach((cells, index) => {
      const title = kept(HOSTILE[index] ?? "").replaceAll("\u0000", "\ufffd");
      const shown = /^[=+\-@\t\r\n＝]/.test(title) ? `'${title}` : title;
      expect(cells).toEqual({
        id: `event-${index}`,
        title: shown,
        type: "storm",
        status: "occurred",
        date: "2011-04-08/..",
        dateBasis: "stated",
        start: "2011-04-08",
        end: "",
        datePrecision: "interval",
        places: "quay | pier",
        placeNames: shown === "" ? " | Pier" : `${shown} | Pier`,
        aboutPlaces: "",
        documents: "log",
        actors: "",
        attestations: "2",
        located: "true",
        radius: "300.5",
        longitude: "-44.50001",
        latitude: "0",
        toLongitude: "",
        toLatitude: "",
        address: `https://atlas.example/events/event-${index}`,
      });
    });
  });

  it("ends every record with CR and LF, and quotes what holds them", async () => {
    const text = await writeText("csv", [event("one\ntwo", 0)]);
    expect(text.split("\r\n")).toHaveLength(3);
    expect(text).toContain('"one\ntwo"');
  });

  it("has where a move begins and ends, the points of a document, and figures as JSON", async () => {
    const line: Row = event("move", 0, {
      geometry: {
        type: "LineString",
        coordinates: [
          [179.5, -1],
          [-179.5, 2],
        ],
      },
    });
    expect(await writeText("csv", [line])).toContain(",179.5,-1,-179.5,2,https://");
    const points = {
      ...line,
      geometry: {
        type: "MultiPoint",
        coordinates: [
          [1, 2],
          [-3, 4],
        ],
      },
    } as Row;
    expect(await writeText("csv", [points], { collection: "documents" })).toContain(
      '"MULTIPOINT ((1 2), (-3 4))"',
    );
    const figures = [{ counted: "boats", value: 3, unit: "boats", by: "log" }];
    const attestation = { ...line, properties: { figures } };
    const text = await writeText("csv", [attestation], { collection: "attestations" });
    const [cells] = Papa.parse<Record<string, string>>(text.slice(1), { header: true }).data;
    expect(JSON.parse(cells?.figures ?? "")).toEqual(figures);
  });
});

describe("GeoJSON", () => {
  it("keeps every text, and says where it comes from before its features", async () => {
    const text = await writeText("geojson", EVENTS);
    const file = JSON.parse(text);
    expect(file).toMatchObject({
      type: "FeatureCollection",
      name: "events",
      numberMatched: HOSTILE.length,
      atlas: { title: ABOUT.atlas.title, version: ABOUT.version },
      downloaded: "2026-11-29",
    });
    expect(file.links.map(({ rel, href }: { rel: string; href: string }) => [rel, href])).toEqual([
      ["self", ABOUT.self],
      ["alternate", ABOUT.view],
      ["license", ABOUT.atlas.license.url],
    ]);
    expect(file.features.map((feature: Row) => feature.properties.title)).toEqual(
      HOSTILE.map(kept),
    );
    expect(file.features[0]).toMatchObject({
      id: "event-0",
      geometry: EVENTS[0]?.geometry,
      links: [{ rel: "alternate", href: EVENTS[0]?.address, type: "text/html" }],
    });
    expect(text.indexOf("downloaded")).toBeLessThan(text.indexOf('"features"'));
  });

  it("is one feature a line as a sequence", async () => {
    const text = await writeText("geojsonseq", EVENTS);
    const lines = text.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).properties.title)).toEqual(HOSTILE.map(kept));
  });
});

describe("KML", () => {
  async function parse(rows: readonly Row[], about: Partial<Export> = {}) {
    const text = await writeText("kml", rows, about);
    const { window } = new JSDOM("");
    const xml = new window.DOMParser().parseFromString(text, "application/xml");
    expect(xml.querySelector("parsererror")?.textContent).toBeUndefined();
    return { text, xml, placemarks: [...xml.querySelectorAll("Placemark")] };
  }

  it("keeps every text that XML can hold", async () => {
    const { placemarks } = await parse(EVENTS);
    expect(placemarks.map((placemark) => placemark.querySelector("name")?.textContent)).toEqual(
      HOSTILE.map(keptInXml),
    );
    const values = placemarks.map(
      (placemark) => placemark.querySelector('Data[name="title"] value')?.textContent,
    );
    expect(values).toEqual(HOSTILE.map(keptInXml));
  });

  it("describes in HTML that runs nothing, with a link to the record", async () => {
    const { placemarks } = await parse([event("<script>alert(1)</script>", 0)]);
    const html = placemarks[0]?.querySelector("description")?.textContent ?? "";
    const { document } = new JSDOM(html).window;
    expect(document.querySelector("script")).toBeNull();
    expect([...document.querySelectorAll("p")].map((paragraph) => paragraph.textContent)).toEqual([
      "2011-04-08/..",
      "<script>alert(1)</script>, Pier",
      "https://atlas.example/events/event-0",
    ]);
    expect(document.querySelector("a")?.href).toBe("https://atlas.example/events/event-0");
  });

  it.each([
    ["2011-04-08", "2011-04-08", "<TimeStamp><when>2011-04-08</when></TimeStamp>"],
    [
      "2011-04-08",
      "2011-05-01",
      "<TimeSpan><begin>2011-04-08</begin><end>2011-05-01</end></TimeSpan>",
    ],
    ["2011-04-08", null, "<TimeSpan><begin>2011-04-08</begin></TimeSpan>"],
    [null, "2011-05-01", "<TimeSpan><end>2011-05-01</end></TimeSpan>"],
    [null, null, undefined],
  ])("says that it lasts from %s to %s", async (start, end, time) => {
    const row = event("storm", 0);
    const { text } = await parse([{ ...row, properties: { ...row.properties, start, end } }]);
    expect(/<Time.*<\/Time\w+>/.exec(text)?.[0]).toBe(time);
  });

  it("takes the days of an attestation from its event, not from its place in the text", async () => {
    const properties = { start: 120, end: 180, eventStart: "2011-04-08", eventEnd: null };
    const { text } = await parse([{ ...event("x", 0), properties }], {
      collection: "attestations",
    });
    expect(text).toContain("<TimeSpan><begin>2011-04-08</begin></TimeSpan>");
  });

  it("has the colours of the map, as opacity, blue, green and red", async () => {
    const { xml, placemarks } = await parse([
      event("storm", 0),
      { ...event("x", 1), properties: {} },
    ]);
    expect(placemarks.map((one) => one.querySelector("styleUrl")?.textContent)).toEqual([
      "#force",
      "#record",
    ]);
    const [, red, green, blue] = /#(..)(..)(..)/.exec(PALETTE.light.interface.force) ?? [];
    expect(xml.querySelector("#force IconStyle color")?.textContent).toBe(
      `ff${blue}${green}${red}`,
    );
    expect(xml.querySelectorAll("Style")).toHaveLength(7);
    expect(xml.querySelector("Icon, href")).toBeNull();
  });

  it("draws a place to its radius, over the antimeridian too, and leaves out what lies nowhere", async () => {
    const place: Row = {
      id: "quay",
      geometry: { type: "Point", coordinates: [179.999, 10] },
      properties: { name: "Quay", names: [], placeType: "quay", radius: 5000 },
      address: "https://atlas.example/places/quay",
    };
    const { placemarks } = await parse([place, { ...place, geometry: null }], {
      collection: "places",
    });
    const ring = placemarks[0]?.querySelector("LinearRing coordinates")?.textContent ?? "";
    const corners = ring.split(" ").map((corner) => corner.split(",").map(Number));
    expect(corners[0]).toEqual(corners.at(-1));
    for (const [lng = 0, lat = 0] of corners) {
      expect(Math.abs(lng)).toBeLessThanOrEqual(180);
      const east = lng < 0 ? lng + 360 : lng;
      const metres =
        Math.hypot((east - 179.999) * Math.cos((10 * Math.PI) / 180), lat - 10) * 111_195;
      expect(Math.abs(metres - 5000)).toBeLessThan(25);
    }
    expect(placemarks[1]?.querySelector("Point, MultiGeometry")).toBeNull();
  });
});

describe("Linked Places", () => {
  const quay: Row = {
    id: "quay",
    geometry: { type: "Point", coordinates: [1, 2] },
    properties: {
      name: "Quay",
      names: ["Quay", "Old Quay", "اسکله"],
      placeType: "quay",
      radius: 40,
      coordinateSource: "A chart",
      within: "harbour",
      standsFor: null,
    },
    titles: { en: "Quay", fa: "اسکله" },
    address: "https://atlas.example/places/quay",
  };

  it("has each name once with its language and a citation that has a year", async () => {
    const file = JSON.parse(await writeText("lpf", [quay], { collection: "places" }));
    const [place] = file.features;
    expect(file["@context"]).toMatch(/linkedplaces-context-v1\.1\.jsonld$/);
    expect(place["@id"]).toBe(quay.address);
    expect(place.properties.title).toBe("Quay");
    const citations = [{ label: ABOUT.atlas.title, year: 2026, "@id": quay.address }];
    expect(place.names).toEqual([
      { toponym: "Quay", lang: "en", citations },
      { toponym: "Old Quay", citations },
      { toponym: "اسکله", lang: "fa", citations },
    ]);
    expect(place.types).toEqual([
      {
        label: "quay",
        sourceLabels: [
          { label: "Quay", lang: "en" },
          { label: "اسکله", lang: "fa" },
        ],
      },
    ]);
    expect(place.geometry).toEqual({ ...quay.geometry, citations: [{ label: "A chart" }] });
    expect(place.relations).toEqual([
      {
        relationType: "gvp:broaderPartitive",
        relationTo: "https://atlas.example/places/harbour",
        label: "harbour",
      },
    ]);
  });

  it("has no geometry where the place has none", async () => {
    const file = JSON.parse(await writeText("lpf", [{ ...quay, geometry: null }]));
    expect(file.features[0].geometry).toBeNull();
  });
});

describe("GeoParquet", () => {
  async function read(rows: readonly Row[], about: Partial<Export> = {}) {
    const bytes = await write("parquet", rows, about);
    const file = bytes.buffer.slice(
      bytes.byteOffset,
      bytes.byteOffset + bytes.byteLength,
    ) as ArrayBuffer;
    const { key_value_metadata: metadata = [] } = parquetMetadata(file);
    const value = (key: string) =>
      JSON.parse(metadata.find((entry) => entry.key === key)?.value ?? "null");
    return {
      rows: await parquetReadObjects({ file }),
      geo: value("geo"),
      origin: value("attested-atlas"),
    };
  }

  it("keeps every value with its type, lists as lists and days as days", async () => {
    const { rows, geo, origin } = await read(EVENTS);
    expect(rows.map(({ title }) => title)).toEqual(HOSTILE.map(kept));
    expect(rows[9]).toMatchObject({
      id: "event-9",
      start: new Date("2011-04-08"),
      places: ["quay", "pier"],
      attestations: 2,
      located: true,
      radius: 300.5,
      address: "https://atlas.example/events/event-9",
    });
    expect(rows[9]?.end ?? null).toBeNull();
    expect(rows[9]?.actors).toEqual([]);
    expect(geo).toMatchObject({
      version: "1.1.0",
      primary_column: "geometry",
      columns: {
        geometry: {
          encoding: "WKB",
          geometry_types: ["Point"],
          bbox: [-44.50001, 0, -44.50001, 0],
        },
      },
    });
    expect(origin).toMatchObject({ view: ABOUT.view, version: ABOUT.version, day: "2026-11-29" });
  });

  it("keeps rows in groups, and each where it is", async () => {
    const many = Array.from({ length: 12_345 }, (_, index) =>
      event(`Event ${index}`, index, {
        geometry:
          index % 3 === 0
            ? null
            : {
                type: "LineString",
                coordinates: [
                  [index / 100, 1],
                  [2, 3],
                ],
              },
      }),
    );
    const { rows, geo } = await read(many);
    expect(rows.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    expect(rows[3]?.geometry ?? null).toBeNull();
    expect(rows[9_001]?.geometry).toEqual(many[9_001]?.geometry);
    expect(geo.columns.geometry.geometry_types).toEqual(["LineString"]);
  });
});
