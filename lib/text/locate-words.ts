import { cutTextWords, joinWords, type ReadWords, type TextWord } from "./text-words";

/** A stretch of a text in code points, `end` exclusive, and the line it begins on, counted from 1. */
export type LocatedSpan = { start: number; end: number; line: number };

/**
 * Finds every stretch that begins with the first words and ends with the next occurrence of the last words.
 * Letters and spaces are compared as search compares them; closing marks that were asked for are included
 * where the text has them.
 *
 * @param readWords how a text is folded into words, as search does it
 */
export function locateWords(
  text: string,
  firstWords: string,
  lastWords: string | undefined,
  readWords: ReadWords,
): LocatedSpan[] {
  const codePoints = Array.from(text);
  const words = cutTextWords(text, readWords);
  const firsts = findWords(firstWords, words, codePoints, readWords);
  if (lastWords === undefined) return firsts.map((span) => withLine(span, codePoints));
  const lasts = findWords(lastWords, words, codePoints, readWords);
  return firsts.flatMap(({ start, end }) => {
    // The last words may be the first ones again, or overlap them, but never end before them.
    const last = lasts.find((span) => span.end >= end);
    return last ? [withLine({ start, end: last.end }, codePoints)] : [];
  });
}

type Span = { start: number; end: number };

function findWords(
  asked: string,
  words: readonly TextWord[],
  codePoints: readonly string[],
  readWords: ReadWords,
): Span[] {
  const askedWords = cutTextWords(asked, readWords);
  if (askedWords.length === 0) return [];
  const keys = new Set(joinWords(askedWords));
  const [before, after] = marksAround(asked, askedWords);
  const hasMarks = (marks: readonly string[], from: number) =>
    marks.every((mark, index) => codePoints[from + index] === mark);
  return words.flatMap(({ start }, first) => {
    for (let last = first; last < Math.min(first + askedWords.length * 2, words.length); last++) {
      if (!joinWords(words.slice(first, last + 1)).some((key) => keys.has(key))) continue;
      const end = words[last]?.end ?? start;
      return [
        {
          start: hasMarks(before, start - before.length) ? start - before.length : start,
          end: hasMarks(after, end) ? end + after.length : end,
        },
      ];
    }
    return [];
  });
}

/** What was asked for before its first and after its last word, such as quotation marks and full stops. */
function marksAround(asked: string, words: readonly TextWord[]): [string[], string[]] {
  const codePoints = Array.from(asked.trimEnd());
  const before = codePoints.slice(0, words[0]?.start).join("").trimStart();
  return [Array.from(before), codePoints.slice(words.at(-1)?.end)];
}

function withLine({ start, end }: Span, codePoints: readonly string[]): LocatedSpan {
  const line = 1 + codePoints.slice(0, start).filter((character) => character === "\n").length;
  return { start, end, line };
}
