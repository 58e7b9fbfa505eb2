import { findMatches, foldText } from "./find-text";
import { searchWords } from "./search-words";
import { type TextLink, versionOf } from "./text-link";
import { cutTextWords } from "./text-words";

/** A stretch of a text in code points, `end` exclusive. */
type Span = { start: number; end: number };

/** The text a link is opened on: its record and, where it is attached, its words. */
export type LinkedText = {
  sha256: string;
  /** Length in code points. */
  characters: number;
  text: string | undefined;
};

/** Where a link leads in the text that is here, and what the reader should know of it. */
export type ResolvedTextLink =
  /** The very stretch, in the version of the text the link was made on. */
  | { type: "exact"; span: Span }
  /** Found by its words in another version. */
  | { type: "moved"; span: Span }
  /** Another version that does not have the words: only the position is left. */
  | { type: "lost"; span: Span }
  /** No text is attached; the position is that of this record's version, or of another. */
  | { type: "no-text"; span: Span; isOtherVersion: boolean }
  /** The position lies beyond the end of the text. */
  | { type: "beyond"; characters: number };

/** Words at each end of a stretch that a link repeats: enough to find it, little enough to keep the link short. */
const QUOTED_WORDS = 5;
/** Words around a stretch that tell it from its like. */
const CONTEXT_WORDS = 3;
/** Code points around a stretch in which those words are looked for. */
const CONTEXT_REACH = 120;

/** The link to a stretch of a text. */
export function textLinkTo(text: string, sha256: string, span: Span): TextLink {
  const link = textLinkWithin(text, 0, sha256, span);
  const isAmbiguous = findMatches(foldText(text), link.opening).length > 1;
  return isAmbiguous ? link : { ...link, before: undefined, after: undefined };
}

/**
 * The same from a part of the text, without reading the rest: whether its words stand there again is not known, so that
 * the link always has those around them, as far as the part has any.
 *
 * @param from position of the part in the text, which the span counts from as well
 */
export function textLinkWithin(
  part: string,
  from: number,
  sha256: string,
  { start, end }: Span,
): TextLink {
  const codePoints = Array.from(part);
  const within = { start: start - from, end: end - from };
  const words = wordsIn(codePoints, within);
  const isShort = words.length <= 2 * QUOTED_WORDS;
  return {
    start,
    end,
    version: versionOf(sha256),
    opening: spell(codePoints, isShort ? words : words.slice(0, QUOTED_WORDS)),
    closing: isShort ? undefined : spell(codePoints, words.slice(-QUOTED_WORDS)),
    ...wordsAround(codePoints, within),
  };
}

function wordsIn(codePoints: readonly string[], { start, end }: Span): Span[] {
  const words = cutTextWords(codePoints.slice(start, end).join(""), searchWords);
  return words.map((word) => ({ start: start + word.start, end: start + word.end }));
}

/** Words that follow each other, as the text spells them, with what stands between them. */
function spell(codePoints: readonly string[], words: readonly Span[]): string {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return "";
  return codePoints.slice(first.start, last.end).join("").replace(/\s+/gu, " ");
}

function wordsAround(codePoints: readonly string[], { start, end }: Span) {
  const before = wordsIn(codePoints, { start: Math.max(0, start - CONTEXT_REACH), end: start });
  const after = wordsIn(codePoints, { start: end, end: end + CONTEXT_REACH });
  return {
    before: spell(codePoints, before.slice(-CONTEXT_WORDS)) || undefined,
    after: spell(codePoints, after.slice(0, CONTEXT_WORDS)) || undefined,
  };
}

/** Places nearest to the link's position at which the words around it are compared as well. */
const COMPARED = 100;

/** Where the link's words stand, the place that is most like the one it was made on first. */
function findQuote(link: TextLink, text: string): Span | undefined {
  const codePoints = Array.from(text);
  const distance = ({ start }: Span) => Math.abs(start - link.start);
  const likeness = (span: Span) => {
    const { before, after } = wordsAround(codePoints, span);
    return Number(isSame(link.before, before)) + Number(isSame(link.after, after));
  };
  const nearest = findStretches(link, text)
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, COMPARED)
    .map((span) => ({ span, likeness: likeness(span) }));
  const most = Math.max(...nearest.map((candidate) => candidate.likeness));
  return nearest.find((candidate) => candidate.likeness === most)?.span;
}

/** Every stretch from the opening words to the next closing ones. */
function findStretches({ opening, closing }: TextLink, text: string): Span[] {
  const folded = foldText(text);
  const positions = codePointPositions(text);
  const openings = findMatches(folded, opening);
  const closings = closing === undefined ? openings : findMatches(folded, closing);
  let next = 0;
  return openings.flatMap(({ start, end }) => {
    while ((closings[next]?.end ?? Number.POSITIVE_INFINITY) < end) next++;
    const last = closings[next];
    return last ? [{ start: positions[start] ?? 0, end: positions[last.end] ?? 0 }] : [];
  });
}

/** For each UTF-16 unit of a text, and its end, how many code points stand before it. */
function codePointPositions(text: string): Uint32Array {
  const positions = new Uint32Array(text.length + 1);
  let unit = 0;
  let count = 0;
  for (const character of text) {
    positions.fill(count, unit, unit + character.length);
    unit += character.length;
    count++;
  }
  positions[unit] = count;
  return positions;
}

function isSame(asked: string | undefined, found: string | undefined): boolean {
  return asked !== undefined && searchWords(asked).join(" ") === searchWords(found ?? "").join(" ");
}

/** Finds the stretch a link names, by position in its own version of the text, else by its words. */
export function resolveTextLink(
  link: TextLink,
  { sha256, characters, text }: LinkedText,
): ResolvedTextLink {
  const span = { start: link.start, end: link.end };
  const isOtherVersion = link.version !== versionOf(sha256);
  if (text !== undefined && isOtherVersion) {
    const found = findQuote(link, text);
    if (found) return { type: "moved", span: found };
  }
  if (link.end > characters) return { type: "beyond", characters };
  if (text === undefined) return { type: "no-text", span, isOtherVersion };
  return isOtherVersion ? { type: "lost", span } : { type: "exact", span };
}
