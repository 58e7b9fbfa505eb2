import { z } from "zod";
import { Identifier, OwnWords } from "./identifier";

/** One record of `data/disagreements.json`: what documents contradict each other in, or cannot be right about. */
export const Disagreement = z.strictObject({
  id: Identifier,
  sentence: OwnWords,
  events: z.array(Identifier),
  passages: z.array(z.strictObject({ document: Identifier, passage: Identifier })).min(1),
});
export type Disagreement = z.infer<typeof Disagreement>;

export const DisagreementFile = z.strictObject({
  $schema: z.string().optional(),
  disagreements: z.array(Disagreement),
});
