import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { AtlasData } from "@/lib/records/atlas-data";
import { parseTextLink } from "@/lib/text/text-link";
import type { Subject } from "./contract-subject";
import { EDGE_ATLAS_TEXTS_FOLDER, readEdgeText, recordOf } from "./edge-atlas";
import { areWordsIn } from "./expected-words";

type Document = AtlasData["documents"][number];

/** Words of all texts, beginnings of them, numbers, other spellings, and what is no word. */
const ASKED = [
  "null island",
  "island null",
  "squall",
  "mast gone",
  "said",
  "the",
  "equinoxe",
  "Équinoxe",
  "كشتي",
  "جزیره صِفر",
  "گم‌شده",
  "الفريق",
  "٨ أبريل",
  "8",
  "2011",
  "180",
  "tom co",
  "ink froze",
  "zeppelin",
  "",
  '"*()^-',
  "🌊",
  "\ud800",
  "AND",
  "words:fog",
];

export function describeFindTexts({ data, store, withStore }: Subject) {
  const folder = mkdtempSync(join(tmpdir(), "found-texts-"));
  const home = process.cwd();
  // Texts that this checkout has taken in are none of the test's.
  beforeAll(() => {
    process.chdir(folder);
    mkdirSync(join(folder, "data"));
    vi.stubEnv("ATLAS_DATA", "data");
  });
  afterAll(() => {
    process.chdir(home);
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  const attach = (textsFolder: string) => vi.stubEnv("ATLAS_TEXTS", textsFolder);
  const find = (text: string, limit = 200) => store().findInTexts(text, limit);
  const codePointsOf = (id: string) => Array.from(readEdgeText(recordOf(data.documents, id)));

  describe("finding in texts", () => {
    it.each(ASKED)("finds every paragraph that has “%s”, where it stands", async (asked) => {
      attach(EDGE_ATLAS_TEXTS_FOLDER);
      const found = await find(asked);
      const expected = data.documents.flatMap((document) =>
        paragraphsOf(document).filter(({ text }) => hasWords(text, asked)),
      );
      const exact = found.items.filter(({ isSimilar }) => !isSimilar);
      expect(
        exact.map(({ document, start }) => paragraphAt(data, document, start)).toSorted(),
      ).toEqual(expected.map(({ document, text }) => `${document} ${text}`).toSorted());
      expect(found.matched).toBe(expected.length);
      expect([found.attached, found.unread]).toEqual([data.documents.length, 0]);
    });

    it.each(ASKED)("says of “%s” no word that is not in the text at its place", async (asked) => {
      attach(EDGE_ATLAS_TEXTS_FOLDER);
      for (const item of (await find(asked)).items) {
        const document = recordOf(data.documents, item.document);
        const codePoints = codePointsOf(item.document);
        const at = ({ start, end }: { start: number; end: number }) =>
          codePoints.slice(start, end).join("");
        expect(at(item)).toBe(item.words);
        const [line] = paragraphsOf(document).filter(
          ({ start, end }) => start <= item.start && item.end <= end,
        );
        expect([item.isCutBefore, item.isCutAfter]).toEqual([
          item.start > (line?.start ?? 0),
          item.end < (line?.end ?? 0),
        ]);
        const link = parseTextLink(`#${item.fragment}`);
        expect(link).toMatchObject({ start: item.start, end: item.end });
        expect(document.source.sha256.startsWith(link?.version ?? "none")).toBe(true);
        expect(item.words.replace(/\s+/g, " ")).toContain(link?.opening);
        const section = recordOf(document.sections, item.section);
        expect([item.sectionTitle, item.language]).toEqual([section.title, document.language]);
        expect(item.marks.length).toBeGreaterThan(0);
        if (item.isSimilar) continue;
        for (const mark of item.marks) {
          expect(asked.split(/[\s\u200c]+/u).some((word) => areWordsIn([at(mark)], word))).toBe(
            true,
          );
        }
        expect(hasWords(item.marks.map(at).join(" "), asked)).toBe(true);
      }
    });

    it("has words as they were asked for before the same words apart, and whole ones before beginnings", async () => {
      attach(EDGE_ATLAS_TEXTS_FOLDER);
      const first = async (asked: string) => (await find(asked)).items[0]?.words;
      expect(await first("lost valley")).toContain("Lost Valley");
      expect(await first("the crown said nothing")).toContain("the Crown said nothing");
      const [whole, ...others] = (await find("day")).items;
      expect(whole?.words).toMatch(/\bDay\b|\bday\b/);
      expect(others.map(({ words }) => words)).not.toEqual([]);
    });

    it("finds names by a similar spelling, and says so", async () => {
      attach(EDGE_ATLAS_TEXTS_FOLDER);
      const { items, matched, similar } = await find("Angstrem");
      expect([matched, similar]).toEqual([0, items.length]);
      expect(items.map(({ document, isSimilar }) => [document, isSimilar])).toContainEqual([
        "survey-report",
        true,
      ]);
    });

    it("gives no more than it is asked for, and counts all the same", async () => {
      attach(EDGE_ATLAS_TEXTS_FOLDER);
      const whole = await find("the");
      const begun = await find("the", 2);
      expect(whole.items.length).toBe(whole.matched);
      expect(begun.matched).toBe(whole.matched);
      expect(begun.items).toEqual(whole.items.slice(0, 2));
      expect((await find("the", 0)).items).toEqual([]);
    });

    it("knows the texts that are attached at this moment, and no others", async () => {
      const named = join(folder, "named");
      mkdirSync(named);
      attach(named);
      const seen = async () => {
        const { items, attached, matched } = await find("null island");
        return {
          attached,
          matched,
          documents: [...new Set(items.map(({ document }) => document))],
        };
      };
      const nothing = { attached: 0, matched: 0, documents: [] };
      expect(await seen()).toEqual(nothing);
      const files = ["survey-report", "emoji-log"].map(
        (id) => recordOf(data.documents, id).source.file,
      );
      for (const file of files)
        copyFileSync(join(EDGE_ATLAS_TEXTS_FOLDER, file), join(named, file));
      expect(await seen()).toMatchObject({ attached: 2, matched: 2 });
      rmSync(join(named, files[0] ?? ""));
      expect(await seen()).toEqual({ attached: 1, matched: 1, documents: ["emoji-log"] });
      rmSync(named, { recursive: true });
      expect(await seen()).toEqual(nothing);
    });

    it("finds only what the reader shows: what no section has is not found", async () => {
      attach(EDGE_ATLAS_TEXTS_FOLDER);
      const changed = structuredClone(data);
      const report = recordOf(changed.documents, "survey-report");
      const last = report.sections.at(-1);
      if (!last) throw new Error("The report has no section.");
      const words = "keepers";
      expect((await find(words)).matched).toBe(1);
      last.end = last.start + 20;
      for (const passage of report.passages.filter(({ section }) => section === last.id)) {
        Object.assign(passage, { start: last.start, end: last.end });
      }
      await withStore(changed, async (other) => {
        expect((await other.findInTexts(words, 5)).matched).toBe(0);
      });
    });
  });

  /** The lines of a document's text that its sections have, without blanks around them. */
  function paragraphsOf(document: Document) {
    const codePoints = codePointsOf(document.id);
    return document.sections.flatMap((section) => {
      let at = section.start;
      return codePoints
        .slice(section.start, section.end)
        .join("")
        .split("\n")
        .flatMap((line) => {
          const start = at + Array.from(line).length - Array.from(line.trimStart()).length;
          at += Array.from(line).length + 1;
          const text = line.trim();
          const end = start + Array.from(text).length;
          return text === "" ? [] : [{ document: document.id, start, end, text }];
        });
    });
  }

  function paragraphAt({ documents }: AtlasData, id: string, position: number): string {
    const paragraph = paragraphsOf(recordOf(documents, id)).find(
      ({ start, end }) => start <= position && position < end,
    );
    return `${id} ${paragraph?.text}`;
  }
}

/** Whether a text has every word that was asked for, numbers as a whole. */
function hasWords(text: string, asked: string): boolean {
  if (!areWordsIn([text], asked)) return false;
  const numbers = asked.match(/(?<!\p{N})\p{N}+(?!\p{N})/gu) ?? [];
  return numbers.every((number) =>
    (text.match(/\p{N}+/gu) ?? []).some((other) => european(other) === european(number)),
  );
}

function european(number: string): string {
  return number.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16));
}
