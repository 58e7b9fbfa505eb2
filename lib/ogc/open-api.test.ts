import { describe, expect, it } from "vitest";
import { parameterNames } from "@/lib/query/api-query";
import { Collection } from "@/lib/records/redirect";
import type { AtlasSummary } from "@/lib/store/answers";
import { collectionInfo, collections } from "./collection-info";
import { COLLECTIONS } from "./collections";
import { formatNames } from "./formats";
import { conformance, landing } from "./landing";
import type { Address } from "./links";
import { openApi } from "./open-api";
import * as wire from "./wire";

const SITE = "https://atlas.example";
const addressOf = (path: string): Address => ({ site: SITE, url: new URL(SITE + path) });

const SUMMARY = {
  atlas: {
    title: "Atlas of a harbour",
    tagline: "Where boats lay",
    introduction: ["First.", "Second."],
    license: { label: "CC0", url: "https://license.example" },
  },
  vocabulary: { eventTypes: [{ id: "storm" }, { id: "calm" }] },
  extent: {
    start: "2011-04-08",
    end: "2013-09-01",
    published: { start: null, end: "2014-01-02" },
    bbox: [44, 33, 45, 34],
  },
} as unknown as AtlasSummary;

// biome-ignore lint/suspicious/noExplicitAny: the definition is what is being tested.
type Json = any;
const definition: Json = openApi(SUMMARY, addressOf("/api/openapi"));
const operations: [path: string, operation: Json][] = Object.entries<Json>(definition.paths).map(
  ([path, { get }]) => [path, get],
);

/** Every value in the definition with the name it stands under. */
function values(value: unknown, name = ""): [name: string, value: unknown][] {
  if (typeof value !== "object" || value === null) return [[name, value]];
  return [[name, value], ...Object.entries(value).flatMap(([key, inner]) => values(inner, key))];
}

function resolve(ref: string): Json {
  return ref
    .slice(2)
    .split("/")
    .reduce((found: Json, key) => found?.[key], definition);
}

const parametersOf = (operation: Json): Json[] =>
  operation.parameters.map((parameter: Json) =>
    parameter.$ref ? resolve(parameter.$ref) : parameter,
  );

/** What is asked by the address of a page. */
const OF_PAGES = ["/oembed", "/timemap"];

