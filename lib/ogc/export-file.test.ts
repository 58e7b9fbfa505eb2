import { describe, expect, it } from "vitest";
import { EVERYTHING, type PageRequest } from "@/lib/query/query";
import { type Answer, writeAnswer } from "./answer";
import { wholeFile } from "./export-file";
import type { Asked } from "./read-only-route";

/** A store that has so many events, and notes how it is asked for them. */
function storeOf(count: number) {
  const asked: PageRequest[] = [];
  const item = (index: number) => ({
    id: `event-${index}`,
    title: `Event ${index}`,
    geometry: null,
  });
  const store = {
    readSummary: async () => ({
      atlas: {
        title: "هفت دریا / Seven seas",
        license: { label: "CC0", url: "https://license.example/" },
      },
      version: "0123456789ab",
      vocabulary: { eventTypes: [], placeTypes: [] },
    }),
    async listEvents(_: unknown, request: PageRequest) {
      asked.push(request);
      const from = Number(request.cursor ?? 0);
      const to = Math.min(count, from + request.limit);
      const items = Array.from({ length: to - from }, (_, index) => item(from + index));
      return { items, matched: count, ...(to < count && { next: String(to) }) };
    },
  };
  return { store, asked };
}

const askedOf = (store: object) =>
  ({
    address: {
      site: "https://atlas.example",
      url: new URL("https://atlas.example/api/collections/events/export?f=geojsonseq"),
    },
    store,
  }) as unknown as Asked<unknown>;

const WANTED = {
  collection: "events",
  query: EVERYTHING,
  request: { limit: 100, sort: "-title" },
  format: "geojsonseq",
} as const;

const write = (answer: Answer) => writeAnswer(answer, new Request("https://atlas.example/"));

describe("A whole file", () => {
  it.each([0, 1, 999, 1_000, 1_001, 20_000])("has each of %i records once", async (count) => {
    const { store, asked } = storeOf(count);
    const response = write(await wholeFile(askedOf(store), WANTED));
    expect(response.headers.get("ogc-numbermatched")).toBe(String(count));
    const ids = (await response.text())
      .split("\n")
      .flatMap((line) => (line ? [JSON.parse(line).id] : []));
    expect(ids).toEqual(Array.from({ length: count }, (_, index) => `event-${index}`));
    expect(asked).toHaveLength(Math.max(1, Math.ceil(count / 1_000)));
    expect(new Set(asked.map(({ sort }) => sort))).toEqual(new Set(["-title"]));
  });

  it("asks for a page when the one before is taken, and for none once nobody reads", async () => {
    const { store, asked } = storeOf(20_000);
    const { body } = write(await wholeFile(askedOf(store), WANTED));
    expect(asked).toHaveLength(1);
    const reader = body?.getReader();
    await reader?.read();
    await reader?.read();
    await reader?.cancel();
    expect(asked).toHaveLength(2);
  });

  it("is called by the atlas, what it holds, its day and its version, in every script", async () => {
    const { store } = storeOf(1);
    const header = write(await wholeFile(askedOf(store), WANTED)).headers.get(
      "content-disposition",
    );
    const [, name = ""] = /filename\*=UTF-8''(\S+)$/.exec(header ?? "") ?? [];
    expect(decodeURIComponent(name)).toMatch(
      /^هفت-دریا-seven-seas-events-\d{4}-\d\d-\d\d-0123456789ab\.geojsonl$/,
    );
    expect(header).toMatch(/filename="seven-seas-events-[\d-]+-0123456789ab\.geojsonl"/);
    const some = { ...WANTED, query: { ...EVERYTHING, types: ["storm"] } };
    expect(
      write(await wholeFile(askedOf(store), some)).headers.get("content-disposition"),
    ).toContain("events-selection-");
  });

  it("fails as a whole where its first records cannot be read", async () => {
    const store = { listEvents: () => Promise.reject(new Error("The index is gone.")) };
    await expect(wholeFile(askedOf(store), WANTED)).rejects.toThrow("The index is gone.");
  });
});
