import type { Document, Mention, Passage } from "@/lib/model/document";
import { type EdgeRecords, inOrderOfReading, unique } from "./edge-records";
import {
  BASES,
  countWords,
  dateInFull,
  dateInShort,
  EVENT_TYPES,
  GENRES,
  LAYERS,
  MODES,
  VOICES,
  wordsOf,
} from "./page-words";
import {
  factsOf,
  linkOf,
  linksIn,
  type PageLink,
  partsOf,
  rowsOf,
  type ServedPage,
  sectionUnder,
  textOf,
} from "./served-page";
import { expectDisagreements, readDisagreements } from "./shared-parts";

/** The head of a document's page: its record and its contents. */
export function readDocumentHead({ title, article }: ServedPage) {
  const header = article.querySelector("header");
  const heading = article.querySelector("h1");
  const [kind, ...leads] = [...(header?.children ?? [])].filter(({ tagName }) => tagName === "P");
  return {
    tab: title,
    kind: textOf(kind),
    title: textOf(heading),
    language: heading?.getAttribute("lang"),
    leads: leads.map(textOf),
    facts: factsOf(article),
    disagreements: readDisagreements(article),
    summary: textOf(sectionUnder(article, "In short")?.querySelector("p")),
    contents: rowsOf(sectionUnder(article, "Sections")).map((row) => ({
      ...linkOf(row.querySelector("a")),
      layer: textOf(row.querySelector("span")),
    })),
    passages: textOf(article.querySelector("fieldset span")),
  };
}

export function expectDocumentHead(records: EdgeRecords, document: Document, isAttached: boolean) {
  const { title, author, publisher, published, source } = document;
  const date = published.edtf === null ? null : dateInFull(published.edtf);
  const titleBasis = title.basis === "stated" ? [] : [`Title ${wordsOf(BASES, title.basis)}`];
  const titleWords = [...titleBasis, ...(title.note ? [title.note] : [])];
  return {
    tab: `${title.text} · The Edge Atlas`,
    kind: `Document · ${wordsOf(GENRES, document.genre)}`,
    title: title.text,
    language: document.language,
    leads: [...(titleWords.length > 0 ? [titleWords.join(". ")] : []), `${document.voice}.`],
    facts: {
      Author: factWords(author, "not known"),
      Publisher: factWords(publisher, "not known"),
      Date: factWords({ ...published, text: date }, "undated"),
      Holds: `${countWords(document.passages.length, "passage")}, ${countWords(records.eventsOf(document.id).length, "event")}`,
      File: `${source.file}, ${THOUSANDS.format(source.characters)} characters, SHA-256 ${source.sha256}`,
      Text: isAttached
        ? "attached; its checksum matches this record"
        : "not part of this atlas; what follows are our own glosses of each passage, with its place in the text",
    },
    disagreements: expectDisagreements(
      records,
      records.disagreements.filter(({ passages }) =>
        passages.some((passage) => passage.document === document.id),
      ),
    ),
    summary: document.summary,
    contents: document.sections.map((section) => ({
      text: section.title,
      href: `#${section.id}`,
      layer: wordsOf(LAYERS, section.layer),
    })),
    passages: countWords(document.passages.length, "passage"),
  };
}

const THOUSANDS = new Intl.NumberFormat("en");

function factWords(
  { text, basis, note }: { text: string | null; basis: string; note?: string | undefined },
  unknown: string,
): string {
  const known = text === null || basis === "stated" ? "" : ` (${wordsOf(BASES, basis)})`;
  return `${text ?? unknown}${known}${note ? `. ${note}` : ""}`;
}

/** Passages that speak of an event alike: their links, and in what mode and voice. */
type Saying = { links: PageLink[]; said: string };

type Note = PageLink & { type: string; family: string; date: string; sayings: Saying[] };

type Row = { notes: Note[]; named: PageLink[] };

/** The sections as they are read: name, layer and summary, and the margin beside each of their rows. */
export function readSections(article: HTMLElement) {
  return sectionsOf(article).map((section) => ({
    id: section.id,
    lines: [...section.children]
      .filter(({ tagName }) => tagName === "H2" || tagName === "P")
      .map(textOf),
    rows: rowsIn(section).map((row): Row => {
      const [first, last] = [...row.querySelectorAll(":scope > div:last-child > ul")];
      const named = [first, last].find((list) => list?.hasAttribute("aria-label"));
      const notes = first === named ? undefined : first;
      return {
        notes: [...(notes?.children ?? [])].map(readNote),
        named: linksIn(named),
      };
    }),
  }));
}

/** The text of a page's paragraphs without the passages' numbers, and where each says that it begins. */
export function readParagraphs(article: HTMLElement): { start: number; text: string }[] {
  return [...article.querySelectorAll<HTMLElement>("p[data-start]")].map((paragraph) => ({
    start: Number(paragraph.dataset.start),
    text: lettersOf(paragraph),
  }));
}

/** The letters that are marked as a passage's, in the order of the page. */
export function readMarked(article: HTMLElement, passage: string): string {
  const marks = [...article.querySelectorAll("mark[data-passages]")];
  return marks
    .filter((mark) => mark.getAttribute("data-passages")?.split(" ").includes(passage))
    .map(lettersOf)
    .join("");
}

