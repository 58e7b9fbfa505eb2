import { describe, expect, it } from "vitest";
import type { QuotedAttestation } from "@/lib/store/answers";
import { wordsIn } from "./catalogue";
import { describeClaim, describeReference, type Evidence, formatEvidence } from "./evidence";

const EN = wordsIn("en");

const SITE = "https://atlas.example";
const SHA = "a".repeat(64);
const vocabulary = {
  voices: [{ id: "quoted", label: { en: "quoted" } }],
  modes: [{ id: "alleged", label: { en: "alleged" } }],
} as never;

const document = {
  id: "log",
  shortTitle: "The log",
  title: "Log of a voyage",
  author: null,
  publisher: "Harbour Press",
  published: "2012-06",
  sha256: SHA,
  characters: 12_345,
  language: "en",
};

const claim = {
  attestation: {
    id: "mast-lost-1",
    statement: "Five were hurt.",
    voice: "quoted",
    mode: "alleged",
    figures: [{ counted: "people hurt", value: 5, unit: "people", by: "the mate" }],
  },
  document,
  source: "Log, later pages",
  passage: { id: "p04", start: 7, end: 29, gloss: "The mate counts the hurt." },
  speaker: { title: "The mate" },
  words: " five of us hurt\n",
} as unknown as QuotedAttestation;

const evidence = {
  atlas: "The Edge Atlas",
  site: SITE,
  made: "2013-01-02",
  event: { id: "mast-lost", title: "Mast lost", date: "2011-04" },
  claims: [claim, { ...claim, words: null, speaker: undefined }],
  disagreements: [
    {
      disagreement: { id: "how-many", sentence: "Five were hurt, or three." },
      passages: [{ document, source: "The log", passage: claim.passage }],
    },
  ],
  references: [
    {
      id: "office",
      organisation: "Harbour Office",
      counted: "people hurt",
      min: 3,
      max: 4,
      unit: "people",
      date: "2011",
      citation: {
        title: "Return",
        publisher: "Harbour Office",
        date: "2012",
        url: "https://example.org/return",
      },
    },
  ],
} as unknown as Evidence;

describe("formatEvidence", () => {
  it("writes the whole sheet as plain text", () => {
    expect(formatEvidence(evidence, vocabulary, EN)).toBe(`Evidence sheet: Mast lost
Date: April 2011
Address: https://atlas.example/events/mast-lost
Made on 2 January 2013 from The Edge Atlas

1. Five were hurt.
Voice and mode: The mate, quoted; alleged
Counted: people hurt: 5 (the mate)
Words: “five of us hurt”
Passage: Passage 4 of Log, later pages, characters 7–29 of 12,345
Link: https://atlas.example/documents/log#p04
Document: Log of a voyage; author not known; Harbour Press; June 2012
SHA-256 of its text: ${SHA}

2. Five were hurt.
Voice and mode: quoted; alleged
Counted: people hurt: 5 (the mate)
Words: the text of this document is not attached here
Passage: Passage 4 of Log, later pages, characters 7–29 of 12,345
Link: https://atlas.example/documents/log#p04
Document: Log of a voyage; author not known; Harbour Press; June 2012
SHA-256 of its text: ${SHA}

What does not agree

Five were hurt, or three.
- Passage 4 of The log: The mate counts the hurt. https://atlas.example/documents/log#p04

Published elsewhere, not by these documents

Harbour Office: people hurt: 3–4 (2011). Return, Harbour Office, 2012, https://example.org/return`);
  });

  it("leads to pages in the language of the sheet, by addresses that can be copied", () => {
    const text = formatEvidence(evidence, vocabulary, wordsIn("fa"));
    expect(text).toContain(" https://atlas.example/fa/events/mast-lost\n");
    expect(text).toContain(" https://atlas.example/fa/documents/log#p04\n");
    expect(text).toContain(` ${SHA}\n`);
  });

  it("leaves out what there is none of", () => {
    const text = formatEvidence({ ...evidence, disagreements: [], references: [] }, vocabulary, EN);
    expect(text).not.toContain("What does not agree");
    expect(text).not.toContain("Published elsewhere");
  });
});

describe("describeClaim", () => {
  it("keeps the words as they are, and has no figures where none are given", () => {
    const plain = { ...claim, attestation: { ...claim.attestation, figures: [] } };
    expect(describeClaim(plain, SITE, vocabulary, EN)).toMatchObject({
      words: " five of us hurt\n",
      figures: [],
    });
  });
});

describe("describeReference", () => {
  it("gives the publication with its address", () => {
    const [reference] = evidence.references;
    if (!reference) throw new Error("There is no reference.");
    const citation = {
      title: "Return",
      publisher: "Harbour Office",
      date: "2012",
      url: "https://example.org/return",
    };
    expect(describeReference({ ...reference, citation }, EN)).toBe(
      "Harbour Office: people hurt: 3–4 (2011). Return, Harbour Office, 2012, https://example.org/return",
    );
  });
});
