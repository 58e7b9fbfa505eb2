import { wellFormed } from "@/lib/text/well-formed";

/** A value as JSON that every reader of UTF-8 takes. */
export function writeJson(value: unknown): string {
  const text = JSON.stringify(value);
  // Lone surrogates are the only characters that are written as such references, which many parsers refuse.
  if (!text.includes("\\ud")) return text;
  return JSON.stringify(value, (_, part) => (typeof part === "string" ? wellFormed(part) : part));
}
