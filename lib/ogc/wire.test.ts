import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { EVERYTHING } from "@/lib/query/query";
import { Collection } from "@/lib/records/redirect";
import { buildSqliteStore } from "@/lib/store/sqlite/build";
import { openSqliteStore } from "@/lib/store/sqlite/open";
import { loadEdgeAtlas } from "@/tests/store/edge-atlas";
import { COLLECTIONS } from "./collections";
import { featurePage, loneFeature } from "./feature-page";
import { GEOJSON, JSON_TYPE } from "./formats";
import type { Address } from "./links";
import { featureSchema } from "./open-api-schemas";
import { parseCollection, parseFormatRequest, parseQueryRequest } from "./parse-request";
import { quotedPassage } from "./passage";
import { scene } from "./scene";
import {
  AttestationFeatureCollection,
  DocumentFeatureCollection,
  EventFeatureCollection,
  PlaceFeatureCollection,
} from "./wire-features";
import { QuotedPassage } from "./wire-passage";
import { Scene } from "./wire-scene";

const folder = mkdtempSync(join(tmpdir(), "wire-"));
const file = join(folder, "atlas.sqlite");
const data = loadEdgeAtlas();
buildSqliteStore(data, new Date("2013-09-01T06:00:00Z"), file);
const store = openSqliteStore(file);
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const SITE = "https://atlas.example";
const addressOf = (path: string): Address => ({ site: SITE, url: new URL(SITE + path) });
const PAGES = {
  places: PlaceFeatureCollection,
  events: EventFeatureCollection,
  documents: DocumentFeatureCollection,
  attestations: AttestationFeatureCollection,
};
const ALL = { limit: 1000, sort: "title" } as const;

describe.each(Collection.options)("The features of %s", (collection) => {
  const { schema, list, find, featureName } = COLLECTIONS[collection];

  it("are as their schema says, with nothing beside it, alone and in a page", async () => {
    const { items, matched } = await list(store, EVERYTHING, ALL);
    expect(items.length).toBe(matched);
    expect(items.length).toBeGreaterThan(2);
    for (const item of items) {
      expect(schema.parse(item)).toEqual(item);
      expect((await find(store, item.id))?.id).toBe(item.id);
    }
    expect(await find(store, "nothing-of-the-kind")).toBeUndefined();
  });

  it("have a schema that each of their features passes, with its own name", async () => {
    const published = z.fromJSONSchema(featureSchema(collection) as never, {
      defaultTarget: "openapi-3.0",
    });
    const { items } = await list(store, EVERYTHING, ALL);
    for (const item of items) {
      // A `date` of RFC 3339 has four digits for its year; the edge atlas goes beyond them.
      if (!hasFourDigitYears(item)) continue;
      expect(published.safeParse(item).success, item.id).toBe(true);
    }
    expect(featureName.toLowerCase()).toBe(`${collection.slice(0, -1)}feature`);
  });

  it("come in pages that count them and lead to their neighbours", async () => {
    const page = { ...(await list(store, EVERYTHING, ALL)), next: "n x", previous: "p" };
    const path = `/api/collections/${collection}`;
    const { links, ...rest } = featurePage(collection, page, addressOf(`${path}/items?q=a`));
    expect(rest).toEqual({
      type: "FeatureCollection",
      numberMatched: page.matched,
      numberReturned: page.items.length,
      features: page.items,
    });
    const { title } = COLLECTIONS[collection];
    expect(
      links.map(({ rel, href, type, title }) => [rel, href.replace(SITE, ""), type, title]),
    ).toEqual([
      ["self", `${path}/items?q=a`, GEOJSON, title],
      ["alternate", `${path}/items?q=a&f=html`, "text/html", `${title} as a page`],
      ["collection", path, JSON_TYPE, title],
      ["next", `${path}/items?q=a&cursor=n+x`, GEOJSON, "Next page"],
      ["prev", `${path}/items?q=a&cursor=p`, GEOJSON, "Previous page"],
    ]);
    const whole = PAGES[collection];
    const answer = { ...rest, links, timeStamp: "2013-09-01T06:00:00Z" };
    expect(whole.parse(answer)).toEqual(answer);
  });

  it("lead alone to themselves and their collection, by their own title", async () => {
    const [item] = (await list(store, EVERYTHING, ALL)).items;
    if (!item) throw new Error(`The edge atlas has no ${collection}.`);
    const alone = loneFeature(
      collection,
      item,
      addressOf(`/api/collections/${collection}/items/x`),
    );
    expect(schema.parse(alone)).toEqual(alone);
    const { name, title, eventTitle } = item.properties as {
      name?: string;
      title?: string;
      eventTitle?: string;
    };
    expect(alone.links.map(({ rel, title }) => [rel, title])).toEqual([
      ["self", title ?? name ?? eventTitle],
      ["alternate", `${title ?? name ?? eventTitle} as a page`],
      ["collection", COLLECTIONS[collection].title],
    ]);
  });
});

