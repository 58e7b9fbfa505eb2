import { distanceBetween, NEAR, SAME_NAME, SAME_SOUND, skeletonOf } from "@/lib/text/spelling";
import type { Database } from "./engine";

/** Of very many spellings that are alike only the nearest are looked for. */
const MOST_SPELLINGS = 8;
const MOST_NEAREST = 3;
/** What is much farther than the nearest is not worth offering beside it. */
const NEARLY_AS_NEAR = 0.05;
/** Shorter words are alike only where they sound the same. */
const SHORTEST = 4;

/** A spelling of the record: the words to look for, and how it is written there. */
type Spelling = { phrase: string; written: string };

/**
 * Other spellings, in the names of the record, of a name that is asked for, the nearest first. A word that names have
 * as well is most likely what is meant: of it only spellings that sound the same are others.
 *
 * @param word folded, without half-spaces
 */
export function similarSpellings(database: Database, word: string, isNamed: boolean): Spelling[] {
  const skeleton = skeletonOf(word);
  if (!isComparable(word)) return [];
  const isBegun = !isNamed && skeleton.length >= 2 && word.length >= SHORTEST;
  const found = isBegun
    ? readSpellings(database, "skeleton >= ? AND skeleton < ?", [skeleton, `${skeleton}\uFFFF`])
    : readSpellings(database, "skeleton = ?", [skeleton]);
  const limit = isNamed || word.length < SHORTEST ? SAME_SOUND : SAME_NAME;
  return nearestOf(found, word, (closed) => {
    const whole = distanceBetween(word, closed);
    // Of words that are alike as far as they were typed, whole ones are nearer.
    return isBegun ? Math.min(whole, distanceBetween(word, closed, true) + SAME_SOUND) : whole;
  })
    .filter(({ distance }) => distance <= limit)
    .slice(0, MOST_SPELLINGS);
}

/** Words of the record's names that a word may be a slip of, the nearest first. */
export function nearestSpellings(database: Database, word: string): Spelling[] {
  const skeleton = Array.from(skeletonOf(word));
  if (!isComparable(word) || skeleton.length === 0) return [];
  const without = skeleton.map((_, index) => skeleton.toSpliced(index, 1).join(""));
  const changed = skeleton.map((_, index) => skeleton.toSpliced(index, 1, "?").join(""));
  const longer = [...skeleton, ""].map((_, index) => skeleton.toSpliced(index, 0, "?").join(""));
  const patterns = [...new Set([...changed, ...longer, ...without.filter(Boolean)])];
  const found = readSpellings(
    database,
    patterns.map(() => "skeleton GLOB ?").join(" OR "),
    patterns,
  );
  const nearest = nearestOf(found, word, (closed) => distanceBetween(word, closed));
  const limit = Math.min(NEAR, (nearest[0]?.distance ?? 0) + NEARLY_AS_NEAR);
  return nearest.filter(({ distance }) => distance <= limit).slice(0, MOST_NEAREST);
}

function isComparable(word: string): boolean {
  return word.length >= 3 && /^\p{L}+$/u.test(word);
}

function readSpellings(database: Database, condition: string, values: string[]): Spelling[] {
  return database
    .prepare(
      `SELECT phrase, min(written) AS written FROM spelling WHERE ${condition} GROUP BY phrase`,
    )
    .all(...values) as Spelling[];
}

function nearestOf(
  spellings: readonly Spelling[],
  word: string,
  measure: (closed: string) => number,
): (Spelling & { distance: number })[] {
  return spellings
    .filter(({ phrase }) => !phrase.startsWith(word))
    .map(({ phrase, written }) => ({
      phrase,
      written,
      distance: measure(phrase.replaceAll(" ", "")),
    }))
    .sort((one, other) => one.distance - other.distance || (one.phrase < other.phrase ? -1 : 1));
}
