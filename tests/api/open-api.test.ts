import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import { parameterNames } from "@/lib/query/api-query";
import { WHOLE_RECORD } from "@/lib/query/record-scope";
import { Collection } from "@/lib/records/redirect";
import { openServer } from "./ask";

// biome-ignore lint/suspicious/noExplicitAny: the definition is what is being tested.
type Json = any;

const { ask, askJson, store } = openServer();
afterAll(() => store.close());

let definition: Json;
beforeAll(async () => {
  definition = await askJson("/api/openapi");
});

function resolveRef(ref: string): Json {
  const found = ref
    .replace(/^#\//, "")
    .split("/")
    .reduce((value, key) => value?.[key], definition);
  if (found === undefined) throw new Error(`${ref} leads nowhere.`);
  return found;
}

/** The same with every reference replaced by what it names, and nothing allowed beside what is described. */
function inline(value: Json): Json {
  if (Array.isArray(value)) return value.map(inline);
  if (typeof value !== "object" || value === null) return value;
  if (typeof value.$ref === "string") return inline(resolveRef(value.$ref));
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, inline(inner)]),
  );
  return copy.type === "object" && typeof copy.properties === "object"
    ? { ...copy, additionalProperties: false }
    : copy;
}

function validatorOf(schema: Json) {
  return z.fromJSONSchema(inline(schema), { defaultTarget: "openapi-3.0" });
}

async function idOf(collection: string): Promise<string> {
  const { features } = await askJson(`/api/collections/${collection}/items?limit=1`);
  return features[0].id;
}

async function addressOf(path: string): Promise<string> {
  if (path.startsWith("/passages/")) return passageAddress();
  if (path.startsWith("/columns/")) {
    const { version } = await store.readSummary();
    const values = { version, words: "camp", ordinals: "0,1" };
    return `/api${path.replace(/\{(\w+)\}/g, (_, name: keyof typeof values) => values[name])}`;
  }
  if (path.startsWith("/find")) return `/api${path}?q=attack`;
  if (path === "/tour-step") {
    const { document, passage } = await attestingPassage();
    return `/api/tour-step?link=/documents/${document}%23nowhere&passages=${document}/${passage}`;
  }
  if (["/oembed", "/timemap"].includes(path)) {
    return `/api${path}?url=${encodeURIComponent(inject("atlasUrl"))}`;
  }
  const collection = /^\/collections\/(\w+)\//.exec(path)?.[1];
  const id = path.includes("{id}") && collection ? await idOf(collection) : "";
  return `/api${path === "/" ? "" : path.replace("{id}", id)}`;
}

/** What a format of words says is a text, whatever else is JSON. */
function readAnswer(response: Response, type: string): Promise<unknown> {
  return type.includes("json") ? response.json() : response.text();
}

function withParameter(address: string, name: string, value: string): string {
  const mark = address.includes("?") ? "&" : "?";
  return `${address}${mark}${name}=${encodeURIComponent(value)}`;
}

async function passageAddress(): Promise<string> {
  const { document, passage } = await attestingPassage();
  return `/api/passages/${document}/${passage}`;
}

/** A passage that attests someone's words with figures. */
async function attestingPassage(): Promise<{ document: string; passage: string }> {
  const items = "/api/collections/attestations/items?limit=1000";
  const { features } = await askJson(items);
  return features.find(
    ({ properties: { speaker, figures } }: Json) => speaker !== null && figures.length > 0,
  ).properties;
}

