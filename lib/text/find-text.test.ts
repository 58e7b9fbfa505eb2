import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMatches, foldText } from "./find-text";

function found(text: string, asked: string): string[] {
  return findMatches(foldText(text), asked).map(({ start, end }) => text.slice(start, end));
}

describe("Finding letters in a text", () => {
  it.each([
    ["Camp Ashraf, then ASHRAF again", "ashraf", ["Ashraf", "ASHRAF"]],
    ["Zürich and Zurich", "zurich", ["Zürich", "Zurich"]],
    ["Zürich spelled in two signs", "zürich", ["Zürich"]],
    ["one\n  two", "one two", ["one\n  two"]],
    ["اشرف و أشرف", "اشرف", ["اشرف", "أشرف"]],
    ["شهرك ليبرتي", "شهرک لیبرتی", ["شهرك ليبرتي"]],
    ["in ۱۳۹۰ and 1390", "1390", ["۱۳۹۰", "1390"]],
    ["𝔘nder the 😀 sign", "under", ["𝔘nder"]],
    ["که می‌خواهم", "میخواهم", ["می‌خواهم"]],
    ["که میخواهم", "می‌خواهم", ["میخواهم"]],
    ["aaaa", "aa", ["aa", "aa"]],
    ["part of a word", "art", ["art"]],
    ["nothing here", "absent", []],
    ["nothing asked", "   ", []],
    ["100% [sic]", "[SIC]", ["[sic]"]],
  ])("in %j finds %j", (text, asked, expected) => expect(found(text, asked)).toEqual(expected));

  it("finds every stretch of a text in it", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
        const characters = Array.from(whole);
        const start = from % characters.length;
        const asked = characters.slice(start, start + 1 + (length % 10)).join("");
        fc.pre(foldText(asked.trim()).letters !== "");
        expect(findMatches(foldText(whole), asked).length).toBeGreaterThan(0);
      }),
    );
  });
});
