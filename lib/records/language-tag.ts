import { z } from "zod";

/** A language as BCP 47 writes it: `fa`, `en-GB`. */
export const LanguageTag = z
  .string()
  .refine(isLanguageTag, "must be a BCP 47 language tag, such as fa or en-GB");

export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag && /^[a-z]{2,3}(-|$)/.test(tag);
  } catch {
    return false;
  }
}