describe("the OpenAPI definition", () => {
  it("is OpenAPI 3.0 about this server", async () => {
    expect(definition).toMatchObject({
      openapi: expect.stringMatching(/^3\.0\.\d$/),
      info: { title: expect.any(String), version: expect.any(String) },
    });
    const [server] = definition.servers;
    expect(await askJson(server.url)).toEqual(await askJson("/api"));
  });

  it("has every address of the API", () => {
    const perCollection = Collection.options.flatMap((collection) =>
      ["", "/schema", "/items", "/export", "/items/{id}"].map(
        (end) => `/collections/${collection}${end}`,
      ),
    );
    expect(Object.keys(definition.paths).toSorted()).toEqual(
      [
        ...["", "/words/{words}", "/events/{ordinals}"].map((end) => `/columns/{version}${end}`),
        ...[
          "/",
          "/conformance",
          "/openapi",
          "/collections",
          "/bundle",
          "/bundle/words",
          "/map",
          "/landmarks",
          "/names",
          "/changes",
          "/collections/events/items/{id}/changes",
          "/oembed",
          "/timemap",
          "/tour-step",
          "/find",
          "/find/texts",
        ],
        "/passages/{document}/{passage}",
        ...perCollection,
      ].toSorted(),
    );
  });

  it("gives each operation a name of its own and its errors", () => {
    const operations: Json[] = Object.values(definition.paths).map(({ get }: Json) => get);
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const [path, { get }] of Object.entries<Json>(definition.paths)) {
      // An export or a bundle is written anew each time.
      const fresh = /\/(?:export|bundle|bundle\/words)$/.test(path) ? [] : ["304"];
      // What is asked by programs alone has one format, whatever they accept.
      const oneFormat: Record<string, string> = { getEmbed: "501", getTimeMap: "404" };
      const refused = oneFormat[get.operationId] ?? "406";
      expect(Object.keys(get.responses)).toEqual(
        expect.arrayContaining(["200", ...fresh, "400", refused]),
      );
    }
  });

  it("refers to nothing that is not there, and describes every part of a path", () => {
    expect(() => inline(definition)).not.toThrow();
    for (const [path, { get }] of Object.entries<Json>(definition.paths)) {
      const inPath = inline(get.parameters).filter((parameter: Json) => parameter.in === "path");
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(inPath.map(({ name }: Json) => name)).toEqual(named);
    }
  });

  it("is free of what OpenAPI 3.0 does not know", () => {
    const text = JSON.stringify(definition);
    for (const word of ['"$id"', '"$schema"', '"const"', '"prefixItems"', '"type":"null"']) {
      expect(text).not.toContain(word);
    }
  });

  it.each([...Collection.options, "map"] as const)(
    "describes every parameter of %s",
    (resource) => {
      const path = resource === "map" ? "/map" : `/collections/${resource}/items`;
      const parameters = inline(definition.paths[path].get.parameters);
      expect(parameters.map(({ name }: Json) => name)).toEqual(parameterNames(resource));
      for (const parameter of parameters) {
        expect(parameter).toMatchObject({
          in: "query",
          description: expect.any(String),
          schema: { type: expect.any(String) },
        });
      }
    },
  );

  it("says the limits that hold", async () => {
    const { limit, type } = definition.components.parameters;
    const items = "/api/collections/attestations/items";
    const [usual, longest] = [
      await askJson(items),
      await askJson(`${items}?limit=${limit.schema.maximum + 1}`),
    ];
    const { numberMatched } = usual;
    expect(usual.numberReturned).toBe(Math.min(limit.schema.default, numberMatched));
    expect(longest.numberReturned).toBe(Math.min(limit.schema.maximum, numberMatched));
    const all = type.schema.items.enum.join(",");
    expect((await ask(`${items}?type=${all}`)).status).toBe(200);
  });

  it("allows the values it lists for each parameter", async () => {
    for (const [path, { get }] of Object.entries<Json>(definition.paths)) {
      for (const { name, schema } of inline(get.parameters)) {
        for (const value of schema.enum ?? []) {
          const response = await ask(withParameter(await addressOf(path), name, value));
          expect([path, name, value, response.status]).toEqual([
            path,
            name,
            value,
            value === "html" ? 303 : 200,
          ]);
        }
      }
    }
  });

  it("describes what every address answers, to the last property", async () => {
    for (const [path, { get }] of Object.entries<Json>(definition.paths)) {
      const response = await ask(await addressOf(path));
      const type = response.headers.get("content-type") ?? "";
      const described = Object.keys(get.responses["200"].content);
      const inFormats = /\/(?:items|export|changes)$/.test(path);
      expect([path, inFormats ? described[0] : described]).toEqual([
        path,
        inFormats ? type : [type],
      ]);
      if (/^(?:application\/(?:vnd\.apache\.parquet|zip)|text\/csv)/.test(type)) {
        await response.body?.cancel();
        continue;
      }
      const schema = validatorOf(get.responses["200"].content[type].schema);
      const answer = await readAnswer(response, type);
      expect([path, schema.safeParse(answer).error?.issues]).toEqual([path, undefined]);
    }
  });

  it("describes whole pages of features", async () => {
    for (const collection of Collection.options) {
      const { get } = definition.paths[`/collections/${collection}/items`];
      const schema = validatorOf(get.responses["200"].content["application/geo+json"].schema);
      const page = await askJson(`/api/collections/${collection}/items?limit=1000`);
      expect([collection, schema.safeParse(page).error?.issues]).toEqual([collection, undefined]);
    }
  });

  it("describes every passage, with words and without", async () => {
    const { get } = definition.paths["/passages/{document}/{passage}"];
    const schema = validatorOf(get.responses["200"].content["application/json"].schema);
    const { items } = await store.listPassages(WHOLE_RECORD, { limit: 1000, sort: "date" });
    const addresses = items.map(
      ({ document, id }) => `${inject("bareAtlasUrl")}/api/passages/${document}/${id}`,
    );
    const quoted = `${inject("edgeAtlasUrl")}/api/passages/survey-report/p4`;
    for (const address of [...addresses, quoted]) {
      const answer = await askJson(address);
      expect([address, answer.words === null]).toEqual([address, address !== quoted]);
      expect([address, schema.safeParse(answer).error?.issues]).toEqual([address, undefined]);
    }
  });

  it("describes problems", async () => {
    const { content } = definition.components.responses.BadRequest;
    const schema = validatorOf(content["application/problem+json"].schema);
    const body = await (await ask("/api/collections/events/items?limit=0&x=1")).json();
    expect(schema.safeParse(body).error?.issues).toBeUndefined();
    expect(body.errors).toHaveLength(2);
  });
});
