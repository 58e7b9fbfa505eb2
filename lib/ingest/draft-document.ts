import type { Document, Mention } from "@/lib/records/document";
import { findSections } from "./find-sections";

/** What a program can know of a new document. */
export type DraftSource = {
  id: string;
  /** Path of the JSON Schema from the record, where the data folder has one. */
  schema: string | undefined;
  title: string | undefined;
  language: string;
  genre: string | undefined;
  file: string;
  sha256: string;
  text: string;
  mentions: Mention[];
};

const LONGEST_SHORT_TITLE = 28;

/**
 * The record of a new document as far as it can be made without reading: what only a person can write is left
 * empty, and the schema refuses an empty text, so that no atlas is built before everything is written.
 */
export function draftDocument(source: DraftSource): Document {
  const { id, schema, title, language, genre, file, sha256, text, mentions } = source;
  const isShort = title !== undefined && title.length <= LONGEST_SHORT_TITLE;
  return {
    ...(schema === undefined ? {} : { $schema: schema }),
    id,
    shortTitle: isShort ? title : "",
    title: { text: title ?? "", basis: title && text.includes(title) ? "stated" : "inferred" },
    author: { text: null, basis: "none" },
    publisher: { text: null, basis: "none" },
    published: { edtf: null, basis: "none" },
    language,
    genre: genre ?? "",
    voice: "",
    summary: "",
    source: { file, sha256, characters: Array.from(text).length },
    sections: findSections(text).map((stretch, index) => ({
      id: `s${index + 1}`,
      title: "",
      layer: "body",
      summary: "",
      ...stretch,
    })),
    passages: [],
    mentions,
  };
}

/** The fields that still wait for a person's words, as the data check names them: `s1: summary`. */
export function listUnwritten({ sections, title, ...document }: Document): string[] {
  const fields = ["shortTitle", "genre", "voice", "summary"] as const;
  return [
    ...(title.text === "" ? ["title.text"] : []),
    ...fields.filter((field) => document[field] === ""),
    ...sections.flatMap((section) =>
      (["title", "summary"] as const)
        .filter((field) => section[field] === "")
        .map((field) => `${section.id}: ${field}`),
    ),
  ];
}

/** The record as a file that a person edits: one line for each mention, so that a wrong one is one line to delete. */
export function formatDraft({ mentions, ...document }: Document): string {
  const lines = mentions.map((mention) => `    ${formatMention(mention)}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  const head = JSON.stringify(document, null, 2).replace(/\n\}$/, "");
  return `${head},\n  "mentions": ${list}\n}\n`;
}

/** A mention as its record's file has it, on a line of its own. */
export function formatMention(mention: Mention): string {
  const fields = Object.entries(mention).map(
    ([field, value]) => `${JSON.stringify(field)}: ${JSON.stringify(value)}`,
  );
  return `{ ${fields.join(", ")} }`;
}

/** An id from a file's name; `undefined` where it has no letter or digit of the Latin script. */
export function idFromFileName(file: string): string | undefined {
  const id = file
    .replace(/\.[^.]*$/, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return id === "" ? undefined : id;
}
