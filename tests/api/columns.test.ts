import { afterAll, describe, expect, it } from "vitest";
import { readParquet } from "@/lib/columns/read-parquet";
import { sceneOf } from "@/lib/columns/scene";
import { EVERYTHING } from "@/lib/query/query";
import { loadEdgeAtlas } from "../store/edge-atlas";
import { openServer } from "./ask";

const { ask, askJson, href, store } = openServer("edgeAtlasUrl");
afterAll(() => store.close());
const data = loadEdgeAtlas();
const { version } = await store.readSummary();
const root = `/api/columns/${version}`;

describe("The columns of a version", () => {
  it("are a Parquet file of what the store counts, kept for ever under its address", async () => {
    const response = await ask(root);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/vnd.apache.parquet");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-disposition")).toContain(`atlas-${version}.parquet`);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const columns = await readParquet(await response.arrayBuffer());
    for (const query of [EVERYTHING, { ...EVERYTHING, documents: ["survey-report"] }]) {
      expect(sceneOf(columns, query)).toEqual(await store.readScene(query));
    }
    const tag = response.headers.get("etag") ?? "";
    const again = await ask(root, { headers: { "if-none-match": tag } });
    expect(again.status).toBe(304);
  });

  it("lead a browser to the page about the data", async () => {
    const response = await ask(root, { headers: { accept: "text/html" } });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(href("/about/data"));
  });

  it.each(["", "/words/boat", "/events/1"])("are not those of another version%s", async (rest) => {
    const response = await ask(`/api/columns/ffffffffffff${rest}`);
    expect(response.status).toBe(404);
    expect((await response.json()).detail).toContain(`version ${version}, not in ffffffffffff`);
  });

  it("have the ordinals that a search finds, and the places whose names have the words", async () => {
    const { events, places } = await askJson(`${root}/words/${encodeURIComponent("twin pier")}`);
    const { items } = await store.listEvents(
      { ...EVERYTHING, words: "twin pier" },
      { limit: 1000, sort: "date" },
    );
    const ids = events.map((ordinal: number) => data.events[ordinal]?.id);
    expect(items.length).toBeGreaterThan(0);
    expect(ids.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    expect(places).toEqual(["twin-pier"]);
  });

  it("say what an ordinal stands for", async () => {
    const { events } = await askJson(`${root}/events/3,0,99999`);
    const [third, first] = [data.events[3], data.events[0]];
    expect(events).toMatchObject([
      { ordinal: 3, id: third?.id, title: third?.title, date: third?.date.edtf },
      { ordinal: 0, id: first?.id, title: first?.title, date: first?.date.edtf },
    ]);
  });

  it.each([
    ["/events/1,,2", "whole numbers"],
    ["/events/-1", "whole numbers"],
    [`/events/${Array(201).fill(1).join(",")}`, "at most 200"],
    [`/words/${"a ".repeat(20)}`, "too many"],
  ])("are not asked for %s", async (rest, reason) => {
    const response = await ask(root + rest);
    expect(response.status).toBe(400);
    expect((await response.json()).errors[0].reason).toContain(reason);
  });
});
