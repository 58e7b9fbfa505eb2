import { z } from "zod";
import { Identifier, OwnWords } from "./identifier";

/**
 * What a point claims, and no more: that documents differ, that one differs with itself, that something cannot be
 * right, or that the documents leave a question open.
 */
export const DISAGREEMENT_KINDS = [
  "documents-differ",
  "document-differs-with-itself",
  "cannot-be-right",
  "open-question",
] as const;
export type DisagreementKind = (typeof DISAGREEMENT_KINDS)[number];

/** One record of `data/disagreements.json`: what documents contradict each other in, or cannot be right about. */
export const Disagreement = z.strictObject({
  id: Identifier,
  kind: z.enum(DISAGREEMENT_KINDS),
  sentence: OwnWords,
  events: z.array(Identifier),
  /** A point about a document itself (its date, its layers): it may concern no event and rest on one passage. */
  about: z.literal("document").optional(),
  passages: z.array(z.strictObject({ document: Identifier, passage: Identifier })).min(1),
});
export type Disagreement = z.infer<typeof Disagreement>;

export const DisagreementFile = z.strictObject({
  $schema: z.string().optional(),
  disagreements: z.array(Disagreement),
});
