import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTextLink, isTextLink, parseTextLink } from "./text-link";

const VERSION = "9f86d081";
const ALONE = { before: undefined, after: undefined };

describe("A link to a stretch of text", () => {
  it.each([
    [
      "char=120,180;sha256=9f86d081;text=first%20words,last%20words",
      {
        start: 120,
        end: 180,
        version: VERSION,
        opening: "first words",
        closing: "last words",
        ...ALONE,
      },
    ],
    [
      "char=0,5;sha256=9f86d081;text=Who%2C%20me%3B%20yes",
      { start: 0, end: 5, version: VERSION, opening: "Who, me; yes", closing: undefined, ...ALONE },
    ],
    [
      "char=7,8;sha256=9f86d081",
      { start: 7, end: 8, version: VERSION, opening: "", closing: undefined, ...ALONE },
    ],
    [
      "char=7,90;sha256=9f86d081;text=words%20before-,well%2Dknown%20first,last,-after",
      {
        start: 7,
        end: 90,
        version: VERSION,
        opening: "well-known first",
        closing: "last",
        before: "words before",
        after: "after",
      },
    ],
  ])("is written and read as %s", (text, link) => {
    expect(formatTextLink(link)).toBe(text);
    expect(parseTextLink(`#${text}`)).toEqual(link);
  });

  it.each([
    "",
    "#p10",
    "#char=",
    "#char=5",
    "#char=8,7;sha256=9f86d081",
    "#char=7,7;sha256=9f86d081",
    "#char=-1,7;sha256=9f86d081",
    "#char=1,7",
    "#char=1,7;sha256=XYZ",
    "#char=1,7;sha256=9f86d081;text=%E0%A4",
    "#char=1,7;sha256=9f86d081;text=a,b,c",
    "#char=1,7;sha256=9f86d081;text=a-,b,c,d,-e",
  ])("is not read from %j", (hash) => expect(parseTextLink(hash)).toBeUndefined());

  it("is told from other parts of a page even when it is broken", () => {
    expect(isTextLink("#char=broken")).toBe(true);
    expect(isTextLink("#p10")).toBe(false);
  });

  it("comes back whole, whatever its words, and ends with no sign that a letter program cuts off", () => {
    const words = fc.string({ unit: "grapheme", minLength: 1 });
    fc.assert(
      fc.property(
        fc.nat(99_999),
        fc.integer({ min: 1, max: 9_999 }),
        words,
        fc.option(words, { nil: undefined }),
        fc.option(words, { nil: undefined }),
        (start, length, opening, closing, context) => {
          const link = {
            start,
            end: start + length,
            version: VERSION,
            opening,
            closing,
            before: context,
            after: context,
          };
          const written = formatTextLink(link);
          expect(parseTextLink(`#${written}`)).toEqual(link);
          expect(written).toMatch(/^[\w=,;%-]+$/);
        },
      ),
    );
  });
});
