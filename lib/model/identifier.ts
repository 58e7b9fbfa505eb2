import { z } from "zod";

/** Ids are lower-case slugs; they appear in links, so their meaning never changes. */
export const Identifier = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower-case letters, digits and single hyphens");

/** How a statement of ours is known: read in the passage, around it, concluded by us, or not at all. */
export const Basis = z.enum(["stated", "context", "inferred", "ambiguous", "none"]);
export type Basis = z.infer<typeof Basis>;

/** Own-word text: trimmed and never empty, so that no label on the page can be blank. */
export const OwnWords = z
  .string()
  .min(1, "must not be empty")
  .refine((text) => text.trim() === text, "must not start or end with white space");

/** A label in the interface languages; English is required, the others fall back to it. */
export const Label = z.strictObject({
  en: OwnWords,
  ar: OwnWords.optional(),
  fa: OwnWords.optional(),
});
export type Label = z.infer<typeof Label>;
