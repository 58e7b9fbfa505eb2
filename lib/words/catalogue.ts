import ar from "./catalogue/ar.json";
import { EN } from "./catalogue/en";
import fa from "./catalogue/fa.json";
import type { Language } from "./languages";
import { type Catalogue, makeWords, type Words } from "./words";

/** The catalogue of each language. */
export const CATALOGUES: Record<Language, Catalogue> = { en: EN, ar, fa };

const known = new Map<string, Words>();

/**
 * All that the interface says in a language.
 *
 * @param recordLanguage in which the record's own words are written
 */
export function wordsIn(language: Language, recordLanguage = "en"): Words {
  const key = `${language} ${recordLanguage}`;
  const words = known.get(key) ?? makeWords(language, CATALOGUES[language], recordLanguage);
  known.set(key, words);
  return words;
}

/** What is said in the browser as well; the rest stays on the server. */
export const BROWSER_AREAS = [
  "claim",
  "counts",
  "dates",
  "filters",
  "map",
  "numbers",
  "place",
  "popup",
  "reader",
  "shell",
  "ui",
] as const satisfies readonly (keyof typeof EN)[];

/** The part of a catalogue that goes along with a page. */
export function browserCatalogue(language: Language): Catalogue {
  const all = CATALOGUES[language];
  return Object.fromEntries(
    BROWSER_AREAS.flatMap((area) => (all[area] ? [[area, all[area]]] : [])),
  );
}
