// @vitest-environment jsdom
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { boundsIn, rangeIn, rangesOf, readParagraph, readText, spanOf } from "./text-ranges";

/** Two paragraphs with a gap of two code points between them, pieces, an anchor, and a letter of two units. */
const PAGE = `
  <p data-start="10"><a data-anchor>p1</a>One <mark>🕊 two</mark> <a data-anchor><i>p2</i></a>three.</p>
  <p>No text of the document.</p>
  <p data-start="28"><span>Four</span> five.</p>`;
const FIRST = "One 🕊 two three.";
const SECOND = "Four five.";

let root: HTMLElement;
let paragraphs: HTMLElement[];

beforeEach(() => {
  document.body.innerHTML = `<main>${PAGE}</main>`;
  root = document.body;
  paragraphs = [...document.querySelectorAll<HTMLElement>("[data-start]")];
});

const paragraph = (index: number) => paragraphs[index] ?? document.body;
const wordsOf = (ranges: readonly Range[]) => ranges.map(String);
const words = (root: Element, start: number, end: number) =>
  Array.from(readText(root)).slice(start, end).join("");

describe("The text of a page", () => {
  it("leaves the numbers of passages out", () => {
    expect(readParagraph(paragraph(0))).toBe(FIRST);
  });

  it("has every code point at its position, and blanks where nothing is shown", () => {
    expect(readText(root)).toBe(`${"\n".repeat(10)}${FIRST}\n\n${SECOND}`);
  });

  it("is empty where the page shows none", () => {
    expect(readText(document.createElement("p"))).toBe("");
  });
});

describe("A stretch of text on the page", () => {
  it.each([
    [10, 13, ["One"]],
    [14, 15, ["🕊"]],
    [15, 19, [" two"]],
    [16, 32, ["two three.", "Four"]],
    [26, 28, []],
    [0, 10, []],
    [0, 11, ["O"]],
    [25, 28, ["."]],
    [27, 29, ["F"]],
    [37, 99, ["."]],
    [38, 99, []],
  ])("from %d to %d is %j", (start, end, found) => {
    expect(wordsOf(rangesOf(root, { start, end })).map((text) => text.replace("p2", ""))).toEqual(
      found,
    );
  });

  it("begins with its first word's own node and ends with its last word's", () => {
    const range = rangeIn(paragraph(0), { start: 4, end: 10 });
    expect([range.startContainer.textContent, range.startOffset]).toEqual(["🕊 two", 0]);
    expect([range.endContainer.textContent, range.endOffset]).toEqual(["🕊 two", 6]);
  });

  it("that reaches beyond the nodes is refused", () => {
    const nodes = [document.createTextNode("ab"), document.createTextNode("cd")];
    expect(boundsIn(nodes, { start: 1, end: 4 })).toMatchObject({ startOffset: 1, endOffset: 2 });
    expect(() => boundsIn(nodes, { start: 1, end: 5 })).toThrow("ends before");
    expect(() => boundsIn(nodes, { start: 4, end: 4 })).toThrow("ends before");
  });
});

describe("What a reader selects", () => {
  const select = (from: Node, start: number, to: Node, end: number) => {
    const range = document.createRange();
    range.setStart(from, start);
    range.setEnd(to, end);
    return spanOf(root, range);
  };
  const text = (selector: string, index = 0) => {
    const node = document.querySelector(selector)?.childNodes[index];
    return node ?? document.body;
  };

  it("is told in code points", () => {
    expect(select(text("mark"), 3, text("mark"), 6)).toEqual({ start: 16, end: 19 });
  });

  it("goes over paragraphs, without blanks at its ends", () => {
    const span = select(text("mark"), 2, text("span"), 4);
    expect(span).toEqual({ start: 16, end: 32 });
    expect(words(root, 16, 32)).toBe("two three.\n\nFour");
  });

  it("is the whole text when the whole page is selected", () => {
    expect(select(document.body, 0, document.body, 1)).toEqual({ start: 10, end: 38 });
  });

  it("is nothing where only blanks or other words are selected", () => {
    expect(select(text("mark"), 2, text("mark"), 3)).toBeUndefined();
    const other = document.querySelector("p:not([data-start])")?.firstChild ?? document.body;
    expect(select(other, 0, other, 5)).toBeUndefined();
    expect(select(text("[data-anchor]"), 0, text("[data-anchor]"), 2)).toBeUndefined();
  });

  it("comes back from the page as it was shown there, but for blanks at its ends", () => {
    const positions = fc.uniqueArray(fc.integer({ min: 10, max: 37 }), {
      minLength: 2,
      maxLength: 2,
    });
    fc.assert(
      fc.property(positions, (given) => {
        const [start = 0, end = 0] = given.sort((one, other) => one - other);
        const shown = rangesOf(root, { start, end });
        const [first, last] = [shown[0], shown.at(-1)];
        if (!first || !last) return;
        const again = select(
          first.startContainer,
          first.startOffset,
          last.endContainer,
          last.endOffset,
        );
        expect(again && words(root, again.start, again.end)).toBe(
          words(root, start, end).trim() || undefined,
        );
      }),
      { seed: 7 },
    );
  });
});
