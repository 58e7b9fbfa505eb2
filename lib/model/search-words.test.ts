import { describe, expect, it } from "vitest";
import { searchWords } from "./search-words";

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
