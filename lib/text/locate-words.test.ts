import { describe, expect, it } from "vitest";
import { locateWords } from "./locate-words";
import { searchWords } from "./search-words";

const TEXT = "🌊 One day, a storm came.\nThe storm broke the pier.\nOne day it was mended, “well”.";

function located(first: string, last?: string): string[] {
  const codePoints = Array.from(TEXT);
  return locateWords(TEXT, first, last, searchWords).map(
    ({ start, end, line }) => `${line}: ${codePoints.slice(start, end).join("")}`,
  );
}

describe("Locating words", () => {
  it.each<[string, [first: string, last?: string], string[]]>([
    ["finds words", ["a storm"], ["1: a storm"]],
    ["includes the closing marks that are asked for", ["a storm came."], ["1: a storm came."]],
    ["includes opening marks too", ["“well”."], ["3: “well”."]],
    ["passes over marks that the text does not have", ["storm came!"], ["1: storm came"]],
    ["passes over white space around the words", [" a storm "], ["1: a storm"]],
    ["does not mind letter case and line breaks", ["CAME the"], ["1: came.\nThe"]],
    ["reaches from first to last words", ["The storm", "pier."], ["2: The storm broke the pier."]],
    ["takes the nearest last words", ["a storm", "the"], ["1: a storm came.\nThe"]],
    ["may end where it begins", ["broke", "broke"], ["2: broke"]],
    ["names every place", ["One day"], ["1: One day", "3: One day"]],
    ["finds no end before the beginning", ["mended", "storm"], []],
    ["finds no part of a word", ["tor"], []],
    ["finds nothing for marks alone", ["…"], []],
  ])("%s", (_name, [first, last], expected) => {
    expect(located(first, last)).toEqual(expected);
  });

  it("counts code points", () => {
    expect(locateWords(TEXT, "One day", undefined, searchWords)[0]).toEqual({
      start: 2,
      end: 9,
      line: 1,
    });
  });

  it("finds Persian words whatever stands for their half-space", () => {
    const text = "تا جزیرهٔ لاک‌پشت دیده می‌شد.";
    for (const asked of ["جزیره لاک پشت", "جزیرهٔ لاک‌پشت", "جزيره لاكپشت"]) {
      expect(locateWords(text, asked, "می‌شد.", searchWords)).toEqual([
        { start: 3, end: 29, line: 1 },
      ]);
    }
  });
});
