import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ResolvedTextLink, resolveTextLink, textLinkTo } from "./resolve-text-link";
import { searchWords } from "./search-words";
import { formatTextLink, parseTextLink } from "./text-link";

const FIRST = "a".repeat(64);
const SECOND = "b".repeat(64);
const SEEDED = { seed: 20110408, numRuns: 300 };

type Edit = { type: "insert" | "delete" | "replace"; at: number; words: string[] };

/** Letters of several scripts and lengths in UTF-16, none with a sign that search leaves out. */
const anyWord = fc.stringMatching(/^[a-dα-δا-د𐐨-𐐪]{1,6}$/u);
const anyText = fc.uniqueArray(anyWord, { minLength: 30, maxLength: 60 });
/** Few words, so that the same stretch stands in many places. */
const anyRepeatingText = fc.array(fc.constantFrom("gale", "pier", "light", "boat"), {
  minLength: 30,
  maxLength: 60,
});
const anyStretch = fc.record({ from: fc.nat(20), count: fc.integer({ min: 1, max: 25 }) });
const anyEdits = fc.array(
  fc.record<Edit>({
    type: fc.constantFrom("insert", "delete", "replace"),
    at: fc.nat(60),
    words: fc.array(fc.stringMatching(/^[x-z]{2,5}$/), { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Applies the edits to words, each within the words that are there then. */
function edit(words: readonly string[], edits: readonly Edit[]): string[] {
  return edits.reduce<string[]>(
    (edited, { type, at, words: added }) => {
      const place = edited.length === 0 ? 0 : at % (edited.length + 1);
      return edited.toSpliced(
        place,
        type === "insert" ? 0 : 1,
        ...(type === "delete" ? [] : added),
      );
    },
    [...words],
  );
}

const codePointsOf = (text: string) => Array.from(text);
const lengthOf = (text: string) => codePointsOf(text).length;

/** The link to some words of a text, as it comes back from an address. */
function linkTo(words: readonly string[], { from, count }: { from: number; count: number }) {
  const before = words
    .slice(0, from)
    .map((word) => `${word} `)
    .join("");
  const stretch = words.slice(from, from + count).join(" ");
  const start = lengthOf(before);
  const made = textLinkTo(words.join(" "), FIRST, { start, end: start + lengthOf(stretch) });
  const link = parseTextLink(`#${formatTextLink(made)}`);
  if (!link) throw new Error(`The link to “${stretch}” cannot be read.`);
  return { link, stretch };
}

function open(link: ReturnType<typeof linkTo>["link"], text: string): ResolvedTextLink {
  return resolveTextLink(link, { sha256: SECOND, characters: lengthOf(text), text });
}

function wordsAt(text: string, { start, end }: { start: number; end: number }): string {
  return codePointsOf(text).slice(start, end).join("");
}

describe("A link to a stretch of a text that was edited since", () => {
  it("leads to the very same words when only what stands around them was changed", () => {
    fc.assert(
      fc.property(anyText, anyStretch, anyEdits, anyEdits, (words, stretch, before, after) => {
        const linked = linkTo(words, stretch);
        const end = stretch.from + stretch.count;
        const edited = [
          ...edit(words.slice(0, stretch.from), before),
          ...words.slice(stretch.from, end),
          ...edit(words.slice(end), after),
        ].join(" ");
        const resolved = open(linked.link, edited);
        expect(resolved.type).toBe("moved");
        if (resolved.type === "moved") {
          expect(wordsAt(edited, resolved.span)).toBe(linked.stretch);
        }
      }),
      SEEDED,
    );
  });

  it("leads to words that begin and end as it quotes them, or says that it is lost, whatever was changed", () => {
    fc.assert(
      fc.property(anyText, anyStretch, anyEdits, (words, stretch, edits) => {
        const { link } = linkTo(words, stretch);
        const edited = edit(words, edits).join(" ");
        const resolved = open(link, edited);
        expect(["moved", "lost", "beyond"]).toContain(resolved.type);
        if (resolved.type === "moved") {
          const found = searchWords(wordsAt(edited, resolved.span)).join(" ");
          expect(found.startsWith(searchWords(link.opening).join(" "))).toBe(true);
          expect(found.endsWith(searchWords(link.closing ?? link.opening).join(" "))).toBe(true);
        }
        if (resolved.type === "lost") {
          expect(resolved.span).toEqual({ start: link.start, end: link.end });
          expect(link.end).toBeLessThanOrEqual(lengthOf(edited));
        }
        if (resolved.type === "beyond") expect(link.end).toBeGreaterThan(lengthOf(edited));
      }),
      SEEDED,
    );
  });

  it("is never lost while its words are there, and leads to the same words, though they stand elsewhere too", () => {
    fc.assert(
      fc.property(anyRepeatingText, anyStretch, anyEdits, (words, stretch, before) => {
        const linked = linkTo(words, { ...stretch, count: Math.min(stretch.count, 10) });
        const edited = [...edit([], before), ...words].join(" ");
        const resolved = open(linked.link, edited);
        expect(resolved.type).toBe("moved");
        if (resolved.type === "moved") {
          expect(wordsAt(edited, resolved.span)).toBe(linked.stretch);
        }
      }),
      SEEDED,
    );
  });

  it("leads, of the same words in many places, to the one with the same words around it", () => {
    const text = "one gale came. two gale came. three gale came. four gale came.";
    for (const number of ["one", "two", "three", "four"]) {
      const start = text.indexOf(`${number} gale`) + number.length + 1;
      const link = textLinkTo(text, FIRST, { start, end: start + 4 });
      const edited = `A long new beginning, longer than all. ${text}`;
      const resolved = open(link, edited);
      const span = "span" in resolved ? resolved.span : { start: 0, end: 0 };
      expect(wordsAt(edited, { start: span.start - number.length - 1, end: span.end })).toBe(
        `${number} gale`,
      );
    }
  });

  it("leads to the nearest of them where nothing else tells them apart", () => {
    const text = "gale gale gale gale gale gale gale gale gale gale gale gale";
    const link = {
      ...textLinkTo(text, FIRST, { start: 30, end: 34 }),
      before: undefined,
      after: undefined,
    };
    expect(open(link, text)).toEqual({ type: "moved", span: { start: 30, end: 34 } });
    expect(open({ ...link, start: 31 }, text)).toEqual({
      type: "moved",
      span: { start: 30, end: 34 },
    });
    expect(open({ ...link, start: 3 }, text)).toEqual({
      type: "moved",
      span: { start: 5, end: 9 },
    });
  });
});
