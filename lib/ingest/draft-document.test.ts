import { describe, expect, it } from "vitest";
import { Document } from "@/lib/records/document";
import {
  type DraftSource,
  draftDocument,
  formatDraft,
  idFromFileName,
  listUnwritten,
} from "./draft-document";

const SOURCE: DraftSource = {
  id: "log",
  schema: "../schema/document.json",
  title: "A log",
  language: "en",
  genre: "log",
  file: "log.txt",
  sha256: "0".repeat(64),
  text: "A log\n\nThe 🌊 came to the Old Pier.",
  mentions: [{ kind: "place", target: "old-pier", form: "name", start: 25, end: 33 }],
};

const WRITTEN = "Written by a person";

describe("A draft", () => {
  it("states what is known and counts code points", () => {
    const draft = draftDocument(SOURCE);
    expect(draft.source).toEqual({ file: "log.txt", sha256: "0".repeat(64), characters: 34 });
    expect(draft.title).toEqual({ text: "A log", basis: "stated" });
    expect(draft.author).toEqual({ text: null, basis: "none" });
  });

  it("says that a title is ours where the text does not have it", () => {
    expect(draftDocument({ ...SOURCE, title: "Log of a pier" }).title.basis).toBe("inferred");
  });

  it("holds nothing of the text's words", () => {
    const record = formatDraft(draftDocument({ ...SOURCE, title: undefined }));
    for (const word of ["The", "came", "Old", "Pier", "🌊"]) expect(record).not.toContain(word);
  });

  it("leaves to a person what takes reading", () => {
    const left = ["voice", "summary", "s1: title", "s1: summary"];
    expect(listUnwritten(draftDocument(SOURCE))).toEqual(left);
  });

  it.each<[string, Partial<DraftSource>]>([
    ["with all that can be named", {}],
    ["without a title or genre", { title: undefined, genre: undefined, schema: undefined }],
    ["with a title too long for a label", { title: "A log of the pier, kept in three years" }],
  ])("%s is refused by the schema for exactly the fields it lists", (_name, given) => {
    const draft = draftDocument({ ...SOURCE, ...given });
    const issues = Document.safeParse(draft).error?.issues ?? [];
    const refused = issues.map(({ path }) => {
      const [list, index, field] = path;
      return list === "sections" ? `s${Number(index) + 1}: ${String(field)}` : path.join(".");
    });
    expect([...new Set(refused)].toSorted()).toEqual(listUnwritten(draft).toSorted());
    expect(refused.length).toBeGreaterThan(0);
  });

  it("is a document once a person has written those fields", () => {
    const draft = draftDocument({ ...SOURCE, title: undefined, genre: undefined });
    const written = {
      ...draft,
      title: { ...draft.title, text: WRITTEN },
      ...{ shortTitle: WRITTEN, genre: "log", voice: WRITTEN, summary: WRITTEN },
      sections: draft.sections.map((section) => ({ ...section, title: WRITTEN, summary: WRITTEN })),
    };
    expect(listUnwritten(written)).toEqual([]);
    expect(Document.parse(written)).toEqual(written);
  });

  it.each([[SOURCE.mentions], [[]]])("is written so that it reads back", (mentions) => {
    const draft = draftDocument({ ...SOURCE, mentions });
    expect(JSON.parse(formatDraft(draft))).toEqual(draft);
  });

  it("is written with one line for each mention", () => {
    expect(formatDraft(draftDocument(SOURCE))).toContain(
      '\n    { "kind": "place", "target": "old-pier", "form": "name", "start": 25, "end": 33 }\n',
    );
  });
});

describe("An id from a file's name", () => {
  it.each([
    ["Harbour Letter 2019.txt", "harbour-letter-2019"],
    ["Équinoxe_à.l'île.TXT", "equinoxe-a-l-ile"],
    ["--notes--.txt", "notes"],
    ["notes", "notes"],
    ["نامه.txt", undefined],
  ])("%s is %s", (file, id) => {
    expect(idFromFileName(file)).toBe(id);
  });
});
