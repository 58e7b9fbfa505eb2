import { type Actor, searchableNames } from "@/lib/records/actor";
import type { Mention } from "@/lib/records/document";
import type { Place } from "@/lib/records/place";
import { withoutPrefixes } from "@/lib/text/arabic-prefixes";
import { cutTextWords, joinWords, type ReadWords, type TextWord } from "@/lib/text/text-words";

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

type FindOptions = {
  /** BCP 47. In Arabic, the prepositions and conjunctions that are written onto a name are seen through. */
  language?: string;
  /** Told now and then which share of the text has been read, from 0 to 1. */
  onProgress?: (share: number) => void;
};

/** Every name of the gazetteer: those of places and those of persons and bodies. */
export function listNames(places: readonly Place[], actors: readonly Actor[]): KnownName[] {
  return [
    ...places.flatMap(({ id, properties }) =>
      [properties.title, ...properties.names.map((name) => name.text)].map(
        (text) => ({ kind: "place", target: id, text }) as const,
      ),
    ),
    ...actors.flatMap((actor) =>
      searchableNames(actor).map((text) => ({ kind: "actor", target: actor.id, text }) as const),
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
  { language = "", onProgress = () => {} }: FindOptions = {},
): FoundNames {
  const index = indexNames(names, readWords);
  const words = cutTextWords(text, readWords);
  const codePoints = Array.from(text);
  const isArabic = /^ar(-|$)/.test(language);
  const candidates: NamedSpan[] = [];
  words.forEach((word, first) => {
    if (first % PROGRESS_STEP === 0) onProgress(first / words.length);
    const readings = isArabic ? [word, ...withoutPrefixes(word, codePoints)] : [word];
    for (const reading of readings) {
      const stretch = [reading, ...words.slice(first + 1, first + index.mostWords)];
      candidates.push(...candidatesFrom(stretch, codePoints, index));
    }
  });
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

const PROGRESS_STEP = 1000;

type IndexedName = KnownName & { isCapital: boolean };
type NameIndex = { byKey: Map<string, IndexedName[]>; sortedKeys: string[]; mostWords: number };

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
  return { byKey, sortedKeys: [...byKey.keys()].sort(), mostWords: mostWords * 2 };
}

/** The names that begin with the first of some words; it stops where no name goes on as the words do. */
function candidatesFrom(
  words: readonly TextWord[],
  codePoints: readonly string[],
  { byKey, sortedKeys }: NameIndex,
): NamedSpan[] {
  const [first] = words;
  if (!first) return [];
  const isSmall = /^\p{Ll}/u.test(codePoints[first.start] ?? "");
  const candidates: NamedSpan[] = [];
  for (let count = 1; count <= words.length; count++) {
    const keys = [...new Set(joinWords(words.slice(0, count)))];
    if (!keys.some((key) => hasPrefix(sortedKeys, key))) break;
    const found = keys.flatMap((key) => byKey.get(key) ?? []);
    const records = distinctRecords(found.filter(({ isCapital }) => !(isCapital && isSmall)));
    const { end } = words[count - 1] ?? first;
    if (records.length > 0) candidates.push({ start: first.start, end, records });
  }
  return candidates;
}

/** Whether one of the keys, sorted by code units, begins so. */
function hasPrefix(sortedKeys: readonly string[], prefix: string): boolean {
  let [low, high] = [0, sortedKeys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sortedKeys[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  return sortedKeys[low]?.startsWith(prefix) ?? false;
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
