import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutText, wrapText } from "./wrap-text";

/** Each character is one wide. */
const measure = (text: string) => text.length;
const wrap = (text: string, width: number, most: number) =>
  wrapText(text, { width, most, measure });

describe("Text in lines", () => {
  it("breaks between words", () => {
    expect(wrap("one two three", 7, 3)).toEqual({ lines: ["one two", "three"], isCut: false });
  });

  it("breaks a word only where it is longer than a line", () => {
    expect(wrap("a longwordhere b", 5, 9).lines).toEqual(["a", "longw", "ordhe", "re b"]);
  });

  it("ends in an ellipsis where it does not fit, without what came before it", () => {
    expect(wrap("one, two three four", 9, 2)).toEqual({
      lines: ["one, two", "three…"],
      isCut: true,
    });
    expect(wrap("one two six four", 7, 1)).toEqual({ lines: ["one…"], isCut: true });
    expect(wrap("abcdefgh ij", 6, 1)).toEqual({ lines: ["abcde…"], isCut: true });
    expect(wrap("four, four", 6, 1)).toEqual({ lines: ["four…"], isCut: true });
  });

  it("keeps letters and their marks together", () => {
    expect(wrap("e\u0301e\u0301e\u0301", 4, 9).lines).toEqual(["e\u0301e\u0301", "e\u0301"]);
    expect(wrap("👩‍🚀👩‍🚀", 5, 9).lines).toEqual(["👩‍🚀", "👩‍🚀"]);
  });

  it("is nothing where there is no room or no text", () => {
    expect(wrap("one", 9, 0)).toEqual({ lines: [], isCut: true });
    expect(wrap(" \n ", 9, 2)).toEqual({ lines: [], isCut: false });
  });

  it("never has more or wider lines than it may", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 0, max: 5 }),
        (text, width, most) => {
          const { lines, isCut } = wrap(text, width, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
          if (!isCut) expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        },
      ),
    );
  });
});

describe("A text that is cut", () => {
  it("is as long as it may be", () => {
    expect(cutText("What the documents say.", 100)).toBe("What the documents say.");
    expect(cutText("What the documents say.", 15)).toBe("What the…");
  });
});