describe("The definition of the API", () => {
  it("is of this atlas", () => {
    expect(definition).toMatchObject({
      openapi: "3.0.3",
      info: {
        title: "Atlas of a harbour",
        description: "First.\n\nSecond.",
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        license: { name: "CC0", url: "https://license.example" },
      },
      externalDocs: { url: `${SITE}/about/data` },
      servers: [{ url: `${SITE}/api` }],
    });
  });

  it("refers to nothing that it does not have", () => {
    const refs = values(definition).filter(([name]) => name === "$ref");
    expect(refs.length).toBeGreaterThan(50);
    for (const [, ref] of refs) expect(resolve(String(ref)), String(ref)).toBeDefined();
  });

  it("explains everything in words", () => {
    for (const [name, text] of values(definition)) {
      const isText = typeof text === "string" && ["description", "summary"].includes(name);
      if (isText) expect(text, text).toMatch(/^[A-Z`].+/);
    }
  });

  it("names only types and formats that OpenAPI has", () => {
    const types = ["string", "number", "integer", "boolean", "array", "object"];
    for (const [name, schema] of values(definition)) {
      if (!["schema", "items"].includes(name)) continue;
      const { type, $ref, anyOf, oneOf, allOf } = schema as Json;
      if (!$ref && !anyOf && !oneOf && !allOf)
        expect(types, JSON.stringify(schema)).toContain(type);
    }
    const formats = values(definition).flatMap(([name, value]) =>
      name === "format" && typeof value === "string" ? [value] : [],
    );
    expect([...new Set(formats)].sort()).toEqual(["binary", "date", "date-time", "uri"]);
  });

  it("has an operation for each address, under a tag that it explains", () => {
    const tags = definition.tags.map(({ name }: Json) => name);
    const others = ["bundle", "map", "columns", "find", "changes", "pages", "passages", "tours"];
    expect(tags).toEqual(["about", ...Collection.options, ...others]);
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, operation] of operations) {
      const [, first, second] = path.split("/");
      const tag =
        [...others, "landmarks", "names", "oembed", "timemap", "tour-step"]
          .find((name) => name === first)
          ?.replace(/landmarks|names/, "map")
          .replace(/oembed|timemap/, "pages")
          .replace("tour-step", "tours") ??
        second ??
        "about";
      expect(operation.tags, path).toEqual([tag]);
      expect(operation.operationId).toMatch(/^(get|list|describe|find|export)[A-Z]\w+$/);
    }
    expect(operations.map(([path]) => path)).toEqual([
      "/",
      "/conformance",
      "/openapi",
      "/collections",
      ...Collection.options.flatMap((name) =>
        ["", "/schema", "/items", "/export", "/items/{id}"].map(
          (end) => `/collections/${name}${end}`,
        ),
      ),
      "/collections/events/items/{id}/changes",
      "/bundle",
      "/bundle/words",
      "/map",
      "/landmarks",
      "/names",
      "/columns/{version}",
      "/columns/{version}/words/{words}",
      "/columns/{version}/events/{ordinals}",
      "/find",
      "/find/texts",
      "/changes",
      "/oembed",
      "/timemap",
      "/tour-step",
      "/passages/{document}/{passage}",
    ]);
  });

  it.each(operations)(
    "requires the parts of the path %s, what is looked for, and nothing else",
    (path, operation) => {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const required = parametersOf(operation).filter((parameter) => parameter.required);
      const asked = path.startsWith("/find") ? ["q"] : OF_PAGES.includes(path) ? ["url"] : inPath;
      expect(required.map(({ name }) => name)).toEqual(asked);
      for (const parameter of parametersOf(operation))
        expect(parameter.in).toBe(inPath.includes(parameter.name) ? "path" : "query");
    },
  );

  it("takes the parameters that a listing understands, in the formats that it has", () => {
    for (const collection of Collection.options) {
      const listing = definition.paths[`/collections/${collection}/items`].get;
      const names = parametersOf(listing).map(({ name }) => name);
      expect(names).toEqual(parameterNames(collection));
      const format = parametersOf(listing).find(({ name }) => name === "f");
      expect(format.schema.enum).toEqual(formatNames(collection));
    }
    const about = parametersOf(definition.paths["/"].get);
    const whole = parametersOf(definition.paths["/collections/places/export"].get);
    expect(whole.map(({ name }) => name)).toEqual(parameterNames("places/export"));
    expect(whole.find(({ name }) => name === "f").schema.enum).toEqual([
      ...["csv", "geojson", "geojsonseq", "kml", "parquet", "lpf", "html"],
    ]);
    const bundled = parametersOf(definition.paths["/bundle"].get);
    expect(bundled.map(({ name }) => name)).toEqual(parameterNames("bundle"));
    expect(parametersOf(definition.paths["/bundle/words"].get)).toEqual(bundled);
    expect(bundled.find(({ name }) => name === "f").schema.enum).toEqual(["zip", "html"]);
    expect(about.map(({ name, schema }) => [name, schema.enum])).toEqual([["f", ["json", "html"]]]);
  });

  it("answers each with what it holds, in its media type", () => {
    const answers = operations.map(([path, { responses }]) => [
      path,
      ...Object.entries<Json>(responses["200"].content).map(
        ([type, { schema }]) => `${type} ${schema.$ref?.split("/").at(-1) ?? schema.type}`,
      ),
    ]);
    expect(Object.fromEntries(answers)).toMatchObject({
      "/": "application/json Landing",
      "/conformance": "application/json Conformance",
      "/openapi": "application/vnd.oai.openapi+json;version=3.0 object",
      "/collections": "application/json Collections",
      "/collections/places": "application/json CollectionInfo",
      "/collections/places/schema": "application/schema+json object",
      "/collections/places/items": "application/geo+json PlaceFeatureCollection",
      "/collections/events/items/{id}": "application/geo+json EventFeature",
      "/collections/documents/items/{id}": "application/geo+json DocumentFeature",
      "/collections/attestations/items/{id}": "application/geo+json AttestationFeature",
      "/bundle": "application/zip string",
      "/bundle/words": "application/zip string",
      "/map": "application/json Scene",
      "/landmarks": "application/geo+json Landmarks",
      "/columns/{version}": "application/vnd.apache.parquet string",
      "/columns/{version}/words/{words}": "application/json Found",
      "/columns/{version}/events/{ordinals}": "application/json NumberedEvents",
      "/find/texts": "application/json TextFindings",
      "/oembed": "application/json OEmbed",
      "/timemap": "application/link-format string",
      "/tour-step": "application/json TourStepFacts",
      "/passages/{document}/{passage}": "application/json QuotedPassage",
    });
  });

  it.each(operations)("says what else %s may answer", (path, { responses }) => {
    const named = Object.entries<Json>(responses).flatMap(([status, { $ref }]) =>
      $ref ? [`${status} ${$ref.split("/").at(-1)}`] : [],
    );
    if (OF_PAGES.includes(path)) {
      // They are asked for by programs alone, and answer in one format whatever these accept.
      const ofEmbeds = path === "/oembed" ? ["410 Withdrawn", "501 NotOffered"] : [];
      expect(named.sort()).toEqual([
        "304 NotModified",
        "400 BadRequest",
        "404 NotFound",
        ...ofEmbeds,
      ]);
      return;
    }
    const isBundle = path.startsWith("/bundle");
    const isStreamed = path.endsWith("/export") || isBundle;
    const always = [
      "303 Page",
      ...(isStreamed ? [] : ["304 NotModified"]),
      "400 BadRequest",
      "406 NotAcceptable",
    ];
    const ofOne = path.includes("{version}")
      ? ["404 NotFound"]
      : ["308 Moved", "404 NotFound", "410 Withdrawn"];
    const ofBundle = isBundle ? ["308 Moved"] : [];
    expect(named.sort()).toEqual(
      [...always, ...ofBundle, ...(path.includes("{") ? ofOne : [])].sort(),
    );
  });

  it("answers what is wrong with a problem", () => {
    for (const [name, { content }] of Object.entries<Json>(definition.components.responses)) {
      const isError = !["Page", "NotModified", "Moved"].includes(name);
      const problem = {
        "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
      };
      expect(content, name).toEqual(isError ? problem : undefined);
    }
  });
});

describe("The parameters of the API", () => {
  const schemaOf = (name: string) => definition.components.parameters[name].schema;

  it("that are lists are written with commas", () => {
    for (const { schema, name, ...parameter } of Object.values<Json>(
      definition.components.parameters,
    )) {
      const written = schema.type === "array" ? { style: "form", explode: false } : {};
      expect({ style: parameter.style, explode: parameter.explode }, name).toEqual({
        style: undefined,
        explode: undefined,
        ...written,
      });
      expect(parameter).toMatchObject({ in: "query", required: false });
    }
  });

  it.each([
    ["bbox", { type: "array", items: { type: "number" }, minItems: 4, maxItems: 6 }],
    ["type", { type: "array", items: { type: "string", enum: ["storm", "calm"] }, maxItems: 100 }],
    ["place", { type: "array", items: { type: "string" }, maxItems: 100 }],
    ["certainty", { type: "string", enum: ["possible", "certain"], default: "possible" }],
    ["limit", { type: "integer", minimum: 1, maximum: 1000, default: 100 }],
    ["located", { type: "boolean" }],
    ["dated", { type: "boolean" }],
    ["q", { type: "string", minLength: 1, maxLength: 200 }],
    ["datetime", { type: "string", example: "2011-01-01/2013-12-31" }],
    ["cursor", { type: "string" }],
  ])("%s is %j", (name, schema) => {
    expect(schemaOf(name)).toEqual(schema);
  });

  it("for the order have the order that a listing has by itself", () => {
    const sort = (collection: string) =>
      parametersOf(definition.paths[`/collections/${collection}/items`].get).find(
        ({ name }) => name === "sortby",
      );
    expect(sort("events").schema.enum).toEqual(["date", "-date", "title", "-title"]);
    expect(sort("events").description).toContain("Undated");
    expect(sort("places").description).toContain("most events first");
    for (const collection of Collection.options)
      expect(sort(collection).schema.enum).toContain(sort(collection).schema.default);
  });
});

describe("A collection", () => {
  const { collections: infos, links } = collections(SUMMARY, addressOf("/api/collections"));

  it("tells what is in it, where and when", () => {
    expect(infos.map(({ id }) => id)).toEqual(Collection.options);
    for (const info of infos) {
      expect(wire.CollectionInfo.parse(info)).toEqual(info);
      expect(info.title.toLowerCase()).toBe(info.id);
      expect(info.description.length).toBeGreaterThan(40);
      expect(info.extent.spatial?.bbox).toEqual([[44, 33, 45, 34]]);
    }
    const intervals = infos.map(({ extent }) => extent.temporal?.interval[0]);
    const ofEvents = ["2011-04-08T00:00:00Z", "2013-09-01T23:59:59Z"];
    expect(intervals).toEqual([ofEvents, ofEvents, [null, "2014-01-02T23:59:59Z"], ofEvents]);
  });

  it("of nothing dated or mapped has no extent", () => {
    const none = { start: null, end: null };
    const extent = { ...none, published: none, bbox: null };
    const info = collectionInfo(
      "events",
      { ...SUMMARY, extent },
      addressOf("/api/collections/events"),
    );
    expect(info.extent).toEqual({});
  });

  it("leads to itself, its page, its features, its schema and its licence", () => {
    const events = `${SITE}/api/collections/events`;
    expect(infos[1]?.links.map(({ rel, href, type }) => [rel, href, type])).toEqual([
      ["self", events, "application/json"],
      ["alternate", `${events}?f=html`, "text/html"],
      ["items", `${events}/items`, "application/geo+json"],
      ["items", `${events}/items?f=html`, "text/html"],
      ["describedby", `${events}/schema`, "application/schema+json"],
      ["describedBy", `${events}/schema`, "application/schema+json"],
      ["license", "https://license.example", "text/html"],
    ]);
    const list = [...links, ...infos.flatMap((info) => info.links)];
    for (const link of list) expect(link.title).toMatch(/^[A-Z].+/);
    expect(links.map(({ rel }) => rel)).toEqual(["self", "alternate"]);
  });

  it.each([
    ["places", "/places/a%20b"],
    ["events", "/events/a%20b"],
    ["documents", "/documents/a%20b"],
  ] as const)("of %s has pages such as %s", async (collection, path) => {
    expect(await COLLECTIONS[collection].pagePath({} as never, "a b")).toBe(path);
  });

  it("of attestations has the page of the event, at the attestation", async () => {
    const find = async (id: string) => (id === "x1" ? { id, event: "storm" } : undefined);
    const store = { findAttestation: find } as never;
    const { pagePath } = COLLECTIONS.attestations;
    expect(await pagePath(store, "x1")).toBe("/events/storm#x1");
    expect(await pagePath(store, "x2")).toBeUndefined();
  });
});

describe("Where a client starts", () => {
  it("leads to everything that it can read, each once", () => {
    const page = landing(SUMMARY, addressOf("/api"));
    expect(wire.Landing.parse(page)).toEqual(page);
    expect([page.title, page.description]).toEqual(["Atlas of a harbour", "Where boats lay"]);
    const rels = page.links.map(({ rel, href }) => `${rel} ${href.replace(SITE, "")}`);
    expect(rels).toEqual(
      expect.arrayContaining([
        "self /api",
        "alternate /api?f=html",
        "service-desc /api/openapi",
        "service-doc /about/data",
        "conformance /api/conformance",
        "data /api/collections",
      ]),
    );
    for (const link of page.links) expect(link.title).toMatch(/^[A-Z].+/);
  });

  it("conforms to OGC API – Features, by the addresses of its classes", () => {
    const { conformsTo, links } = conformance(addressOf("/api/conformance"));
    expect(conformsTo.length).toBeGreaterThan(3);
    for (const address of conformsTo)
      expect(address).toMatch(/^http:\/\/www\.opengis\.net\/spec\//);
    expect(conformsTo).toContain("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core");
    expect(links.map(({ rel }) => rel)).toEqual(["self", "alternate"]);
  });
});
