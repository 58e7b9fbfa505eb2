import { z } from "zod";
import { EdtfText } from "./edtf-text";
import { Basis, Identifier, OwnWords } from "./identifier";
import { LanguageTag } from "./language-tag";

/** A fact about a document with how it is known; `text: null` says that it is not known. */
const KnownText = z.strictObject({
  text: OwnWords.nullable(),
  basis: Basis,
  note: OwnWords.optional(),
});

/** Offsets count Unicode code points of the decoded UTF-8 text; `end` is exclusive (W3C TextPositionSelector). */
const Span = { start: z.int().min(0), end: z.int().min(1) };

export const Section = z.strictObject({
  id: Identifier,
  title: OwnWords,
  layer: Identifier,
  summary: OwnWords,
  ...Span,
});

export const Passage = z.strictObject({
  id: Identifier,
  section: Identifier,
  gloss: OwnWords,
  /** A passage that attests nothing (an opinion, a site's navigation) and stands for completeness. */
  context: z.boolean().optional(),
  ...Span,
});

export const Mention = z.strictObject({
  kind: z.enum(["place", "actor"]),
  target: Identifier,
  form: Identifier,
  note: OwnWords.optional(),
  ...Span,
});

/** Characters that fit where a document is named in passing. */
const SHORT = 28;

/** One file of `data/documents/`: the record of a document, never its words. */
export const Document = z.strictObject({
  $schema: z.string().optional(),
  id: Identifier,
  shortTitle: OwnWords.max(SHORT),
  /** Short names of the layers of a saved page that are not its body, by layer: "Stango page, later banner". */
  layerNames: z.record(Identifier, OwnWords.max(SHORT)).optional(),
  title: z.strictObject({ text: OwnWords, basis: Basis, note: OwnWords.optional() }),
  author: KnownText,
  publisher: KnownText,
  published: z.strictObject({ edtf: EdtfText.nullable(), basis: Basis, note: OwnWords.optional() }),
  language: LanguageTag,
  genre: Identifier,
  voice: OwnWords,
  summary: OwnWords,
  source: z.strictObject({
    file: z.string().regex(/^[^/\\]+$/, "must be a file name without a folder"),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hexadecimal digits"),
    characters: z.int().min(1),
  }),
  sections: z.array(Section).min(1),
  passages: z.array(Passage),
  mentions: z.array(Mention),
});

export type Document = z.infer<typeof Document>;
export type Section = z.infer<typeof Section>;
export type Passage = z.infer<typeof Passage>;
export type Mention = z.infer<typeof Mention>;
