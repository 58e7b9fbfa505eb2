import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchWords } from "./search-words";
import { cutTextWords, joinWords } from "./text-words";

describe("The words of a text", () => {
  it.each<[string, string, [string, number, number][]]>([
    ["count code points, not bytes or halves", "😀 𝓔cho", [["echo", 2, 6]]],
    ["keep the vowel signs after a letter", "کِتابِ ", [["کتاب", 0, 6]]],
    [
      "keep a hamza over the last letter",
      "اسکلهٔ کهنه",
      [
        ["اسکله", 0, 6],
        ["کهنه", 7, 11],
      ],
    ],
    [
      "end before punctuation",
      "«مهتاب»، رفت",
      [
        ["مهتاب", 1, 6],
        ["رفت", 9, 12],
      ],
    ],
    ["begin after a byte order mark", "\uFEFFOne", [["one", 1, 4]]],
  ])("%s", (_name, text, expected) => {
    const words = cutTextWords(text, searchWords);
    expect(words.map(({ letters, start, end }) => [letters, start, end])).toEqual(expected);
  });

  it("lie in the order of the text, apart, and hold every letter of search", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const words = cutTextWords(text, searchWords);
        let end = 0;
        for (const word of words) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(words.map(({ letters }) => letters).join("")).toBe(searchWords(text).join(""));
      }),
    );
  });

  it("are joined with a half-space left out, and with a space in its stead", () => {
    const [closed, open] = joinWords(cutTextWords("جزیرهٔ لاک‌پشت", searchWords));
    expect(closed).toBe("جزیره لاکپشت");
    expect(open).toBe("جزیره لاک پشت");
  });
});
