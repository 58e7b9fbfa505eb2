import { searchWords } from "./search-words";

/** A stretch of a text, in UTF-16 units, `end` exclusive. */
type Mark = { start: number; end: number };

/** A number with its thousands apart, or letters with the signs that belong to them. */
const WORD = /\p{N}{1,3}(?:[,٬\u00A0\u202F]\p{N}{3})+(?!\p{N})|[\p{L}\p{N}\p{M}\u0640]+/gu;

/** A text cut before and after every word that begins with one of some terms; those words are `isMarked`. */
export function markWords(
  text: string,
  terms: readonly string[],
): { text: string; isMarked: boolean }[] {
  const parts: { text: string; isMarked: boolean }[] = [];
  let at = 0;
  const add = (end: number, isMarked: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), isMarked });
    at = end;
  };
  for (const { start, end } of findWords(text, terms)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return parts;
}

/** How many of some terms begin a word of a text. */
export function countTerms(text: string, terms: readonly string[]): number {
  const words = wordsOf(text).map(({ letters }) => letters);
  return terms.filter((term) => words.some((word) => word.startsWith(term))).length;
}

function findWords(text: string, terms: readonly string[]): Mark[] {
  return wordsOf(text).filter(({ letters }) => terms.some((term) => letters.startsWith(term)));
}

/** The words of a text, folded as search folds them. */
function wordsOf(text: string): (Mark & { letters: string })[] {
  return cutFoundWords(text).map(({ folded, ...mark }) => ({ ...mark, letters: folded.join("") }));
}

/** A word where it stands, and what it is found by: itself, folded; of few words more than one, such as `½`. */
export type FoundWord = Mark & { folded: string[] };

/** Every word of a text that it can be found by, numbers without what parts their thousands. */
export function cutFoundWords(text: string): FoundWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    folded: searchWords(joinThousands(word)),
    start: index,
    end: index + word.length,
  }));
}

/** A number is meant as a whole: 52 is not the beginning of 520. */
export function isNumber(term: string): boolean {
  return /^\p{N}+$/u.test(term);
}

/** Numbers without what parts their thousands: `1,200` → `1200`. */
export function joinThousands(text: string): string {
  return text.replace(/\p{N}{1,3}(?:[,٬\u00A0\u202F]\p{N}{3})+(?!\p{N})/gu, (number) =>
    number.replace(/[,٬\u00A0\u202F]/g, ""),
  );
}
