import type { AtlasData, Problem } from "@/lib/records/atlas-data";
import type { Document } from "@/lib/records/document";
import { searchWords } from "@/lib/text/search-words";

/** Shorter words are articles and the like: two names that share only those share nothing. */
const SHORTEST_WORD = 3;

/**
 * Mentions said to be names whose words in the text have nothing of the target's names: perhaps they name
 * another place or actor. Case, accents and the spellings of Arabic and Persian letters make no difference;
 * a word may be part of a longer one (`Iraq` in `Iraqi`), or the whole name be there (`UN`).
 */
export function checkMentionNames(
  document: Document,
  text: string,
  data: Pick<AtlasData, "places" | "actors">,
): Omit<Problem, "file">[] {
  const codePoints = Array.from(text);
  const names = collectNames(data);
  return document.mentions.flatMap(({ kind, target, form, start, end }, index) => {
    if (form !== "name") return [];
    const words = searchWords(codePoints.slice(start, end).join(""));
    const known = names[kind].get(target) ?? [];
    if (known.some((name) => hasPartOf(words, name))) return [];
    const message = `is at ${start}–${end}, where the text has no word of a name of "${target}"; names a different ${kind}?`;
    return [{ record: `mentions[${index}]`, field: "target", message }];
  });
}

/** The words of each name of each place and actor, by kind and id. */
function collectNames({ places, actors }: Pick<AtlasData, "places" | "actors">) {
  return {
    place: new Map(
      places.map(({ id, properties: { title, names } }) => [
        id,
        [title, ...names.map(({ text }) => text)].map(searchWords),
      ]),
    ),
    actor: new Map(
      actors.map(({ id, title, names }) => [
        id,
        [title, ...names.map(({ text }) => text)].map(searchWords),
      ]),
    ),
  };
}

function hasPartOf(words: readonly string[], name: readonly string[]): boolean {
  const whole = ` ${words.join(" ")} `;
  if (name.length > 0 && whole.includes(` ${name.join(" ")} `)) return true;
  return name
    .map((word) => word.replace(ARTICLE, ""))
    .some(
      (word) =>
        Array.from(word).length >= SHORTEST_WORD && words.some((found) => found.includes(word)),
    );
}

/** Arabic's article, of which a preposition before it leaves only the second letter. */
const ARTICLE = /^ال/;
