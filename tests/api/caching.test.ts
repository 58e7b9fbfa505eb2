import { afterAll, describe, expect, it } from "vitest";
import { EVERYTHING } from "@/lib/query/query";
import { openServer } from "./ask";

const { ask, store } = openServer();
afterAll(() => store.close());

const PATHS = [
  "/api",
  "/api/conformance",
  "/api/openapi",
  "/api/collections",
  "/api/collections/events",
  "/api/collections/events/schema",
  "/api/collections/events/items",
  "/api/map",
  "/api/landmarks",
];

describe.each(PATHS)("%s", (path) => {
  it("is sent compressed to those who take that, and is the same", async () => {
    const askIn = (encoding: string) => ask(path, { headers: { "accept-encoding": encoding } });
    const [packed, plain] = [await askIn("gzip"), await askIn("identity")];
    const isLarge = Number(plain.headers.get("content-length")) > 1024;
    expect([plain, packed].map(({ headers }) => headers.get("content-encoding"))).toEqual([
      null,
      isLarge ? "gzip" : null,
    ]);
    expect(packed.headers.get("vary")).toMatch(/\bAccept\b.*\bAccept-Encoding\b/);
    const { timeStamp: _one, ...content } = await packed.json();
    const { timeStamp: _other, ...same } = await plain.json();
    expect(content).toEqual(same);
    expect(isLarge || !["/api/map", "/api/openapi"].includes(path)).toBe(true);
  });

  it("has validators that answer 304 and stay the same until the data changes", async () => {
    const first = await ask(path);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get("cache-control")).toMatch(/max-age=\d+/);
    const { modified } = await store.readSummary();
    expect(first.headers.get("last-modified")).toBe(new Date(modified).toUTCString());

    for (const given of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await ask(path, { headers: { "if-none-match": given } });
      expect([given, again.status]).toEqual([given, 304]);
      expect(again.headers.get("etag")).toBe(tag);
      expect(again.headers.get("vary")).toMatch(/\bAccept\b/);
      expect(await again.text()).toBe("");
    }
    const changed = await ask(path, { headers: { "if-none-match": '"other"' } });
    expect(changed.status).toBe(200);
  });

  it("compares dates only where no tag is given, and exactly", async () => {
    const since = (await ask(path)).headers.get("last-modified") ?? "";
    const status = async (headers: Record<string, string>) => (await ask(path, { headers })).status;
    expect(await status({ "if-modified-since": since })).toBe(304);
    expect(await status({ "if-modified-since": "Tue, 01 Jan 2999 00:00:00 GMT" })).toBe(200);
    expect(await status({ "if-modified-since": since, "if-none-match": '"other"' })).toBe(200);
  });

  it("is open to scripts of every site, with its validators", async () => {
    const { headers } = await ask(path, { headers: { origin: "https://elsewhere.example" } });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toMatch(/ETag/);
  });

  it("answers HEAD as GET, without the content", async () => {
    const [head, get] = [await ask(path, { method: "HEAD" }), await ask(path)];
    expect(head.status).toBe(200);
    for (const name of ["etag", "last-modified", "content-type", "cache-control", "vary"]) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
    expect(await head.text()).toBe("");
  });

  it("answers OPTIONS with what is possible", async () => {
    const response = await ask(path, {
      method: "OPTIONS",
      headers: { origin: "https://elsewhere.example", "access-control-request-method": "GET" },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(response.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  });
});

describe("the tag of an answer", () => {
  it("differs between queries", async () => {
    const [event] = (await store.listEvents(EVERYTHING, { limit: 1, sort: "date" })).items;
    const tag = async (path: string) => (await ask(path)).headers.get("etag");
    const tags = [
      await tag("/api/collections/events/items"),
      await tag(`/api/collections/events/items?type=${event?.type}`),
      await tag("/api/collections/places/items"),
    ];
    expect(new Set(tags).size).toBe(tags.length);
  });

  it("is not given to a problem, nor is a problem kept", async () => {
    const { headers } = await ask("/api/nothing");
    expect(headers.get("etag")).toBeNull();
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("access-control-allow-origin")).toBe("*");
  });
});
