import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCodePoints, indexCodePoints } from "./code-points";
import { cutPieces } from "./text-pieces";
import { cutParagraphs } from "./text-segments";

const piecesOf = (text: string, span = { start: 0, end: countCodePoints(text) }) => [
  ...cutPieces(text, indexCodePoints(text), span),
];

const written = fc
  .array(fc.constantFrom("a", " ", "\n", "\r\n", "𓀀", "é", ". ", "\t", "\u200c"), { maxLength: 60 })
  .map((parts) => parts.join(""));

describe("The pieces of a text", () => {
  it("are the paragraphs that its reader shows, where these are short", () => {
    fc.assert(
      fc.property(written, fc.nat(40), fc.nat(40), (text, from, length) => {
        const codePoints = Array.from(text);
        const start = Math.min(from, codePoints.length);
        const end = Math.min(start + length, codePoints.length);
        const shown = cutParagraphs(codePoints, start, end).map((paragraph) => ({
          start: paragraph.start,
          text: codePoints.slice(paragraph.start, paragraph.end).join(""),
        }));
        const pieces = piecesOf(text, { start, end });
        expect(pieces.map(({ unit: _, ...piece }) => piece)).toEqual(shown);
        for (const { unit, text: piece } of pieces) {
          expect(text.slice(unit, unit + piece.length)).toBe(piece);
        }
      }),
    );
  });

  it("are sentences of a long paragraph, which lose nothing but the blanks between them", () => {
    const sentence = (count: number) => `${Array(count).fill("نص word").join(" ")}؟`;
    const text = [20, 90, 130, 1, 40].map(sentence).join(" ");
    const pieces = piecesOf(text);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.map((piece) => piece.text).join(" ")).toBe(text);
    for (const piece of pieces) {
      expect(piece.text.length).toBeLessThanOrEqual(1_200);
      expect(piece.start).toBe(countCodePoints(text.slice(0, piece.unit)));
      expect(piece.text.endsWith("؟")).toBe(true);
    }
  });

  it.each([
    ["after a word where there is no sentence", "word ".repeat(900).trim(), " "],
    ["after a character where there is no word", "𓀀".repeat(1_501), ""],
    ["after sentences without blanks", "字字字。".repeat(700), ""],
  ])("end %s", (_, text, between) => {
    const pieces = piecesOf(text).map((piece) => piece.text);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join(between)).toBe(text);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(1_200);
    for (const piece of pieces) expect(piece).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
  });
});

describe("An index of code points", () => {
  it("leads from a position to its unit and back, wherever astral characters stand", () => {
    fc.assert(
      fc.property(written, (text) => {
        const { unitAt, positionAt } = indexCodePoints(text);
        const codePoints = Array.from(text);
        for (let position = 0; position <= codePoints.length; position++) {
          const unit = codePoints.slice(0, position).join("").length;
          expect([unitAt(position), positionAt(unit)]).toEqual([unit, position]);
        }
      }),
    );
  });
});
