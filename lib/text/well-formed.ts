/** What stands for a character that a format cannot hold. */
const REPLACEMENT = "\uFFFD";

/** Halves of pairs that stand alone: no encoding of Unicode has them. */
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Control characters and others that XML 1.0 does not allow (2.2), whether written out or as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be found.
const NOT_OF_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATES, REPLACEMENT);
}

const REFERENCES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // Kept as it is, a parser would read a line feed (2.11).
  "\r": "&#13;",
};

/** Text for the content of an element or the value of an attribute of XML 1.0. */
export function escapeXml(text: string): string {
  return wellFormed(text)
    .replace(NOT_OF_XML, REPLACEMENT)
    .replace(/[&<>"'\r]/g, (character) => REFERENCES[character] ?? character);
}
