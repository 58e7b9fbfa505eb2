import { foldLetters } from "./search-words";

/** A text prepared for finding in it: its folded letters, and where each of them stands in the text. */
export type FoldedText = { letters: string; starts: number[]; end: number };

/** A stretch of a text in UTF-16 units, as `Text` nodes of a page count them; `end` is exclusive. */
export type TextMatch = { start: number; end: number };

/** Spaces of any kind and number fold into one; the rest folds as search folds it. */
export function foldText(text: string): FoldedText {
  const starts: number[] = [];
  let letters = "";
  let isAfterSpace = false;
  let at = 0;
  for (const character of text) {
    const folded = foldCharacter(character);
    if (folded !== " " || !isAfterSpace) {
      letters += folded;
      for (let index = 0; index < folded.length; index++) starts.push(at);
    }
    if (folded !== "") isAfterSpace = folded === " ";
    at += character.length;
  }
  return { letters, starts, end: at };
}

/**
 * Every place where the asked letters stand, whatever their case, accents, vowel signs or keyboard;
 * matches do not overlap. Nothing asked finds nothing.
 */
export function findMatches(text: FoldedText, asked: string): TextMatch[] {
  const { letters } = foldText(asked.trim());
  if (letters === "") return [];
  const matches: TextMatch[] = [];
  let at = text.letters.indexOf(letters);
  while (at !== -1) {
    const after = at + letters.length;
    matches.push({ start: text.starts[at] ?? 0, end: text.starts[after] ?? text.end });
    at = text.letters.indexOf(letters, after);
  }
  return matches;
}

function foldCharacter(character: string): string {
  // Signs that are not seen, such as the Persian half-space and marks of direction.
  if (/\p{Cf}/u.test(character)) return "";
  if (/\s/u.test(character)) return " ";
  return /^[!-@[-~]$/.test(character) ? character : foldLetters(character);
}
