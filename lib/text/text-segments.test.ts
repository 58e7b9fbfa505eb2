import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutParagraphs, cutSegments } from "./text-segments";

const TEXT = Array.from("One 👩‍🚒 two. Three four.");

describe("Segments of a text", () => {
  it("cuts nested and crossing spans into pieces that know all of them", () => {
    const spans = [
      { id: "outer", start: 0, end: 10 },
      { id: "inner", start: 2, end: 4 },
      { id: "crossing", start: 8, end: 12 },
    ];
    expect(cutSegments(Array.from("abcdefghijklmn"), spans, 0)).toEqual([
      { start: 0, end: 2, text: "ab", spans: ["outer"] },
      { start: 2, end: 4, text: "cd", spans: ["outer", "inner"] },
      { start: 4, end: 8, text: "efgh", spans: ["outer"] },
      { start: 8, end: 10, text: "ij", spans: ["outer", "crossing"] },
      { start: 10, end: 12, text: "kl", spans: ["crossing"] },
      { start: 12, end: 14, text: "mn", spans: [] },
    ]);
  });

  it("gives the stretch back when joined, whatever the spans", () => {
    const span = fc
      .tuple(fc.nat(TEXT.length - 1), fc.nat(TEXT.length - 1))
      .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) + 1 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), span, (spans, { start, end }) => {
        const named = spans.map((each, index) => ({ ...each, id: `s${index}` }));
        const segments = cutSegments(TEXT.slice(start, end), named, start);
        expect(segments.map(({ text }) => text).join("")).toBe(TEXT.slice(start, end).join(""));
        for (const { id, ...each } of named) {
          const covered = segments.filter(({ spans: ids }) => ids.includes(id));
          const length = covered.reduce((sum, segment) => sum + segment.end - segment.start, 0);
          expect(length).toBe(Math.max(0, Math.min(each.end, end) - Math.max(each.start, start)));
        }
      }),
    );
  });
});

describe("Paragraphs of a text", () => {
  it.each([
    [
      "one\ntwo",
      [
        [0, 3],
        [4, 7],
      ],
    ],
    [
      "\n\n  one  \r\n\r\n two",
      [
        [4, 7],
        [14, 17],
      ],
    ],
    ["   ", []],
    ["", []],
    [
      "👩 a\n‌b",
      [
        [0, 3],
        [4, 6],
      ],
    ],
  ])("finds them in %j", (text, expected) => {
    const codePoints = Array.from(text);
    const found = cutParagraphs(codePoints, 0, codePoints.length);
    expect(found.map(({ start, end }) => [start, end])).toEqual(expected);
  });
});
