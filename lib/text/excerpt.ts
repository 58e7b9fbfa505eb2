import { cutFoundWords, type FoundWord, isNumber } from "./mark-words";

/** A stretch of a text in UTF-16 units, `end` exclusive. */
type Span = { start: number; end: number };

/** What is shown of a text that was found, and the words in it that it was found by. */
export type Excerpt = Span & { marks: Span[] };

/** As much as is read at a glance, in UTF-16 units. */
const LONGEST = 240;
/** The words that were found may lie so far apart; the rest is what stands around them. */
const LONGEST_CORE = 160;

/** The part of a text that has most of some terms, closest together; it begins and ends with whole words. */
export function cutExcerpt(text: string, terms: readonly string[]): Excerpt {
  const words = cutFoundWords(text);
  const hits = words.flatMap((word) => {
    const begun = terms.filter((term) => isFoundBy(word, term));
    return begun.length > 0 ? [{ ...word, terms: begun }] : [];
  });
  const { start, end } =
    text.length <= LONGEST ? { start: 0, end: text.length } : around(text, words, coreOf(hits));
  const marks = hits
    .filter((hit) => hit.start < end && hit.end > start)
    .map((hit) => ({ start: Math.max(hit.start, start), end: Math.min(hit.end, end) }));
  return { start, end, marks };
}

function isFoundBy({ folded }: FoundWord, term: string): boolean {
  return folded.some((word) => (isNumber(term) ? word === term : word.startsWith(term)));
}

/** Of the stretches that are short enough the one with most terms, then with most words, then the first. */
function coreOf(hits: readonly (Span & { terms: string[] })[]): Span {
  let best = { start: 0, end: 0, terms: 0, words: 0 };
  for (const [index, { start, end }] of hits.entries()) {
    const near = hits.slice(index).filter((hit, at) => at === 0 || hit.end - start <= LONGEST_CORE);
    const terms = new Set(near.flatMap((hit) => hit.terms)).size;
    if (terms < best.terms || (terms === best.terms && near.length <= best.words)) continue;
    best = { start, end: near.at(-1)?.end ?? end, terms, words: near.length };
  }
  return best;
}

/** As much before a stretch as after it or, where the text ends, more on the other side. */
function around(text: string, words: readonly FoundWord[], core: Span): Span {
  const margin = Math.max(0, (LONGEST - (core.end - core.start)) >> 1);
  const latest = Math.min(text.length, Math.max(0, core.start - margin) + LONGEST);
  const earliest = Math.max(0, latest - LONGEST);
  const first = words.find((word) => word.start >= earliest && word.start <= core.start);
  const last = words.findLast((word) => word.end <= latest && word.end >= core.end);
  const start = earliest === 0 ? 0 : (first?.start ?? core.start);
  // A word that is too long for all of it is cut, though not within a character.
  const end = latest === text.length ? latest : (last?.end ?? core.end);
  return { start, end: end - start <= LONGEST ? end : lastUnit(text, start + LONGEST) };
}

function lastUnit(text: string, end: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
}
