import compile from "icu-minify/compile";
import ar from "./catalogue/ar.json";
import { EN } from "./catalogue/en";
import fa from "./catalogue/fa.json";
import type { Language } from "./languages";
import { type Catalogue, type Join, makeWords, type ParsedCatalogue, type Words } from "./words";

/** The catalogue of each language, as it is written. */
export const CATALOGUES: Record<Language, Catalogue> = { en: EN, ar, fa };

/** The same, ready to be said. */
export const PARSED_CATALOGUES: Record<Language, ParsedCatalogue> = {
  en: parseCatalogue(EN),
  ar: parseCatalogue(ar),
  fa: parseCatalogue(fa),
};

export function parseCatalogue(catalogue: Catalogue): ParsedCatalogue {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => [
      key,
      // Cloned into plain objects: a page carries no others to the browser.
      typeof value === "string" ? structuredClone(compile(value)) : parseCatalogue(value),
    ]),
  );
}

const known = new Map<string, Words>();

/**
 * All that the interface says in a language.
 *
 * @param recordLanguage in which the record's own words are written
 * @param join for who draws what is said; without it, sentences with marks are lists of their parts
 */
export function wordsIn(language: Language, recordLanguage = "en", join?: Join): Words {
  const key = `${language} ${recordLanguage} ${join ? "drawn" : "written"}`;
  const words =
    known.get(key) ??
    makeWords(language, { catalogue: PARSED_CATALOGUES[language], recordLanguage, join });
  known.set(key, words);
  return words;
}

/** What is said in the browser as well; the rest stays on the server. */
export const BROWSER_AREAS = [
  "claim",
  "counts",
  "dates",
  "eventList",
  "filters",
  "find",
  "map",
  "numbers",
  "place",
  "popup",
  "reader",
  "share",
  "shell",
  "time",
  "ui",
] as const satisfies readonly (keyof typeof EN)[];

/** What only the page that composes tours says in the browser. */
export const COMPOSER_AREAS = ["compose"] as const satisfies readonly (keyof typeof EN)[];

/** The part of a catalogue that goes along with a page. */
export function browserCatalogue(
  language: Language,
  areas: readonly (keyof typeof EN)[] = BROWSER_AREAS,
): ParsedCatalogue {
  const all = PARSED_CATALOGUES[language];
  return Object.fromEntries(areas.flatMap((area) => (all[area] ? [[area, all[area]]] : [])));
}
