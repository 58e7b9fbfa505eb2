import { describe, expect, it } from "vitest";
import { LANGUAGES, WRITING } from "./languages";
import { formatDigits } from "./number-label";

const YEARS = Array.from({ length: 2_101 }, (_, year) => year);
const LARGE = [9_999, 10_000, 1_234_567, 12_345_678_901, Number.MAX_SAFE_INTEGER, 2 ** 53, 1e21];
const NEGATIVE = [-1, -43, -12_345, -1_234_567, Number.MIN_SAFE_INTEGER];
const FRACTIONAL = [0.5, 1.25, 2.71, 44.0005, -0.75, 1_234.5, 1e-7];
const NONE = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

describe("A number in the digits of a language, ungrouped", () => {
  it.each(LANGUAGES)("is written as a formatter of that language writes it: %s", (language) => {
    const formatter = new Intl.NumberFormat(WRITING[language].locale, { useGrouping: false });
    for (const value of [...YEARS, ...LARGE, ...NEGATIVE, ...FRACTIONAL, ...NONE]) {
      expect(formatDigits(value, language)).toBe(formatter.format(value));
    }
  });

  it.each([
    ["en", 2012, "2012"],
    ["ar", 2012, "٢٠١٢"],
    ["fa", 2012, "۲۰۱۲"],
    ["en", 1_234_567_890, "1234567890"],
    ["ar", 1_234_567_890, "١٢٣٤٥٦٧٨٩٠"],
    ["fa", 1_234_567_890, "۱۲۳۴۵۶۷۸۹۰"],
  ] as const)("reads in %s: %d as %s", (language, value, text) => {
    expect(formatDigits(value, language)).toBe(text);
  });
});
