import { describe, expect, inject, it } from "vitest";
import { loadEdgeAtlas, readEdgeText } from "../store/edge-atlas";
import { startBrowserWithoutMap } from "../support/browser";
import { readParagraphs } from "../support/reader-page";

const { openPage } = startBrowserWithoutMap();
const { documents } = loadEdgeAtlas();

describe("The text of a document on its page", () => {
  it.each(documents)("is that of the file, letter for letter, in $id", async (document) => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/documents/${document.id}`);
    const left = Array.from(readEdgeText(document));
    const paragraphs = await readParagraphs(page);
    expect(paragraphs.length).toBeGreaterThan(0);
    for (const { start, text } of paragraphs) {
      const { length } = Array.from(text);
      expect(left.splice(start, length, ...Array(length).fill(" ")).join("")).toBe(text);
    }
    expect(left.join("").trim()).toBe("");
  });
});
