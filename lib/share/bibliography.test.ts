import { describe, expect, it } from "vitest";
import { BIBLIOGRAPHY_FORMS, type Work, writeOnly } from "./bibliography";

const LETTER: Work = {
  key: "documents-letter-01234567",
  kind: "document",
  title: "Letter to the quay & back",
  author: "The Harbour Office",
  publisher: "Quay {Press}",
  published: "2011-04-08",
  address: "https://atlas.example/documents/letter",
  language: "fa",
  note: "SHA-256: 00ff",
};
const BARE: Work = {
  key: "documents-bare-01234567",
  kind: "document",
  title: "A\r\nER  - \r\nTY  - BOOK",
  author: null,
  publisher: null,
  published: "2012~",
  address: "https://atlas.example/documents/bare",
  language: "en",
};

const write = (form: keyof typeof BIBLIOGRAPHY_FORMS, work: Work) =>
  writeOnly(work, BIBLIOGRAPHY_FORMS[form]);

describe("A document is cited", () => {
  it("in BibTeX, its author one name whatever words are in it", () => {
    expect(write("bibtex", LETTER).split("\n")).toEqual([
      "@misc{documents-letter-01234567,",
      "  author = {{The Harbour Office}},",
      "  title = {{Letter to the quay \\& back}},",
      "  publisher = {Quay \\{Press\\}},",
      "  date = {2011-04-08},",
      "  year = {2011},",
      "  url = {https://atlas.example/documents/letter},",
      "  note = {SHA-256: 00ff},",
      "  langid = {fa}",
      "}",
      "",
    ]);
  });

  it("in RIS", () => {
    expect(write("ris", LETTER).split("\r\n")).toEqual([
      "TY  - GEN",
      "AU  - The Harbour Office",
      "TI  - Letter to the quay & back",
      "PB  - Quay {Press}",
      "PY  - 2011",
      "DA  - 2011/04/08/",
      "UR  - https://atlas.example/documents/letter",
      "N1  - SHA-256: 00ff",
      "LA  - fa",
      "ER  - ",
      "",
    ]);
  });

  it("in CSL-JSON", () => {
    expect(JSON.parse(write("csl", LETTER))).toEqual([
      {
        id: "documents-letter-01234567",
        type: "document",
        author: [{ literal: "The Harbour Office" }],
        title: LETTER.title,
        publisher: "Quay {Press}",
        issued: { "date-parts": [[2011, 4, 8]] },
        URL: LETTER.address,
        note: "SHA-256: 00ff",
        language: "fa",
      },
    ]);
  });

  it("with no more than is known, and a date that is not plain as it is recorded", () => {
    expect(write("bibtex", BARE)).not.toMatch(/author|publisher|year|note/);
    expect(write("bibtex", BARE)).toContain("date = {2012~}");
    expect(write("bibtex", { ...BARE, published: "{2011,2013}" })).not.toContain("date");
    expect(write("ris", BARE)).toContain("DA  - ///2012~\r\n");
    expect(JSON.parse(write("csl", BARE))[0]).toMatchObject({ issued: { literal: "2012~" } });
    expect(Object.keys(JSON.parse(write("csl", BARE))[0])).toEqual([
      ...["id", "type", "title", "issued", "URL", "language"],
    ]);
  });

  it("in one entry, whatever its title would begin", () => {
    expect(write("ris", BARE).match(/^(?:TY|ER) {2}-/gm)).toEqual(["TY  -", "ER  -"]);
  });
});
