import { FOUND_KINDS, type FoundKind } from "@/lib/query/found-kinds";
import { isNumber, joinThousands } from "@/lib/text/mark-words";
import { searchWords } from "@/lib/text/search-words";
import type { Database } from "./engine";
import { nearestSpellings, similarSpellings } from "./find-spellings";

/** What is asked of one kind, as expressions of the full-text index. */
export type AskedWords = {
  /** The folded words, each once. */
  terms: string[];
  /** All of them as whole words. */
  whole: string;
  /** All of them as beginnings of words. */
  begun: string;
  alike: () => Alike;
};

/** The same words in this or a similar spelling; no expression where none has another. */
type Alike = { expression: string | undefined; terms: string[] };

/** Words are letters and digits, so that no operator gets through. */
const wholeWord = (word: string) => `"${word}"`;
const begunWord = (word: string) => `"${word}"*`;
export const inNames = (expression: string) => `{names} : (${expression})`;

/** What a text asks of each kind. */
export function readAsked(database: Database, text: string): (kind: FoundKind) => AskedWords {
  const ofRecords = askedWords(database, text, begunWord);
  const ofFigures = readAskedNumbers(database, text);
  return (kind) => (kind === "figures" ? ofFigures : ofRecords);
}

/** What a text asks where numbers stand as they are written: they are whole, without signs between their thousands. */
export function readAskedNumbers(database: Database, text: string): AskedWords {
  return askedWords(database, joinThousands(text), (word) =>
    isNumber(word) ? wholeWord(word) : begunWord(word),
  );
}

function askedWords(database: Database, text: string, begin: (word: string) => string): AskedWords {
  const terms = [...new Set(searchWords(text))];
  let alike: Alike | undefined;
  return {
    terms,
    whole: terms.map(wholeWord).join(" AND "),
    begun: terms.map(begin).join(" AND "),
    alike() {
      alike ??= findAlike(database, text, begin);
      return alike;
    },
  };
}

/** Words as they stand between spaces: a half-space joins two words that some write as one. */
function readTokens(text: string): string[][] {
  const tokens = text.match(/[\p{L}\p{N}\p{M}\u0640\u200C]+/gu) ?? [];
  return tokens.map(searchWords).filter((words) => words.length > 0);
}

function findAlike(database: Database, text: string, begin: (word: string) => string): Alike {
  const terms: string[] = [];
  let isAny = false;
  const alternatives = readTokens(text).map((words) => {
    const closed = words.join("");
    const spellings = similarSpellings(database, closed, isNamed(database, words));
    const others = spellings.map(({ phrase }) => `"${phrase}"`);
    terms.push(...spellings.flatMap(({ phrase }) => phrase.split(" ")));
    if (words.length > 1) {
      others.push(begunWord(closed));
      terms.push(closed);
    }
    isAny ||= others.length > 0;
    return `(${[`(${words.map(begin).join(" AND ")})`, ...others].join(" OR ")})`;
  });
  return { expression: isAny ? alternatives.join(" AND ") : undefined, terms };
}

/** Whether names of the record have a word, or one that begins so. */
function isNamed(database: Database, words: readonly string[]): boolean {
  return isAnywhere(database, inNames(words.map(begunWord).join(" AND ")));
}

function isAnywhere(database: Database, expression: string): boolean {
  return FOUND_KINDS.some((kind) =>
    database
      .prepare(`SELECT 1 FROM found_${kind} WHERE found_${kind} MATCH ? LIMIT 1`)
      .get(expression),
  );
}

/** The text with each of its words that nothing begins with replaced by the nearest that there are. */
export function findNearest(database: Database, text: string): string[] {
  const replaced = readTokens(text).map((words) =>
    isAnywhere(database, words.map(begunWord).join(" AND "))
      ? [words.join(" ")]
      : nearestSpellings(database, words.join("")).map(({ written }) => written),
  );
  const unchanged = readTokens(text).map((words) => words.join(" "));
  const count = Math.max(0, ...replaced.map((words) => words.length));
  const texts = Array.from({ length: count }, (_, index) =>
    replaced.flatMap((words) => words[index] ?? words[0] ?? []).join(" "),
  );
  return [...new Set(texts)].filter((other) => other !== unchanged.join(" "));
}
