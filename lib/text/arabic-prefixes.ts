import { foldLetters } from "./search-words";
import type { TextWord } from "./text-words";

/**
 * What Arabic writes onto the word that follows: the conjunctions wa- and fa-, the prepositions bi-, li- and ka-,
 * one of each at most (Buckwalter, Arabic Morphological Analyzer, table of prefixes). Letters are folded.
 */
const PREFIX = /^(?:[وف][بلک]?|[بلک])/u;
/** Of shorter words the first letter is far more often their own. */
const SHORTEST_REST = 4;

/**
 * The word read without its prefixes, in every way it can be: each a word that begins where its prefixes end.
 * After li- the article al- has lost its alif, which the reading gives back.
 *
 * @param codePoints of the whole text, which the word's positions count
 */
export function withoutPrefixes(word: TextWord, codePoints: readonly string[]): TextWord[] {
  const [longest = ""] = PREFIX.exec(word.letters) ?? [];
  return Array.from(longest).flatMap((_, index) => {
    const prefix = longest.slice(0, index + 1);
    const rest = word.letters.slice(prefix.length);
    const start = startAfter(prefix.length, word, codePoints);
    const spellings = prefix.endsWith("ل") && rest.startsWith("ل") ? [rest, `ا${rest}`] : [rest];
    return spellings
      .filter((letters) => letters.length >= SHORTEST_REST)
      .map((letters) => ({ ...word, letters, start }));
  });
}

/** Where a word goes on after some of its folded letters and the signs that belong to them. */
function startAfter(letters: number, { start, end }: TextWord, codePoints: readonly string[]) {
  let at = start;
  let read = 0;
  while (at < end) {
    const folded = foldLetters(codePoints[at] ?? "");
    if (folded !== "" && read >= letters) break;
    read += folded.length;
    at++;
  }
  return at;
}
