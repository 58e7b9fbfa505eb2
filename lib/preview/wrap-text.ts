/** How wide a line of text is, in the unit that a line may be long. */
export type Measure = (text: string) => number;

/** Lines of a text that was cut end in an ellipsis. */
export type WrappedText = { lines: string[]; isCut: boolean };

const ELLIPSIS = "…";

/**
 * A text in lines, broken between words, and within one only where it is longer than a line. What does not fit is cut
 * off, and an ellipsis says so: no line is ever wider than it may be.
 *
 * @param most how many lines there may be; none where there is no room for any
 */
export function wrapText(
  text: string,
  { width, most, measure }: { width: number; most: number; measure: Measure },
): WrappedText {
  const fits = (line: string) => measure(line) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    // What comes behind that is not read.
    if (lines.length > most) break;
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const pieces = fits(word) ? [word] : breakWord(word, fits, most);
    line = pieces.pop() ?? "";
    lines.push(...pieces);
  }
  if (line) lines.push(line);
  if (lines.length <= most) return { lines, isCut: false };
  const kept = lines.slice(0, Math.max(0, most));
  const last = kept.pop();
  return { lines: last === undefined ? [] : [...kept, cutLine(last, fits)], isCut: true };
}

/** A text as long as it may be in characters; cut between words, an ellipsis after the last. */
export function cutText(text: string, longest: number): string {
  const { lines } = wrapText(text, { width: longest, most: 1, measure: (line) => line.length });
  return lines[0] ?? "";
}

/** A line that goes on where there is no room: its last words make way for an ellipsis, of a lone word its last letters. */
function cutLine(line: string, fits: (line: string) => boolean): string {
  const words = line.split(" ");
  const parts = words.length > 1 && fits(words[0] + ELLIPSIS) ? words : lettersOf(line);
  const glue = parts === words ? " " : "";
  const shown = () => `${parts.join(glue).replace(/[\s,;:.·–-]+$/u, "")}${ELLIPSIS}`;
  while (parts.length > 0 && !fits(shown())) parts.pop();
  return shown();
}

/**
 * A word that is longer than a line, in pieces that are not; a letter alone stands on a line whatever its width.
 *
 * @param most pieces that are looked at; what is behind them is left out
 */
function breakWord(word: string, fits: (line: string) => boolean, most: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const { segment: letter } of segmenter.segment(word)) {
    if (pieces.length > most) break;
    if (piece && !fits(piece + letter)) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Letters with their marks, as a reader counts them. */
function lettersOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
