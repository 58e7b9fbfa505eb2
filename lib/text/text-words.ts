/** Folds a text into the words it is found by; a single mark, space or sign has none. */
export type ReadWords = (text: string) => string[];

/** A word with its place in the text, in code points, `end` exclusive. */
export type TextWord = {
  /** Folded: no letter case, accents or vowel signs. */
  letters: string;
  start: number;
  end: number;
  /** Nothing but a zero-width non-joiner (the Persian half-space) parts it from the word before. */
  isJoined: boolean;
};

const HALF_SPACE = "\u200C";

/** The words of a text in its order; accents and vowel signs that follow a letter belong to its word. */
export function cutTextWords(text: string, readWords: ReadWords): TextWord[] {
  const words: TextWord[] = [];
  let open: TextWord | undefined;
  let gap = "";
  Array.from(text).forEach((character, at) => {
    const folded = readWords(character).join("");
    if (folded !== "") {
      if (open) {
        open.letters += folded;
        open.end = at + 1;
      } else {
        open = { letters: folded, start: at, end: at + 1, isJoined: gap === HALF_SPACE };
        words.push(open);
      }
      gap = "";
    } else if (open && /[\p{M}\u0640]/u.test(character)) {
      open.end = at + 1;
    } else {
      open = undefined;
      gap += character;
    }
  });
  return words;
}

/** Both spellings of a stretch of words: with its half-spaces left out, and with spaces in their stead. */
export function joinWords(words: readonly TextWord[]): [closed: string, open: string] {
  const [first, ...rest] = words;
  const closed = rest.map(({ letters, isJoined }) => (isJoined ? letters : ` ${letters}`));
  return [
    [first?.letters ?? "", ...closed].join(""),
    words.map(({ letters }) => letters).join(" "),
  ];
}
