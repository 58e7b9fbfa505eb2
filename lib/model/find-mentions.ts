import type { Actor } from "./actor";
import type { Mention } from "./document";
import type { Place } from "./place";
import { cutTextWords, joinWords, type ReadWords, type TextWord } from "./text-words";

/** One name of a record, as the gazetteer spells it. */
export type KnownName = { kind: Mention["kind"]; target: string; text: string };

type Named = Pick<Mention, "kind" | "target">;

/** A stretch that carries a known name, in code points, `end` exclusive; several records may share the name. */
type NamedSpan = { start: number; end: number; records: Named[] };

export type FoundNames = {
  /** Names that belong to one record only, in the order of the text. */
  mentions: Mention[];
  /** Names that several records share: a person says which one is meant. */
  shared: NamedSpan[];
};

/** Every name of the gazetteer: those of places and those of persons and bodies. */
export function listNames(places: readonly Place[], actors: readonly Actor[]): KnownName[] {
  return [
    ...places.flatMap(({ id, properties }) =>
      [properties.title, ...properties.names.map((name) => name.text)].map(
        (text) => ({ kind: "place", target: id, text }) as const,
      ),
    ),
    ...actors.flatMap(({ id, title, names }) =>
      [title, ...names].map((text) => ({ kind: "actor", target: id, text }) as const),
    ),
  ];
}

/**
 * Finds the names in a text, whole words only, the longest first, none over another. Letters are compared as
 * search compares them, and a half-space counts as a space or as nothing. A name that begins with a capital
 * is not found where the text writes a small letter, so that "Liberty" is no mention in "at liberty".
 *
 * @param readWords how a text is folded into words, as search does it
 */
export function findMentions(
  text: string,
  names: readonly KnownName[],
  readWords: ReadWords,
): FoundNames {
  const index = indexNames(names, readWords);
  const words = cutTextWords(text, readWords);
  const codePoints = Array.from(text);
  const candidates = words.flatMap((_, first) => candidatesFrom(first, words, codePoints, index));
  const kept = keepLongest(candidates);
  return {
    mentions: kept.flatMap(({ start, end, records }) => {
      const [record, ...others] = records;
      if (record === undefined || others.length > 0) return [];
      return [{ kind: record.kind, target: record.target, form: "name", start, end }];
    }),
    shared: kept.filter(({ records }) => records.length > 1),
  };
}

type IndexedName = KnownName & { isCapital: boolean };
type NameIndex = { byKey: Map<string, IndexedName[]>; mostWords: number };

function indexNames(names: readonly KnownName[], readWords: ReadWords): NameIndex {
  const byKey = new Map<string, IndexedName[]>();
  let mostWords = 0;
  for (const name of names) {
    const words = cutTextWords(name.text, readWords);
    mostWords = Math.max(mostWords, words.length);
    const isCapital = /^\P{L}*\p{Lu}/u.test(name.text);
    for (const key of new Set(joinWords(words))) {
      // A single letter is an initial or a list's number far more often than a name.
      if (key.length > 1) byKey.set(key, [...(byKey.get(key) ?? []), { ...name, isCapital }]);
    }
  }
  // Where the text writes a half-space, a name of one word is two.
  return { byKey, mostWords: mostWords * 2 };
}

function candidatesFrom(
  first: number,
  words: readonly TextWord[],
  codePoints: readonly string[],
  { byKey, mostWords }: NameIndex,
): NamedSpan[] {
  const start = words[first]?.start ?? 0;
  const isSmall = /^\p{Ll}/u.test(codePoints[start] ?? "");
  const candidates: NamedSpan[] = [];
  for (let last = first; last < Math.min(first + mostWords, words.length); last++) {
    const stretch = words.slice(first, last + 1);
    const found = [...new Set(joinWords(stretch))].flatMap((key) => byKey.get(key) ?? []);
    const records = distinctRecords(found.filter(({ isCapital }) => !(isCapital && isSmall)));
    if (records.length > 0) candidates.push({ start, end: words[last]?.end ?? start, records });
  }
  return candidates;
}

function distinctRecords(names: readonly KnownName[]): Named[] {
  const records = new Map<string, Named>();
  for (const { kind, target } of names) records.set(`${kind}/${target}`, { kind, target });
  return [...records.values()];
}

function keepLongest(candidates: readonly NamedSpan[]): NamedSpan[] {
  const byLength = candidates.toSorted(
    (one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start,
  );
  const taken = new Set<number>();
  const kept = byLength.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false;
    for (let at = start; at < end; at++) taken.add(at);
    return true;
  });
  return kept.sort((one, other) => one.start - other.start);
}
