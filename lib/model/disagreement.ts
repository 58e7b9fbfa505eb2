import { z } from "zod";
import { Identifier, OwnWords } from "./identifier";

/** One record of `data/disagreements.json`: what documents contradict each other in, or cannot be right about. */
export const Disagreement = z.strictObject({
  id: Identifier,
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
