import { readFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import {
  expectDocumentHead,
  expectGlosses,
  expectRow,
  expectSectionsOfGlosses,
  readDocumentHead,
  readGlosses,
  readMarked,
  readParagraphs,
  readSections,
  readWaysToPlaces,
  sectionLines,
} from "../support/document-page";
import { inOrderOfReading, readEdgeRecords } from "../support/edge-records";
import { openSite } from "../support/served-page";
import { startTextlessEdgeAtlas } from "../support/textless-edge-atlas";

const attached = openSite(() => inject("edgeAtlasUrl"));
const textless = startTextlessEdgeAtlas();
const bare = openSite(textless.url);
const records = readEdgeRecords();
const documents = records.documents.map((document) => [document.id, document] as const);

/** The lines of a text within a stretch, each with the position of its first code point. */
function linesOf(text: string, { start, end }: { start: number; end: number }) {
  const lines: { start: number; end: number; text: string }[] = [];
  let at = start;
  for (const line of Array.from(text).slice(start, end).join("").split("\n")) {
    const words = line.replace(/\r$/, "");
    const length = Array.from(words).length;
    if (length > 0) lines.push({ start: at, end: at + length, text: words });
    at += Array.from(line).length + 1;
  }
  return lines;
}

describe.each(documents)("The page of a document with its text: %s", (id, document) => {
  const text = readFileSync(`tests/fixtures/edge-atlas-texts/${document.source.file}`, "utf8");
  const words = ({ start, end }: { start: number; end: number }) =>
    Array.from(text).slice(start, end).join("");
  const lines = document.sections.map((section) => linesOf(text, section));

  it("says what the record says", async () => {
    const page = await attached.read(`/documents/${id}`);
    expect(page.status).toBe(200);
    expect(readDocumentHead(page)).toEqual(expectDocumentHead(records, document, true));
  });

  it("has the text to the letter, every passage marked and every name of a place a way there", async () => {
    const { article } = await attached.read(`/documents/${id}`);
    expect(readParagraphs(article)).toEqual(
      lines.flat().map((line) => ({ start: line.start, text: line.text })),
    );
    for (const passage of document.passages) {
      const marked = passage.context ? "" : words(passage).replace(/[\r\n]+/g, "");
      expect(readMarked(article, passage.id), passage.id).toBe(marked);
    }
    const named = document.mentions.filter(({ kind }) => kind === "place");
    const ways = named.flatMap(({ target, start, end }) =>
      Array.from({ length: end - start }, (_, index) => [start + index, `/places/${target}`]),
    );
    expect(readWaysToPlaces(article)).toEqual(Object.fromEntries(ways));
    for (const { start } of named) expect(article.querySelector(`#at-${start}`)).not.toBeNull();
  });

  it("has in the margin what the passages beside it attest and which places they name", async () => {
    const { article } = await attached.read(`/documents/${id}`);
    expect(readSections(article)).toEqual(
      document.sections.map((section, index) => ({
        id: section.id,
        lines: sectionLines(section),
        rows: (lines[index] ?? []).map((line) =>
          expectRow(
            records,
            document,
            inOrderOfReading(document.passages).filter(
              ({ start }) => start >= line.start && start < line.end,
            ),
            document.mentions.filter(({ start, end }) => start < line.end && end > line.start),
          ),
        ),
      })),
    );
  });
});

describe.each(documents)("The page of a document without its text: %s", (id, document) => {
  it("says what the record says", async () => {
    const page = await bare.read(`/documents/${id}`);
    expect(readDocumentHead(page)).toEqual(expectDocumentHead(records, document, false));
  });

  it("has our gloss of every passage, with its place in the text, and no words of the text", async () => {
    const { article } = await bare.read(`/documents/${id}`);
    expect(readGlosses(article)).toEqual(expectGlosses(document));
    expect(readParagraphs(article)).toEqual([]);
  });

  it("has a part for every name of a place, so that links to it lead somewhere", async () => {
    const { article } = await bare.read(`/documents/${id}`);
    for (const { kind, start } of document.mentions) {
      const part = article.querySelector(`#at-${start}`);
      if (kind === "place") expect(part, `at-${start}`).not.toBeNull();
    }
  });

  it("has in the margin what each passage attests and which places it names", async () => {
    const { article } = await bare.read(`/documents/${id}`);
    expect(readSections(article)).toEqual(expectSectionsOfGlosses(records, document));
  });
});
