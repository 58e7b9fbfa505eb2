import type { CodePointIndex } from "./code-points";

/** A piece of a text, which is found by its words: a paragraph or, of a long one, some of its sentences. */
export type TextPiece = {
  /** Where it begins, in UTF-16 units. */
  unit: number;
  /** Where it begins, in code points. */
  start: number;
  text: string;
};

/** A paragraph is cut when it is longer, in UTF-16 units: words that lie far apart in it have little to do with each other. */
const LONGEST = 1_200;

/**
 * The pieces of a stretch of a text, in its order, without white space around them.
 *
 * @param span in code points, `end` exclusive
 */
export function* cutPieces(
  text: string,
  codePoints: CodePointIndex,
  span: { start: number; end: number },
): Generator<TextPiece> {
  const end = codePoints.unitAt(span.end);
  let from = codePoints.unitAt(span.start);
  while (from < end) {
    const line = text.indexOf("\n", from);
    const paragraphEnd = line === -1 || line > end ? end : line;
    while (from < paragraphEnd) {
      const to = paragraphEnd - from <= LONGEST ? paragraphEnd : cutBefore(text, from);
      const piece = text.slice(from, to).trim();
      const unit = from + text.slice(from, to).search(/\S/u);
      if (piece !== "") yield { unit, start: codePoints.positionAt(unit), text: piece };
      from = to;
    }
    from = paragraphEnd + 1;
  }
}

/** A full stop of any script, with the quotation marks and brackets that close after it, at the end of a sentence. */
const SENTENCE_END = /(?:[.!?؟۔…]["'»”’)\]]*(?=\s)|[。！？][」』”’）]*)/gu;

/** Where a piece ends that must not be longer: after a sentence, else after a word, else after a character. */
function cutBefore(text: string, from: number): number {
  const piece = text.slice(from, from + LONGEST);
  const sentence = [...piece.matchAll(SENTENCE_END)].at(-1);
  if (sentence) return from + sentence.index + sentence[0].length;
  const word = piece.trimEnd().search(/\s\S*$/u);
  if (word > 0) return from + word;
  return from + (/[\uD800-\uDBFF]$/.test(piece) ? LONGEST - 1 : LONGEST);
}
