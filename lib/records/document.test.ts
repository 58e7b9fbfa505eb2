import { describe, expect, it } from "vitest";
import { loadEdgeAtlas, recordOf } from "@/tests/store/edge-atlas";
import { issuesOf } from "@/tests/store/schema-issues";
import { Document } from "./document";

const { documents } = loadEdgeAtlas();
const record = recordOf(documents, "persian-letter");

describe("Document", () => {
  it("takes every document of the fixture as it is", () => {
    for (const document of documents) expect(Document.parse(document)).toEqual(document);
  });

  it.each(["en", "fa", "zh-Hans", "sr-Latn-RS", "arc"])("takes the language %j", (language) => {
    expect(issuesOf(Document, { ...record, language })).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    [
      "a language by its name",
      { language: "Persian" },
      ["language: must be a BCP 47 language tag, such as fa or en-GB"],
    ],
    [
      "a short title of 29 characters",
      { shortTitle: "x".repeat(29) },
      ["shortTitle: Too big: expected string to have <=28 characters"],
    ],
    [
      "a short name of a layer of 29 characters",
      { layerNames: { banner: "x".repeat(29) } },
      ["layerNames.banner: Too big: expected string to have <=28 characters"],
    ],
    [
      "a date of publication that is not EDTF",
      { published: { edtf: "1390", basis: "guess" } },
      [
        'published.basis: Invalid option: expected one of "stated"|"context"|"inferred"|"ambiguous"|"none"',
      ],
    ],
    [
      "a checksum in capitals",
      { source: { ...record.source, sha256: "A".repeat(64) } },
      ["source.sha256: must be 64 lower-case hexadecimal digits"],
    ],
    [
      "a checksum that is cut off",
      { source: { ...record.source, sha256: "a".repeat(63) } },
      ["source.sha256: must be 64 lower-case hexadecimal digits"],
    ],
    [
      "a file in a folder",
      { source: { ...record.source, file: "../secret.txt" } },
      ["source.file: must be a file name without a folder"],
    ],
    [
      "a file in a Windows folder",
      { source: { ...record.source, file: "c:\\secret.txt" } },
      ["source.file: must be a file name without a folder"],
    ],
    [
      "an empty text",
      { source: { ...record.source, characters: 0 } },
      ["source.characters: Too small: expected number to be >=1"],
    ],
    ["no section", { sections: [] }, ["sections: Too small: expected array to have >=1 items"]],
    ["its own words", { text: "نامه" }, [': Unrecognized key: "text"']],
  ])("refuses %s", (_name, change, issues) => {
    expect(issuesOf(Document, { ...record, ...change })).toEqual(issues);
  });

  it.each([
    [{ start: -1, end: 2 }, "start"],
    [{ start: 0.5, end: 2 }, "start"],
    [{ start: 0, end: 0 }, "end"],
    [{ start: "0", end: 2 }, "start"],
  ])("refuses a passage at %j", (span, field) => {
    const passages = [{ ...record.passages[0], ...span }];
    expect(issuesOf(Document, { ...record, passages }).join()).toContain(`passages.0.${field}: `);
  });
});
