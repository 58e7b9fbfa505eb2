import { MOST_FOUND } from "@/lib/query/found-kinds";
import type { Document } from "@/lib/records/document";
import { sourceName } from "@/lib/records/source-name";
import type { FoundText, FoundTexts } from "@/lib/store/find-answers";
import { locateTexts, readLocatedText } from "@/lib/store/texts";
import { countCodePoints } from "@/lib/text/code-points";
import { cutExcerpt } from "@/lib/text/excerpt";
import { textLinkWithin } from "@/lib/text/resolve-text-link";
import { boundSearch } from "@/lib/text/search-words";
import { formatTextLink } from "@/lib/text/text-link";
import { readJson } from "./details";
import type { Database } from "./engine";
import { type AskedWords, readAskedNumbers } from "./find-words";
import { openTextIndex, type TextIndex } from "./text-index";

/** Milliseconds that a question may spend on texts that nobody asked about before; the next one goes on with them. */
const PATIENCE = 1_000;

/** Where a document stands in its table, and the checksum of its text. */
type Source = { ordinal: number; sha256: string };

/**
 * Finds words in the texts that are attached, which come and go while the store stays as it is: at each question those
 * that are gone are forgotten and those that came are taken in, whole texts at a time.
 */
export function createTextFinder(database: Database) {
  let opened: ReturnType<typeof openFinder> | undefined;
  return {
    find(text: string, limit: number): FoundTexts {
      opened ??= openFinder(database);
      return opened.find(text, Math.min(limit, MOST_FOUND));
    },
    close: () => opened?.index.close(),
  };
}

function openFinder(database: Database) {
  const index = openTextIndex();
  const sources = database
    .prepare("SELECT ordinal, head ->> '$.source.sha256' AS sha256 FROM document ORDER BY ordinal")
    .all() as Source[];
  const checksums = sources.map(({ sha256 }) => sha256);
  let begun: { ordinal: number; steps: Iterator<void> } | undefined;

  /** @returns how many texts wait for the next question */
  function keepUp(located: ReadonlyMap<string, string>): number {
    const attached = sources.filter(({ sha256 }) => located.has(sha256));
    const ordinals = new Set(attached.map(({ ordinal }) => ordinal));
    for (const text of index.texts()) if (!ordinals.has(text)) index.forget(text);
    if (begun && !ordinals.has(begun.ordinal)) begun = undefined;
    const deadline = performance.now() + PATIENCE;
    const missing = attached.filter(({ ordinal }) => !index.has(ordinal));
    const first = missing.findIndex(({ ordinal }) => ordinal === begun?.ordinal);
    if (first > 0) missing.unshift(...missing.splice(first, 1));
    let unread = 0;
    for (const source of missing) if (!takeIn(source, located, deadline)) unread++;
    return unread;
  }

  function takeIn(
    { ordinal, sha256 }: Source,
    located: ReadonlyMap<string, string>,
    deadline: number,
  ) {
    if (performance.now() > deadline) return false;
    if (begun?.ordinal !== ordinal) {
      const content = readLocatedText(located.get(sha256) ?? "", sha256);
      if (content === undefined) return false;
      const { sections } = readHead(database, ordinal);
      begun = { ordinal, steps: index.takeIn(ordinal, content, sections) };
    }
    while (!begun.steps.next().done) if (performance.now() > deadline) return false;
    begun = undefined;
    return true;
  }

  function find(text: string, limit: number): FoundTexts {
    const located = locateTexts(checksums);
    const unread = keepUp(located);
    const asked = readAskedNumbers(database, boundSearch(text));
    const { exact, alike, matched, similar } = findPieces(index, asked, limit);
    const open = openTexts(database, located);
    const items = [
      ...exact.flatMap((position) => readFound(index, open, position, asked.terms, false)),
      ...alike.flatMap((position) => {
        const terms = [...asked.terms, ...asked.alike().terms];
        return readFound(index, open, position, terms, true);
      }),
    ];
    const attached = checksums.filter((sha256) => located.has(sha256)).length;
    return { items, matched, similar, attached, unread };
  }
  return { index, find };
}

/** Those in which the words follow each other as they were asked for, then whole words, then beginnings, then others. */
function findPieces(index: TextIndex, asked: AskedWords, limit: number) {
  const { terms, whole, begun } = asked;
  if (terms.length === 0) return { exact: [], alike: [], matched: 0, similar: 0 };
  const matched = index.count(begun);
  const best = (expressions: readonly string[], most: number) => {
    const positions = new Set<number>();
    for (const expression of expressions) {
      if (positions.size >= most) break;
      for (const position of index.best(expression, most)) {
        if (positions.size < most) positions.add(position);
      }
    }
    return [...positions];
  };
  const exact = matched === 0 ? [] : best([`"${terms.join(" ")}"`, whole, begun], limit);
  const { expression } = exact.length < limit ? asked.alike() : {};
  if (expression === undefined) return { exact, alike: [], matched, similar: 0 };
  const both = best([expression], limit + exact.length);
  const alike = both.filter((position) => !exact.includes(position));
  return {
    exact,
    alike: alike.slice(0, limit - exact.length),
    matched,
    similar: index.count(expression) - matched,
  };
}

/** The head of a document, as it stands in the index, and its text; each is read once for a question. */
function openTexts(database: Database, located: ReadonlyMap<string, string>) {
  const read = new Map<number, { head: Document; content: string | undefined }>();
  return (ordinal: number) => {
    const known = read.get(ordinal);
    if (known) return known;
    const head = readHead(database, ordinal);
    const { sha256 } = head.source;
    const path = located.get(sha256);
    const content = path === undefined ? undefined : readLocatedText(path, sha256);
    const text = { head, content };
    read.set(ordinal, text);
    return text;
  };
}

/** What is shown of a piece: nothing where its text has gone since it was looked for. */
function readFound(
  index: TextIndex,
  open: ReturnType<typeof openTexts>,
  position: number,
  terms: readonly string[],
  isSimilar: boolean,
): FoundText[] {
  const piece = index.read(position);
  if (!piece) return [];
  const { head, content } = open(piece.text);
  const section = head.sections[piece.section];
  if (content === undefined || !section) return [];
  const text = content.slice(piece.unit, piece.unit + piece.length);
  const excerpt = cutExcerpt(text, terms);
  const at = (unit: number) => piece.start + countCodePoints(text.slice(0, unit));
  const span = { start: at(excerpt.start), end: at(excerpt.end) };
  const link = textLinkWithin(text, piece.start, head.source.sha256, span);
  return [
    {
      document: head.id,
      title: head.title.text,
      source: sourceName(head, section.id),
      language: head.language,
      section: section.id,
      sectionTitle: section.title,
      ...span,
      words: text.slice(excerpt.start, excerpt.end),
      marks: excerpt.marks.map(({ start, end }) => ({ start: at(start), end: at(end) })),
      isCutBefore: excerpt.start > 0,
      isCutAfter: excerpt.end < text.length,
      fragment: formatTextLink(link),
      isSimilar,
    },
  ];
}

function readHead(database: Database, ordinal: number): Document {
  const sql = "SELECT head AS json FROM document WHERE ordinal = ?";
  const [head] = readJson<Document>(database, sql, [ordinal]);
  if (!head) throw new Error(`The store has no document ${ordinal}.`);
  return head;
}
