/**
 * The words a text is found by. What is indexed and what is asked both pass through here, so that every engine
 * agrees on where a word ends and which spellings are one.
 */
export function searchWords(text: string): string[] {
  return foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What a search may hold: each word is looked up on its own, so that many words would hold up other readers. */
export const LONGEST_SEARCH = { words: 16, characters: 200 } as const;

/** The longest beginning of a text that may be searched for: the text itself where it is short enough. */
export function boundSearch(text: string): string {
  const characters = Array.from(text.slice(0, 2 * LONGEST_SEARCH.characters));
  const startOf = (length: number) => characters.slice(0, length).join("");
  // A longer beginning never has fewer words, so that the bound is found by halving.
  let [fits, exceeds] = [0, Math.min(characters.length, LONGEST_SEARCH.characters) + 1];
  while (exceeds - fits > 1) {
    const length = (fits + exceeds) >> 1;
    if (searchWords(startOf(length)).length <= LONGEST_SEARCH.words) fits = length;
    else exceeds = length;
  }
  const start = startOf(fits);
  return start.length === text.length ? text : start.trim();
}

/**
 * A text without what spellings differ in: letter case, accents, Arabic vowel signs, compatibility forms,
 * the letters in which Arabic and Persian keyboards differ, and their digits (the foldings of Lucene's
 * ArabicNormalizer and PersianNormalizer). The length may change.
 */
export function foldLetters(text: string): string {
  // Nothing else differs in plain letters; to look for it takes ten times as long.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[يىكةەہς٠-٩۰-۹]/g, (character) => SAME_LETTER[character] ?? digit(character));
}

/** ASCII alone. */
const PLAIN = /^[\t\n\r -~]*$/;

const SAME_LETTER: Record<string, string> = {
  ي: "ی",
  ى: "ی",
  ك: "ک",
  ة: "ه",
  ە: "ه",
  ہ: "ه",
  ς: "σ",
};

/** The value of an Arabic-Indic or extended Arabic-Indic digit; both blocks begin at a multiple of 16. */
function digit(character: string): string {
  return String(character.charCodeAt(0) % 16);
}