/** The letters of the text that lead to a place, each by its position in the text. */
export function readWaysToPlaces(article: HTMLElement): Record<number, string> {
  const ways: Record<number, string> = {};
  for (const paragraph of article.querySelectorAll<HTMLElement>("p[data-start]")) {
    let at = Number(paragraph.dataset.start);
    for (const node of textNodesOf(paragraph)) {
      const way = node.parentElement?.closest('a[href^="/places/"]')?.getAttribute("href");
      for (const _letter of node.data) {
        if (way) ways[at] = way;
        at += 1;
      }
    }
  }
  return ways;
}

/** The glosses that stand for a text which is not attached, each with its way to itself and its place in the text. */
export function readGlosses(article: HTMLElement) {
  return [...article.querySelectorAll("[data-gloss]")].map((gloss) => ({
    id: gloss.parentElement?.id,
    gloss: textOf(gloss),
    link: linkOf(gloss.nextElementSibling?.querySelector("a")),
    locator: textOf(gloss.nextElementSibling),
  }));
}

export function expectGlosses({ sections, passages }: Document) {
  return sections.flatMap(({ id: section }) =>
    passages
      .filter((passage) => passage.section === section)
      .map(({ id, gloss, start, end, context }) => {
        const text = `Passage ${numberOf(id)}`;
        return {
          id,
          gloss,
          link: { text, href: `#${id}` },
          locator: `${text}, characters ${start}–${end}${context ? ", context only" : ""}`,
        };
      }),
  );
}

/** The margin beside a stretch: the events of the passages that begin there, and the places named there. */
export function expectRow(
  records: EdgeRecords,
  document: Document,
  begun: readonly Passage[],
  mentions: readonly Mention[],
): Row {
  const sayings = begun.flatMap(({ id: passage }) =>
    records.events.flatMap((event) =>
      event.attestations
        .filter((attested) => attested.document === document.id && attested.passage === passage)
        .map(({ mode, voice }) => ({ event, passage, said: saidWords(mode, voice) })),
    ),
  );
  return {
    notes: unique(sayings.map(({ event }) => event)).map((event) => {
      const [type, family] = wordsOf(EVENT_TYPES, event.type);
      const own = sayings.filter((saying) => saying.event === event);
      return {
        text: event.title,
        href: `/events/${event.id}`,
        type,
        family,
        date: dateInShort(event.date.edtf),
        sayings: unique(own.map(({ said }) => said)).map((said) => ({
          links: unique(
            own.filter((saying) => saying.said === said).map(({ passage }) => passage),
          ).map((passage) => ({ text: numberOf(passage), href: `#${passage}` })),
          said,
        })),
      };
    }),
    named: placesNamed(records, mentions),
  };
}

/** What the sections say where glosses stand for the text: each passage with what it attests and names. */
export function expectSectionsOfGlosses(records: EdgeRecords, document: Document) {
  return document.sections.map((section) => ({
    id: section.id,
    lines: sectionLines(section),
    rows: document.passages
      .filter((passage) => passage.section === section.id)
      .map((passage) =>
        expectRow(
          records,
          document,
          [passage],
          document.mentions.filter(({ start, end }) => start < passage.end && end > passage.start),
        ),
      ),
  }));
}

function placesNamed(records: EdgeRecords, mentions: readonly Mention[]): PageLink[] {
  const places = inOrderOfReading(mentions).filter(({ kind }) => kind === "place");
  return unique(places.map(({ target }) => target)).map((id) => ({
    text: records.placeOf(id).properties.title,
    href: `/places/${id}`,
  }));
}

/** The lines above a section's rows: its layer is said where it is not the text itself. */
export function sectionLines({ title, layer, summary }: Document["sections"][number]): string[] {
  return [title, ...(layer === "body" ? [] : [wordsOf(LAYERS, layer)]), summary];
}

function saidWords(mode: string, voice: string): string {
  return `${wordsOf(MODES, mode)}, ${wordsOf(VOICES, voice)}`;
}

/** `p12` is passage 12. */
function numberOf(passage: string): string {
  return passage.slice(1);
}

function readNote(row: Element): Note {
  const [type, date, ...sayings] = [...(row.querySelector("p")?.children ?? [])];
  return {
    ...linkOf(row.querySelector("a")),
    type: textOf(type),
    family: type?.getAttribute("data-family") ?? "",
    date: textOf(date),
    sayings: sayings.map((saying) => {
      const numbers = partsOf(saying).join("");
      return { links: linksIn(saying), said: textOf(saying).slice(numbers.length).trim() };
    }),
  };
}

function sectionsOf(article: HTMLElement): HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>("section[id]")];
}

function rowsIn(section: HTMLElement): Element[] {
  return [...section.querySelectorAll(":scope > [data-places]")];
}

/** The text of an element as it is written, without the passages' numbers. */
function textNodesOf(element: Element): Text[] {
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType === node.TEXT_NODE) return [node as Text];
    const child = node as Element;
    return child.nodeType !== child.ELEMENT_NODE || child.hasAttribute("data-anchor")
      ? []
      : textNodesOf(child);
  });
}

function lettersOf(element: Element): string {
  return textNodesOf(element)
    .map(({ data }) => data)
    .join("");
}