function hasFourDigitYears({ properties }: { properties: object }): boolean {
  return !/"(start|end|eventStart|eventEnd)":"[+-]/.test(JSON.stringify(properties));
}

describe("What the map reads", () => {
  it("is as its schema says, every position rounded", async () => {
    const answer = scene(await store.readScene(EVERYTHING), addressOf("/api/map"));
    expect(Scene.parse(answer)).toEqual(answer);
    const positions = [
      ...answer.places.flatMap(({ point }) => (point ? [point] : [])),
      ...answer.moves.flatMap(({ line }) => line),
    ];
    expect(positions.length).toBeGreaterThan(2);
    for (const number of positions.flat()) expect(Number(number.toFixed(5))).toBe(number);
    expect(answer.links.map(({ rel, type }) => [rel, type])).toEqual([
      ["self", JSON_TYPE],
      ["alternate", "text/html"],
    ]);
  });
});

describe("What a reader of a passage reads", () => {
  it("is as its schema says, and without words where no text is attached", async () => {
    for (const { id, passages } of data.documents) {
      for (const { id: passage } of passages) {
        const detail = await store.findPassage(id, passage);
        if (!detail) throw new Error(`The store has no passage ${id}#${passage}.`);
        const answer = quotedPassage(detail, addressOf(`/api/passages/${id}/${passage}`));
        expect(QuotedPassage.parse(answer)).toEqual(answer);
        expect(answer.words).toBeNull();
        expect(answer.events.length).toBe(detail.events.length);
        expect(answer.links.at(-1)).toEqual({
          rel: "up",
          href: `${SITE}/api/collections/documents/items/${id}`,
          type: GEOJSON,
          title: detail.document.title,
        });
        expect(answer.links[0]?.title).toMatch(/^Passage \d+ of ./);
      }
    }
  });
});

describe("A request", () => {
  const asked = (search: string, accept: string | null = null) => ({
    address: addressOf(`/api/x?${search}`),
    accept,
    params: {},
    store,
  });
  const known = data.documents[0]?.id ?? "";

  it("is read with its page and the format that is wished", async () => {
    const { query, request, format } = await parseQueryRequest(
      asked(`document=${known}&limit=5&sortby=-date`),
      "events",
    );
    expect(query).toEqual({ ...EVERYTHING, documents: [known] });
    expect([request, format]).toEqual([{ limit: 5, sort: "-date" }, "geojson"]);
    expect((await parseQueryRequest(asked("", "text/html"), "events")).format).toBe("html");
    expect((await parseQueryRequest(asked(""), "map")).format).toBe("json");
  });

  it("is refused with everything that is wrong at once, in what is written and in what it names", async () => {
    const refused = parseQueryRequest(asked("limit=0&document=nothing-here"), "events");
    await expect(refused).rejects.toMatchObject({
      code: "invalid-parameter",
      message: expect.stringMatching(/^"limit" needs .*; "document" names nothing .*\.$/),
      parameters: [{ parameter: "limit" }, { parameter: "document" }],
    });
  });

  it("for the map has no features to offer", async () => {
    const refused = parseQueryRequest(asked("", GEOJSON), "map");
    await expect(refused).rejects.toMatchObject({ code: "not-acceptable" });
  });

  it("that takes nothing but a format is refused for anything else", () => {
    const offers = [{ format: "json", asks: [JSON_TYPE] }] as const;
    expect(parseFormatRequest(asked("f=json"), offers)).toBe("json");
    expect(() => parseFormatRequest(asked("f=html"), offers)).toThrow('"f" cannot be "html"');
    expect(() => parseFormatRequest(asked("", "text/html"), offers)).toThrow("text/html");
  });

  it("for a collection that there is not is told which there are", () => {
    expect(parseCollection("events")).toBe("events");
    expect(() => parseCollection("boats")).toThrow(
      'There is no collection "boats"; there are places, events, documents, attestations.',
    );
  });
});
