import type { Document, Mention, Passage } from "@/lib/records/document";
import { type EdgeRecords, inOrderOfReading, unique } from "./edge-records";
import {
  BASES,
  countWords,
  dateInFull,
  dateInShort,
  EVENT_TYPES,
  eventDateWords,
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
  rowsOf,
  type ServedPage,
  textOf,
} from "./served-page";
import { expectDisagreements, readDisagreements } from "./shared-parts";

/** The head of a document's page: what is seen at once, and its record and contents, which unfold. */
export function readDocumentHead({ title, article }: ServedPage) {
  const folds = [...article.querySelectorAll("header details")];
  const unfolded = (name: string) =>
    folds.find((fold) => textOf(fold.querySelector("summary")) === name);
  const about = unfolded("About this document");
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
    summary: textOf(about?.querySelector("p")),
    notes: [...(unfolded("How we know this")?.querySelectorAll("p") ?? [])].map(textOf),
    folds: folds.filter((fold) => fold.closest("details details") === null).map(labelOf),
    areOpen: folds.some((fold) => fold.hasAttribute("open")),
    contents: rowsOf(article.querySelector('nav[aria-label="Sections of the document"]')).map(
      (row) => ({ ...linkOf(row.querySelector("a")), layer: textOf(row.querySelector("span")) }),
    ),
    passages: textOf(article.querySelector("fieldset span")),
  };
}

export function expectDocumentHead(records: EdgeRecords, document: Document, isAttached: boolean) {
  const { title, author, publisher, published, source } = document;
  const date = published.edtf === null ? null : dateInFull(published.edtf);
  const disagreements = records.disagreements.filter(({ passages }) =>
    passages.some((passage) => passage.document === document.id),
  );
  const notes = { Title: title, Author: author, Publisher: publisher, Date: published };
  return {
    tab: `${title.text} · The Edge Atlas`,
    kind: `Document · ${wordsOf(GENRES, document.genre)}`,
    title: title.text,
    language: document.language,
    leads: [`${document.shortTitle} · ${document.voice}.`],
    facts: {
      ...(title.basis !== "stated" && { Title: wordsOf(BASES, title.basis) }),
      Author: factWords(author, "not known"),
      Publisher: factWords(publisher, "not known"),
      Date: factWords({ ...published, text: date }, "undated"),
      Holds: `${countWords(document.passages.length, "passage")}, ${countWords(records.eventsOf(document.id).length, "event")}`,
      File: `${source.file}, ${THOUSANDS.format(source.characters)} characters, SHA-256 ${source.sha256}`,
      Text: isAttached
        ? "attached here; its checksum is the one above"
        : "not part of this atlas. Below stands each passage in our own words, with its place in the text.",
    },
    disagreements: expectDisagreements(records, disagreements),
    summary: document.summary,
    notes: Object.entries(notes).flatMap(([name, { note }]) => (note ? [`${name}: ${note}`] : [])),
    folds: [
      "About this document",
      `Sections (${document.sections.length})`,
      ...(disagreements.length > 0 ? [`What does not agree (${disagreements.length})`] : []),
    ],
    areOpen: false,
    contents: document.sections.map((section) => ({
      text: section.title,
      href: `#${section.id}`,
      layer: section.layer === "body" ? "" : wordsOf(LAYERS, section.layer),
    })),
    passages: countWords(document.passages.length, "passage"),
  };
}

const THOUSANDS = new Intl.NumberFormat("en");

function factWords(
  { text, basis }: { text: string | null; basis: string },
  unknown: string,
): string {
  const known = text === null || basis === "stated" ? "" : ` (${wordsOf(BASES, basis)})`;
  return `${text ?? unknown}${known}`;
}

/** An event in the margin, and in which modes and voices its passage tells of it. */
type NotedEvent = PageLink & { type: string; family: string; date: string; sayings: string[] };

/** The line that a passage has in the margin, and what it unfolds to. */
type Note = { line: string; about: string; events: NotedEvent[] };

type Row = { notes: Note[]; places: string; named: PageLink[]; areOpen: boolean };

/** The sections as they are read: name, layer and summary, and the margin beside each of their rows. */
export function readSections(article: HTMLElement) {
  return sectionsOf(article).map((section) => ({
    id: section.id,
    lines: [...section.children]
      .filter(({ tagName }) => tagName === "H2" || tagName === "P")
      .map(textOf),
    rows: rowsIn(section).map((row): Row => {
      const folds = [...row.querySelectorAll(":scope > div:last-child > details")];
      const named = folds.find((fold) => fold.querySelector("[aria-label]"));
      return {
        notes: folds.filter((fold) => fold !== named).map(readNote),
        places: labelOf(named),
        named: linksIn(named),
        areOpen: folds.some((fold) => fold.hasAttribute("open")),
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
    inOrderOfReading(passages.filter((passage) => passage.section === section)).map(
      ({ id, gloss, start, end, context }) => {
        const text = `Passage ${numberOf(id)}`;
        return {
          id,
          gloss,
          link: { text, href: `#${id}` },
          locator: `${text}, characters ${start}–${end}${context ? ", context only" : ""}`,
        };
      },
    ),
  );
}

/** The margin beside a stretch: the events of the passages that begin there, and the places named there. */
export function expectRow(
  records: EdgeRecords,
  document: Document,
  begun: readonly Passage[],
  mentions: readonly Mention[],
): Row {
  const named = placesNamed(records, mentions);
  return {
    notes: begun.flatMap(({ id }) => {
      const events = records.events.flatMap((event): NotedEvent[] => {
        const [type, family] = wordsOf(EVENT_TYPES, event.type);
        const told = event.attestations.filter(
          (attested) => attested.document === document.id && attested.passage === id,
        );
        const sayings = unique(told.map(({ mode, voice }) => saidWords(mode, voice)));
        const date = eventDateWords(event.date, dateInShort);
        const link = { text: event.title, href: `/events/${event.id}` };
        return told.length === 0 ? [] : [{ ...link, type, family, date, sayings }];
      });
      const line = `Passage ${numberOf(id)}: ${countWords(events.length, "event")}`;
      return events.length === 0 ? [] : [{ line, about: id, events }];
    }),
    places: named.length === 0 ? "" : `${countWords(named.length, "place")} named`,
    named,
    areOpen: false,
  };
}

/** What the sections say where glosses stand for the text: each passage with what it attests and names. */
export function expectSectionsOfGlosses(records: EdgeRecords, document: Document) {
  return document.sections.map((section) => ({
    id: section.id,
    lines: sectionLines(section),
    rows: inOrderOfReading(
      document.passages.filter((passage) => passage.section === section.id),
    ).map((passage) =>
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

function labelOf(fold: Element | undefined): string {
  return textOf(fold?.querySelector("summary"));
}

function readNote(fold: Element): Note {
  return {
    line: labelOf(fold),
    about: fold.getAttribute("data-about") ?? "",
    events: rowsOf(fold).map(readNotedEvent),
  };
}

function readNotedEvent(row: Element): NotedEvent {
  const [type, date, ...sayings] = [...(row.querySelector("p")?.children ?? [])];
  return {
    ...linkOf(row.querySelector("a")),
    type: textOf(type),
    family: type?.getAttribute("data-family") ?? "",
    date: textOf(date),
    sayings: sayings.map(textOf),
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
