import { describe, expect, it } from "vitest";
import { withoutPrefixes } from "./arabic-prefixes";
import { searchWords } from "./search-words";
import { cutTextWords } from "./text-words";

/** Each reading of the first word of a text: its letters, and where in the text it then begins. */
function readings(text: string): [letters: string, shown: string][] {
  const codePoints = Array.from(text);
  const [word] = cutTextWords(text, searchWords);
  if (!word) throw new Error(`“${text}” has no word.`);
  return withoutPrefixes(word, codePoints).map(({ letters, start, end }) => [
    letters,
    codePoints.slice(start, end).join(""),
  ]);
}

const folded = (text: string) => searchWords(text).join("");

describe("An Arabic word without what is written onto it", () => {
  it.each([
    [
      "وبغداد",
      [
        ["بغداد", "بغداد"],
        ["غداد", "غداد"],
      ],
    ],
    ["فالمدينة", [["المدينة", "المدينة"]]],
    ["كالميناء", [["الميناء", "الميناء"]]],
    ["بالعراق", [["العراق", "العراق"]]],
    [
      "وبالعراق",
      [
        ["بالعراق", "بالعراق"],
        ["العراق", "العراق"],
      ],
    ],
  ])("reads %s in each way that it can be", (text, expected) => {
    expect(readings(text)).toEqual(
      expected.map(([letters = "", shown]) => [folded(letters), shown]),
    );
  });

  it("gives the article back its alif, which li- takes", () => {
    expect(readings("للعراق").map(([letters]) => letters)).toEqual(["لعراق", "العراق"]);
    expect(readings("وللعراق").map(([letters]) => letters)).toEqual(["للعراق", "لعراق", "العراق"]);
    expect(readings("لبنانية").map(([letters]) => letters)).toEqual([folded("بنانية")]);
  });

  it("leaves at least four letters, for the first of a short word is its own", () => {
    expect(readings("وليد")).toEqual([]);
    expect(readings("بصرة")).toEqual([]);
    expect(readings("ببصرة").map(([letters]) => letters)).toEqual([folded("بصرة")]);
  });

  it("leaves a word that begins with none of them", () => {
    expect(readings("العراق")).toEqual([]);
    expect(readings("harbour")).toEqual([]);
  });

  it("takes the signs of the prefix's own letters away with it", () => {
    expect(readings("وَبِالعراق, الآن")).toEqual([
      ["بالعراق", "بِالعراق"],
      ["العراق", "العراق"],
    ]);
    expect(readings("وـبغداد")[0]).toEqual(["بغداد", "بغداد"]);
  });
});
