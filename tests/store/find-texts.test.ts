import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { loadAtlas } from "@/lib/ingest/load";
import { buildSqliteStore } from "@/lib/store/sqlite/build";
import { openSqliteStore } from "@/lib/store/sqlite/open";
import type { Store } from "@/lib/store/store";
import { writeLongAtlas } from "../support/long-atlas";
import { MODIFIED } from "./contract-subject";

const folder = mkdtempSync(join(tmpdir(), "long-texts-"));
const file = join(folder, "atlas.sqlite");
const atlas = writeLongAtlas();
let store: Store;

beforeAll(() => {
  const loaded = loadAtlas(atlas.environment.ATLAS_DATA);
  if (loaded.type === "refused") throw new Error("The long atlas is refused.");
  buildSqliteStore(loaded.data, MODIFIED, file);
  vi.stubEnv("ATLAS_TEXTS", atlas.environment.ATLAS_TEXTS);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
});
afterAll(() => {
  vi.unstubAllEnvs();
  atlas.remove();
  rmSync(folder, { recursive: true });
});

const lines = atlas.text.split("\n");
const linesWith = (words: readonly string[]) =>
  lines.filter((line) =>
    words.every((word) => line.split(" ").some((other) => other.toLowerCase().startsWith(word))),
  );

describe("A text of 100,000 words", () => {
  it("is looked through as a whole: as many paragraphs as have the words", async () => {
    store = openSqliteStore(file);
    for (const words of [["harbour7"], ["kalo", "mirten"], ["ka", "su", "vel"], ["year", "1917"]]) {
      const expected = linesWith(words).length;
      const { matched, items } = await store.findInTexts(words.join(" "), 5);
      expect([words, matched]).toEqual([words, expected]);
      expect(items).toHaveLength(Math.min(5, expected));
      for (const { start, end, words: shown } of items) {
        // The text has no character beyond the basic plane.
        expect(atlas.text.slice(start, end)).toBe(shown);
      }
    }
  });

  it("has the words as they were asked for first, then whole words, then their beginnings", async () => {
    store = openSqliteStore(file);
    const rankOf = (line: string) => {
      const words = ` ${line.toLowerCase()} `;
      if (words.includes(" kalo mir ")) return 0;
      return words.includes(" kalo ") && words.includes(" mir ") ? 1 : 2;
    };
    const { items } = await store.findInTexts("kalo mir", 200);
    const ranks = items.map(({ start }) => {
      const begin = atlas.text.lastIndexOf("\n", start) + 1;
      return rankOf(atlas.text.slice(begin, atlas.text.indexOf("\n", start)));
    });
    expect(ranks).toEqual(ranks.toSorted());
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2]));
  });

  it("is taken in piece by piece, and nothing of it is found before all of it is", async () => {
    store = openSqliteStore(file);
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => {
      now += 300;
      return now;
    });
    const answers: { matched: number; unread: number }[] = [];
    while (answers.at(-1)?.unread !== 0 && answers.length < 50) {
      const { matched, unread, attached } = await store.findInTexts("harbour7", 5);
      expect(attached).toBe(1);
      answers.push({ matched, unread });
    }
    const last = answers.pop();
    expect(answers.length).toBeGreaterThan(1);
    expect(answers).toEqual(answers.map(() => ({ matched: 0, unread: 1 })));
    expect(last).toEqual({ matched: linesWith(["harbour7"]).length, unread: 0 });
  });
});
