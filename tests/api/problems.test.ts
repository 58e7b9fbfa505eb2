import { afterAll, describe, expect, it } from "vitest";
import { parameterNames } from "@/lib/query/api-query";
import { EVERYTHING } from "@/lib/query/query";
import { Collection } from "@/lib/records/redirect";
import { linkOf, openServer } from "./ask";

const { ask, askJson, store } = openServer();
afterAll(() => store.close());

async function problem(path: string, init?: RequestInit) {
  const response = await ask(path, init);
  const body = await response.json();
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(body.status).toBe(response.status);
  expect(body.type).toMatch(/^\/about\/data#error-[a-z-]+$/);
  expect(body.instance).toMatch(/^\/api/);
  return body;
}

describe("a request that cannot be understood", () => {
  it("is told every fault at once, with what is allowed", async () => {
    const body = await problem(
      "/api/collections/events/items?colour=red&bbox=1,2&datetime=soon&limit=0&type=party&place=no-such-place&document=x&actor=y&about=z&sortby=size&certainty=yes&f=pdf&bbox-crs=EPSG:4326",
    );
    expect(body).toMatchObject({ status: 400, title: expect.any(String) });
    const { vocabulary } = await store.readSummary();
    const allowed = Object.fromEntries(
      body.errors.map((error: { parameter: string; allowed?: string[] }) => [
        error.parameter,
        error.allowed,
      ]),
    );
    expect(Object.keys(allowed).toSorted()).toEqual(
      [
        ...["about", "actor", "bbox", "bbox-crs", "certainty", "colour", "datetime", "document"],
        ...["f", "limit", "place", "sortby", "type"],
      ].toSorted(),
    );
    expect(allowed.type).toEqual(vocabulary.eventTypes.map(({ id }) => id));
    expect(allowed.colour).toEqual(parameterNames("events"));
    expect(allowed.sortby).toEqual(["date", "-date", "title", "-title"]);
    for (const { parameter } of body.errors) expect(body.detail).toContain(`"${parameter}"`);
  });

  it.each([
    "/api?limit=1",
    "/api/conformance?x",
    "/api/openapi?lang=en",
    "/api/collections?q=a",
    "/api/collections/events?bbox=1,2,3,4",
    "/api/collections/events/schema?limit=1",
    "/api/map?cursor=a",
  ])("is refused where its parameter has no meaning: %s", async (path) => {
    expect(await problem(path)).toMatchObject({ status: 400, errors: [{}] });
  });

  it("is refused with a parameter beside a record", async () => {
    const [place] = (await store.listPlaces(EVERYTHING, { limit: 1, sort: "title" })).items;
    expect(await problem(`/api/collections/places/items/${place?.id}?limit=1`)).toMatchObject({
      status: 400,
    });
  });

  it.each(["nonsense", "e30", "WyJkYXRlIl0"])("is refused with the cursor %s", async (cursor) => {
    const body = await problem(`/api/collections/events/items?cursor=${cursor}`);
    expect(body).toMatchObject({ status: 400, errors: [{ parameter: "cursor" }] });
  });

  it("is refused with the cursor of another order", async () => {
    const page = await askJson("/api/collections/events/items?limit=1&sortby=title");
    const next = new URL(linkOf(page, "next") ?? "");
    next.searchParams.set("sortby", "-date");
    expect(await problem(next.href)).toMatchObject({
      status: 400,
      errors: [{ parameter: "cursor", reason: expect.stringContaining("sortby=title") }],
    });
  });
});

describe("an address that leads nowhere", () => {
  it("names the collections when the collection is unknown", async () => {
    for (const path of ["", "/items", "/items/a", "/schema"]) {
      const body = await problem(`/api/collections/people${path}`);
      expect(body).toMatchObject({ status: 404 });
      for (const collection of Collection.options) expect(body.detail).toContain(collection);
    }
  });

  it.each(Collection.options)("says where to look when an id of %s is unknown", async (name) => {
    const body = await problem(`/api/collections/${name}/items/no-such-record`);
    expect(body).toMatchObject({ status: 404 });
    expect(body.detail).toContain(`/api/collections/${name}/items`);
  });

  it.each(["/api/nothing", "/api/collections/events/queryables", "/api/a/b/c"])(
    "answers %s in JSON, not with a page",
    async (path) => {
      expect(await problem(path)).toMatchObject({ status: 404 });
      expect((await ask(path, { headers: { accept: "text/html" } })).status).toBe(404);
    },
  );

  it("does not repeat a path as an address of another host", async () => {
    const response = await ask("/api/collections/places/items/%2F%2Fevil.example?f=html");
    expect(response.headers.get("location") ?? "").not.toMatch(/\/\/evil/);
  });
});

describe("a request to change something", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE"])("is refused: %s", async (method) => {
    const response = await ask("/api/collections/events/items", { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });
});
