import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSections } from "./find-sections";

function sectionsOf(text: string): string[] {
  const codePoints = Array.from(text);
  return findSections(text).map(({ start, end }) => codePoints.slice(start, end).join(""));
}

const PARAGRAPH = "It rained all day and the boats stayed in. ".repeat(20).trim();

describe("The sections of a text", () => {
  it.each<[string, string, string[]]>([
    [
      "run from heading to heading",
      "Lead in.\n\nFirst\n\nOne.\n\nTwo.\n\nSecond\n\nThree.\n",
      ["Lead in.", "First\n\nOne.\n\nTwo.", "Second\n\nThree."],
    ],
    [
      "keep title and byline together, before the text",
      "Title\n\nA subtitle\n\nBy nobody\n\nFirst\n\nOne.",
      ["Title\n\nA subtitle\n\nBy nobody", "First\n\nOne."],
    ],
    [
      "give a heading above a heading to neither text",
      "One.\n\nPart\n\nFirst\n\nTwo.",
      ["One.", "Part", "First\n\nTwo."],
    ],
    [
      "take no address, line of stars or long paragraph for a heading",
      `One.\n\nThe Quay\nSepidmowj\n\nTwo.\n\n* * *\n\nThree.\n\n${"and so on ".repeat(9)}\n\nFour.`,
      [
        `One.\n\nThe Quay\nSepidmowj\n\nTwo.\n\n* * *\n\nThree.\n\n${"and so on ".repeat(9)}\n\nFour.`,
      ],
    ],
    [
      "leave a signature with its text",
      "First\n\nOne.\n\nThe keeper",
      ["First\n\nOne.\n\nThe keeper"],
    ],
    [
      "cut a long poem between its lines",
      Array(50).fill("the wind and the boats and the wind").join("\n\n"),
      [33, 17].map((lines) =>
        Array(lines).fill("the wind and the boats and the wind").join("\n\n"),
      ),
    ],
    ["keep a poem whole", "A line\n\nanother\n\nthe last", ["A line\n\nanother\n\nthe last"]],
    [
      "know Persian headings and sentences",
      "روزها\n\nباد آمد.\n\nآیا رفت؟\n\nشب‌ها\n\nماه بود.",
      ["روزها\n\nباد آمد.\n\nآیا رفت؟", "شب‌ها\n\nماه بود."],
    ],
    [
      "leave out a byte order mark and Windows line ends",
      "\uFEFFOne.\r\n\r\nTwo.\r\n",
      ["One.\r\n\r\nTwo."],
    ],
    ["put short paragraphs together", "One.\n\nTwo.\n\nThree.", ["One.\n\nTwo.\n\nThree."]],
    [
      "cut long texts between paragraphs",
      `${PARAGRAPH}\n\n${PARAGRAPH}\n\n${PARAGRAPH}`,
      [`${PARAGRAPH}\n\n${PARAGRAPH}`, PARAGRAPH],
    ],
    [
      "cut a text without blank lines between its lines",
      `${PARAGRAPH}\n${PARAGRAPH}\n${PARAGRAPH}`,
      [`${PARAGRAPH}\n${PARAGRAPH}`, PARAGRAPH],
    ],
    ["count code points", "😀😀\n\nOne.", ["😀😀\n\nOne."]],
  ])("%s", (_name, text, expected) => {
    expect(sectionsOf(text)).toEqual(expected);
  });

  it("hold every character but white space exactly once, in order", () => {
    const parts = fc.constantFrom(
      "Heading",
      "A sentence.",
      "\n",
      "\n\n",
      " ",
      "😀",
      "روز",
      "\r\n",
      PARAGRAPH,
    );
    fc.assert(
      fc.property(fc.array(parts), (pieces) => {
        const text = pieces.join("");
        const sections = sectionsOf(text);
        expect(sections.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        for (const section of sections) expect(section.trim()).toBe(section);
      }),
    );
  });
});
