/**
 * The words a text is found by. What is indexed and what is asked both pass through here, so that every engine
 * agrees on where a word ends and which spellings are one.
 */
export function searchWords(text: string): string[] {
  return foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * A text without what spellings differ in: letter case, accents, Arabic vowel signs, compatibility forms,
 * the letters in which Arabic and Persian keyboards differ, and their digits (the foldings of Lucene's
 * ArabicNormalizer and PersianNormalizer). The length may change.
 */
export function foldLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[يىكةەہς٠-٩۰-۹]/g, (character) => SAME_LETTER[character] ?? digit(character));
}

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
