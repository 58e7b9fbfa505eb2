import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundSearch, LONGEST_SEARCH, searchWords } from "./search-words";

describe("searchWords", () => {
  it.each<[string, string, string[]]>([
    ["words and numbers", "Two words, 3,400 people", ["two", "words", "3", "400", "people"]],
    ["case and accents", "ÉQUINOXE Ångström İstanbul", ["equinoxe", "angstrom", "istanbul"]],
    ["a decomposed accent", "e\u0301crire", ["ecrire"]],
    ["ligatures, wide and astral letters", "ﬁn ｗｉｄｅ 𝓔quinoxe", ["fin", "wide", "equinoxe"]],
    ["final sigma", "ΟΔΟΣ οδός", ["οδοσ", "οδοσ"]],
    ["Arabic vowel signs and tatweel", "مُبَلَّغٌ مـــبلغ", ["مبلغ", "مبلغ"]],
    ["hamza on its seats", "أحمد إلى آن", ["احمد", "الی", "ان"]],
    ["Arabic and Persian keyboards", "كيلومتری کیلومتري", ["کیلومتری", "کیلومتری"]],
    ["final ta and ha", "القافلة خانۀ خانه", ["القافله", "خانه", "خانه"]],
    ["Arabic, Persian and European digits", "٢٠١١ ۲۰۱۱ 2011", ["2011", "2011", "2011"]],
    ["a zero-width non-joiner", "می‌شناسند", ["می", "شناسند"]],
    ["markup", "<script>alert(1)</script>", ["script", "alert", "1", "script"]],
    ["punctuation and symbols", '"*()^ 🌊 — !', []],
    ["nothing", "", []],
  ])("reads %s", (_name, text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it("reads its own words back unchanged", () => {
    const text = "ÉQUINOXE ٢٠١١ مُبَلَّغٌ خانۀ ΟΔΟΣ ﬁn";
    expect(searchWords(searchWords(text).join(" "))).toEqual(searchWords(text));
  });
});

describe("boundSearch", () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, index) => `w${index}`).join(" ");

  it.each(["", " ", "camp  ashraf ", "می‌شناسند", words(LONGEST_SEARCH.words)])(
    "leaves %j as it is",
    (text) => expect(boundSearch(text)).toBe(text),
  );

  it("keeps the first words of many, whole", () => {
    expect(boundSearch(words(3000))).toBe(words(LONGEST_SEARCH.words));
  });

  it("cuts one word that is long, never within a character", () => {
    expect(boundSearch("𝓔".repeat(5000))).toBe("𝓔".repeat(LONGEST_SEARCH.characters));
  });

  it("counts the words that one letter stands for", () => {
    expect(searchWords("\uFDFA")).toHaveLength(4);
    expect(boundSearch("\uFDFA".repeat(1000))).toBe("\uFDFA".repeat(5));
  });

  it("never exceeds its bounds, and never cuts what keeps them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 600, size: "max" }), (text) => {
        const start = boundSearch(text);
        expect(text).toContain(start);
        expect(searchWords(start).length).toBeLessThanOrEqual(LONGEST_SEARCH.words);
        expect([...start].length).toBeLessThanOrEqual(LONGEST_SEARCH.characters);
        expect(boundSearch(start)).toBe(start);
      }),
    );
  });
});
