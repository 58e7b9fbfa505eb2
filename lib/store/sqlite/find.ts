import { FOUND_KINDS, type FoundKind } from "@/lib/query/found-kinds";
import type { Findings, FoundGroups } from "@/lib/store/find-answers";
import { boundSearch } from "@/lib/text/search-words";
import type { Database } from "./engine";
import { READERS } from "./find-records";
import { type AskedWords, findNearest, inNames, readAsked } from "./find-words";

/** Past so many the best are not worked out: those that more is reported of come first. */
const MOST_RANKED = 2_000;

/** Kinds of which those that more is reported of are always the better ones, however often they hold a word. */
const BY_REPORTS: readonly FoundKind[] = ["places", "actors", "figures"];

/**
 * What readers look for at once, of each kind the best: whole words in names, words that begin so in names, then the
 * same in everything that is said of a record; and where there is room left, those with names that are spelled alike.
 *
 * @param limits how many of each kind; of a kind with 0 they are only counted
 */
export function findAtOnce(
  database: Database,
  text: string,
  limits: Readonly<Record<FoundKind, number>>,
): Findings {
  const bounded = boundSearch(text);
  const asked = readAsked(database, bounded);
  const terms = new Set<string>();
  let isFound = false;
  const groups = FOUND_KINDS.map((kind) => {
    const words = asked(kind);
    const group = findPositions(database, kind, words, limits[kind]);
    isFound ||= group.matched + group.similar > 0;
    for (const term of words.terms) terms.add(term);
    if (group.alike.length > 0) for (const term of words.alike().terms) terms.add(term);
    return [kind, readGroup(database, kind, words, group)];
  });
  return {
    ...(Object.fromEntries(groups) as FoundGroups),
    terms: [...terms],
    nearest: isFound ? [] : findNearest(database, bounded),
  };
}

/** Where the best of a kind stand in its table: those with the very words, and those with words spelled alike. */
type Positions = { exact: number[]; alike: number[]; matched: number; similar: number };

function findPositions(
  database: Database,
  kind: FoundKind,
  words: AskedWords,
  limit: number,
): Positions {
  if (words.terms.length === 0) return { exact: [], alike: [], matched: 0, similar: 0 };
  const { whole, begun } = words;
  const matched = count(database, kind, begun);
  const expressions =
    kind === "passages" ? [whole, begun] : [inNames(whole), inNames(begun), whole, begun];
  const exact = matched === 0 ? [] : best(database, kind, { expressions, limit, size: matched });
  if (exact.length >= limit) return { exact, alike: [], matched, similar: 0 };
  const { expression } = words.alike();
  if (expression === undefined) return { exact, alike: [], matched, similar: 0 };
  const size = count(database, kind, expression);
  const both = best(database, kind, {
    expressions: [inNames(expression), expression],
    limit: limit + exact.length,
    size,
  });
  const alike = both.filter((position) => !exact.includes(position));
  return { exact, alike: alike.slice(0, limit - exact.length), matched, similar: size - matched };
}

function count(database: Database, kind: FoundKind, expression: string): number {
  const row = database
    .prepare(`SELECT count(*) AS count FROM found_${kind} WHERE found_${kind} MATCH ?`)
    .get(expression) as { count: number };
  return row.count;
}

/** The positions of what is found by the first of some expressions, then by the next, as many as are asked for. */
function best(
  database: Database,
  kind: FoundKind,
  { expressions, limit, size }: { expressions: readonly string[]; limit: number; size: number },
): number[] {
  const table = `found_${kind}`;
  const isByReports = size > MOST_RANKED || BY_REPORTS.includes(kind);
  const statement = database.prepare(
    `SELECT rowid AS position FROM ${table} WHERE ${table} MATCH ?
      ORDER BY ${isByReports ? "" : `bm25(${table}, 8, 1), `}rowid LIMIT ?`,
  );
  const positions = new Set<number>();
  for (const expression of expressions) {
    if (positions.size >= limit) break;
    const rows = statement.all(expression, limit) as { position: number }[];
    for (const { position } of rows) if (positions.size < limit) positions.add(position);
  }
  return [...positions];
}

function readGroup<Kind extends FoundKind>(
  database: Database,
  kind: Kind,
  words: AskedWords,
  { exact, alike, matched, similar }: Positions,
) {
  const read = READERS[kind];
  const statement = database.prepare(
    "SELECT record FROM found_record WHERE kind = ? AND position = ?",
  );
  const readAll = (positions: readonly number[], terms: readonly string[], isSimilar: boolean) =>
    positions.flatMap((position) => {
      const { record } = statement.get(kind, position) as { record: number | string };
      const item = read(database, record, terms);
      return item ? [{ ...item, isSimilar }] : [];
    });
  const items = readAll(exact, words.terms, false);
  const others =
    alike.length === 0 ? [] : readAll(alike, [...words.terms, ...words.alike().terms], true);
  return { items: [...items, ...others], matched, similar };
}
