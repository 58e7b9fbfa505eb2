import { writeJson } from "@/lib/formats/write-json";
import { allPages } from "@/lib/ogc/export-rows";
import { passagePage } from "@/lib/ogc/pages";
import type { DocumentItem } from "@/lib/store/answers";
import type { PassageItem } from "@/lib/store/record-answers";
import { AT_A_TIME, type Bundle } from "./bundle";

/** A passage that backs an event of a bundle, with its document and, where they are asked for, its exact words. */
export type BackingPassage = {
  passage: PassageItem;
  document: DocumentItem;
  /** Undefined where words are not asked for, null where the text is not attached. */
  words: string | null | undefined;
};

/** The passages that back the events, in the order of reading. */
export async function* passagePages(bundle: Bundle): AsyncIterable<BackingPassage[]> {
  const { store, query, findDocument } = bundle;
  const pages = allPages((request) => store.listPassages(query, request), {
    limit: AT_A_TIME,
    sort: "date",
  });
  for await (const items of pages) {
    const backing = items.filter(({ events }) => events > 0);
    yield await Promise.all(
      backing.map(async (passage) => {
        const document = await findDocument(passage.document);
        return { passage, document, words: wordsOf(bundle, document, passage) };
      }),
    );
  }
}

/** The exact words of a stretch of a document: only where they are asked for, null where its text is not attached. */
export function wordsOf(
  { texts }: Bundle,
  { sha256 }: Pick<DocumentItem, "sha256">,
  span: { start: number; end: number },
): string | null | undefined {
  return texts && (texts.findWords(sha256, span) ?? null);
}

/** How a position is given: by start and end in the characters of a text. */
const SELECTOR = "https://www.w3.org/TR/annotation-model/#text-position-selector";

/**
 * The passages as locators (W3C Text Position Selector, in code points) with the checksum of the text that they are
 * positions in; one a line.
 */
export async function* passagesFile(bundle: Bundle): AsyncIterable<string> {
  const { summary, view } = bundle;
  const { license, title } = summary.atlas;
  const head = writeJson({ atlas: title, license: license.url, view, selector: SELECTOR });
  yield `${head.slice(0, -1)},"passages":[`;
  let between = "\n";
  for await (const page of passagePages(bundle)) {
    if (page.length === 0) continue;
    yield between + page.map((backing) => writeJson(locatorOf(backing, bundle))).join(",\n");
    between = ",\n";
  }
  yield "\n]}\n";
}

function locatorOf({ passage, document, words }: BackingPassage, { pageAt }: Bundle) {
  return {
    document: document.id,
    documentTitle: document.title,
    passage: passage.id,
    section: passage.section,
    start: passage.start,
    end: passage.end,
    sourceFile: document.sourceFile,
    sha256: document.sha256,
    characters: document.characters,
    gloss: passage.gloss,
    events: passage.events,
    address: pageAt(passagePage({ document: document.id, passage: passage.id })),
    words,
  };
}
