import { z } from "zod";
import { BASES } from "./basis";

/** Ids are lower-case slugs; they appear in links, so their meaning never changes. */
export const Identifier = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower-case letters, digits and single hyphens");

/** How a statement of ours is known. */
export const Basis = z.enum(BASES);

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
