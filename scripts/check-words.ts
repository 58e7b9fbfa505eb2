import { readdirSync, readFileSync } from "node:fs";
import { BROWSER_AREAS, CATALOGUES, COMPOSER_AREAS } from "@/lib/words/catalogue";
import { DEFAULT_LANGUAGE, LANGUAGES, WRITING } from "@/lib/words/languages";
import { stop } from "./stop";
import { listBrowserFiles } from "./words/browser-files";
import { compareCatalogues, listMessages } from "./words/compare-catalogues";
import { findKeys } from "./words/find-keys";
import { findLiterals } from "./words/find-literals";

/** Where words are asked for. */
const FOLDERS = ["app", "pages", "components", "lib"];
/** What answers programs and programmers, in English, and names of fonts, of standards and of sources of the map. */
const NOT_SAID =
  /^(?:app\/(?:api|region\.pmtiles|theme\.css)|lib\/(?:bundle\/standards|ingest|ogc|query|server|store|text|records|errors|settings|words\/catalogue|map\/(?:font-faces|basemap-style)|preview\/set-text))/;

/** Checks that every word of the interface comes from the catalogues, and that none of them lacks any. */
function main() {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path))
    .map((path) => ({ path, source: readFileSync(path, "utf8") }));

  const lines = LANGUAGES.flatMap((language) =>
    compareCatalogues(CATALOGUES[DEFAULT_LANGUAGE], CATALOGUES[language], language).map(
      ({ key, problem }) => `${WRITING[language].name} (${language}): ${key} ${problem}`,
    ),
  );
  const keys = files.flatMap(({ path, source }) => findKeys(source, path));
  for (const key of listMessages(CATALOGUES[DEFAULT_LANGUAGE]).keys()) {
    if (!keys.some((pattern) => pattern.test(key))) lines.push(`${key} is said nowhere`);
  }
  for (const { path, source } of files.filter(({ path: of }) => !NOT_SAID.test(of))) {
    for (const { line, text } of findLiterals(source, path)) {
      lines.push(`${path}:${line} says “${text}” itself; it belongs into lib/words/catalogue/en`);
    }
  }
  lines.push(...findMissingInBrowser(new Map(files.map(({ path, source }) => [path, source]))));
  if (lines.length > 0)
    stop(`The catalogues have ${lines.length} problem(s):\n${lines.join("\n")}`);
  console.log(
    `${listMessages(CATALOGUES[DEFAULT_LANGUAGE]).size} messages in ${LANGUAGES.length} languages, none missing.`,
  );
}

/** What only the page that composes tours draws, which carries more than other pages. */
const OF_THE_COMPOSER = /^components\/compose\//;

/** Messages that files of the browser say and that no page carries. */
function findMissingInBrowser(sources: ReadonlyMap<string, string>): string[] {
  const messages = [...listMessages(CATALOGUES[DEFAULT_LANGUAGE]).keys()];
  const notIn = (areas: readonly string[]) =>
    messages.filter((key) => !areas.some((area) => key.startsWith(`${area}.`)));
  const missing = notIn(BROWSER_AREAS);
  const missingInComposer = notIn([...BROWSER_AREAS, ...COMPOSER_AREAS]);
  return [...listBrowserFiles(sources)]
    .filter((path) => !NOT_SAID.test(path))
    .flatMap((path) =>
      findKeys(sources.get(path) ?? "", path).flatMap((pattern) =>
        (OF_THE_COMPOSER.test(path) ? missingInComposer : missing)
          .filter((key) => pattern.test(key))
          .map((key) => `${path} says ${key} in the browser; add its area to BROWSER_AREAS`),
      ),
    );
}

main();
