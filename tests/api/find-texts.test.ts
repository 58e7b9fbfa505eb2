import { afterAll, describe, expect, inject, it } from "vitest";
import { readEdgeRecords } from "../support/edge-records";
import { openServer } from "./ask";

const { ask, askJson, store } = openServer("edgeAtlasUrl");
afterAll(() => store.close());

const { documents } = readEdgeRecords();
const find = (text: string, more = "") =>
  askJson(`/api/find/texts?q=${encodeURIComponent(text)}${more}`);

type Item = { document: string; words: string; fragment: string };

describe("The API, asked for words of attached texts,", () => {
  it("answers the stretches that have them, and how many texts there are", async () => {
    const { items, links, ...counts } = await find("squall mast");
    expect(items.map(({ document }: Item) => document).toSorted()).toEqual([
      "emoji-log",
      "survey-report",
    ]);
    expect(counts).toEqual({ matched: 2, similar: 0, attached: documents.length, unread: 0 });
    expect(links.map(({ rel }: { rel: string }) => rel)).toEqual(["self", "alternate"]);
  });

  it("finds nothing where no text is attached, and says so", async () => {
    const { items, matched, attached } = await askJson(
      `${inject("bareAtlasUrl")}/api/find/texts?q=the`,
    );
    expect([items, matched, attached]).toEqual([[], 0, 0]);
  });

  it("keeps the words of its owner’s texts from scripts of other sites, and from shared caches", async () => {
    const response = await ask("/api/find/texts?q=squall", {
      headers: { origin: "https://elsewhere.example" },
    });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(response.headers.get("cache-control")).toMatch(/^private/);
    expect(response.headers.get("last-modified"), "texts come and go").toBeNull();
    const again = await ask("/api/find/texts?q=squall", {
      headers: { "if-none-match": response.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
  });

  it("gives as many as it is asked for, and counts all", async () => {
    const few = await find("the", "&limit=2");
    const many = await find("the", "&limit=1000");
    expect(few.items).toEqual(many.items.slice(0, 2));
    expect(few.matched).toBe(many.items.length);
  });

  it("names everything that is wrong with what it is asked", async () => {
    const response = await ask("/api/find/texts?q=&limit=none&in=texts");
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    expect(errors.map(({ parameter }: { parameter: string }) => parameter).toSorted()).toEqual([
      "in",
      "limit",
      "q",
    ]);
  });

  it("leads readers to the page that shows the same", async () => {
    const response = await ask("/api/find/texts?q=squall&f=html");
    expect(response.status).toBe(303);
    const { pathname, search } = new URL(response.headers.get("location") ?? "");
    expect(pathname + search).toBe("/find?in=texts&q=squall");
  });
});
