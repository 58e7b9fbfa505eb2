import type { Document } from "@/lib/records/document";
import type { Event } from "@/lib/records/event";
import type { Place } from "@/lib/records/place";
import { type EdgeRecords, inOrderOfReading, inOrderOfTitles, unique } from "./edge-records";
import { expectStrip, readStrip, type Strip } from "./figure-strip";
import {
  countWords,
  DISAGREEMENT_KINDS,
  dateInFull,
  dateInShort,
  eventDateWords,
  FIGURE_WORDS,
  MEASURES,
  MENTION_FORMS,
  MODES,
  PLACE_TYPES,
  passageWords,
  RADIUS_WORDS,
  UNMAPPED_REASONS,
  wordsOf,
} from "./page-words";
import { linkOf, linksIn, type PageLink, partsOf, rowsOf, textOf } from "./served-page";

/** A row of a list: its parts as they stand beside each other, and its links. */
export type ListRow = { parts: string[]; links: PageLink[] };

export function readListRows(element: Element | null | undefined): ListRow[] {
  return rowsOf(element).map((row) => ({ parts: partsOf(row), links: linksIn(row) }));
}

/** Events at a place, events that only concern it, and how often it is named at all. */
export type PlaceCounts = { at: number; about: number; named: number };

/** Places that events of the view are tied to, or all of them, the most reported first, then by title: on the map and not. */
export function expectPlaceRows(
  records: EdgeRecords,
  isListed: (place: Place) => boolean,
  counts: (place: string) => PlaceCounts,
) {
  const rowOf = (place: Place): ListRow => {
    const { title, placeType, precision, unmappedReason } = place.properties;
    const link = { text: title, href: `/places/${place.id}` };
    const parts = unmappedReason
      ? [title, wordsOf(UNMAPPED_REASONS, unmappedReason)]
      : [
          title,
          `${wordsOf(PLACE_TYPES, placeType).toLowerCase()}, within ${wordsOf(RADIUS_WORDS, String(precision?.radius))}`,
          toldWords(counts(place.id)),
        ];
    return { parts, links: [link] };
  };
  const places = inOrderOfTitles(
    records.places.filter(isListed),
    (place) => place.properties.title,
  ).toSorted((one, other) => {
    const [first, second] = [counts(one.id), counts(other.id)];
    return second.at - first.at || second.about - first.about;
  });
  return {
    mapped: places.filter((place) => place.geometry).map(rowOf),
    unmapped: places.filter((place) => !place.geometry).map(rowOf),
  };
}

/** What is told of a place, in the events that a view shows. */
export function countReports(
  records: EdgeRecords,
  place: string,
  shows: (event: Event) => boolean,
): PlaceCounts {
  const at = records.eventsAt(place).filter(shows);
  const about = records.eventsAbout(place).filter(shows);
  const mentions = records.namingDocuments(place).flatMap((naming) => naming.mentions);
  return {
    at: at.length,
    about: about.filter((event) => !at.includes(event)).length,
    named: mentions.length,
  };
}

/** What a row says is told of a place. */
export function toldWords({ at, about, named }: PlaceCounts): string {
  if (at > 0) return countWords(at, "event");
  if (about > 0) return `${countWords(about, "event")} about it`;
  return `named ${countWords(named, "time")}`;
}

export function expectDocumentRows(records: EdgeRecords, documents: readonly Document[]) {
  return documents.map((document): ListRow => {
    const { id, shortTitle, title, voice, author, publisher, published } = document;
    const makers = [author.text, publisher.text].filter((maker) => maker !== null).join(", ");
    const events = countWords(records.eventsOf(id).length, "event");
    return {
      parts: [
        `${shortTitle} ${title.text}`,
        dateInFull(published.edtf),
        `${voice}. ${makers || "Author not known"} · ${events}`,
      ],
      links: [{ text: title.text, href: `/documents/${id}` }],
    };
  });
}

/** Documents in the order of their files, as lists of their parts have them. */
function inOrderOfFiles({ documents }: EdgeRecords): Document[] {
  return documents.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

export function expectPassageRows(records: EdgeRecords): ListRow[] {
  return inOrderOfFiles(records).flatMap(({ id: document, passages }) =>
    inOrderOfReading(passages).map(({ id, section, gloss, start, end, context }) => {
      const events = records.events.filter(({ attestations }) =>
        attestations.some((one) => one.document === document && one.passage === id),
      );
      const told = context ? "context only" : countWords(events.length, "event");
      return {
        parts: [
          gloss,
          `${records.sourceOf(document, section)}, ${passageWords(id)} · characters ${start}–${end} · ${told}`,
        ],
        links: [{ text: gloss, href: `/documents/${document}#${id}` }],
      };
    }),
  );
}

/** How many characters lie in at least one passage, and how many there are. */
export function countCovered({ documents }: EdgeRecords) {
  const covered = documents.map(({ passages }) => {
    const positions = passages.flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, index) => start + index),
    );
    return unique(positions).length;
  });
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    covered: sum(covered),
    characters: sum(documents.map(({ source }) => source.characters)),
  };
}

export function expectAttestationRows(records: EdgeRecords, events: readonly Event[]): ListRow[] {
  return records.byDay(events).flatMap((event) =>
    event.attestations.map(({ id, statement, mode, document, passage }) => {
      const source = `${sourceWords(records, document, passage)}, ${passageWords(passage)}`;
      const said = [
        eventDateWords(event.date, dateInShort),
        event.title,
        wordsOf(MODES, mode),
        source,
      ];
      return {
        parts: [statement, said.join(" · ")],
        links: [
          { text: statement, href: `/events/${event.id}#${id}` },
          { text: source, href: `/documents/${document}#${passage}` },
        ],
      };
    }),
  );
}

export function expectMentionRows(records: EdgeRecords): ListRow[] {
  return inOrderOfFiles(records).flatMap((document) =>
    inOrderOfReading(document.mentions).map(({ kind, target, form, start, end }) => {
      const [title, href] =
        kind === "place"
          ? [records.placeOf(target).properties.title, `/places/${target}`]
          : [records.actorOf(target).title, `/events?actor=${target}`];
      const holder = shortestAround(document, start);
      const { id } = document;
      const source = records.sourceOf(id, sectionAround(document, start));
      return {
        parts: [title, `${wordsOf(MENTION_FORMS, form)} · ${source}, characters ${start}–${end}`],
        links: [
          { text: title, href },
          { text: source, href: `/documents/${id}#${holder}` },
        ],
      };
    }),
  );
}

/** What the passage is of: the document, or the layer of a saved page that it lies in. */
function sourceWords(records: EdgeRecords, document: string, passage: string): string {
  return records.sourceOf(document, records.passageOf(document, passage).section);
}

function sectionAround({ sections }: Document, position: number): string | undefined {
  return sections.find(({ start, end }) => start <= position && position < end)?.id;
}

/** The shortest passage around a position, or its section where no passage is. */
function shortestAround({ passages, sections }: Document, position: number): string | undefined {
  const around = (spans: readonly { id: string; start: number; end: number }[]) =>
    spans
      .filter(({ start, end }) => start <= position && position < end)
      .toSorted((one, other) => one.end - one.start - (other.end - other.start))[0]?.id;
  return around(passages) ?? around(sections);
}

/** What is counted of one event, under what it measures. */
type FigureGroup = { measure: string; event: PageLink; list: string | null } & Strip;

export function readFigureGroups(article: HTMLElement): FigureGroup[] {
  return [...article.querySelectorAll("h3")].map((heading) => ({
    measure: textOf(heading.parentElement?.parentElement?.querySelector("h2")),
    event: linkOf(heading.querySelector("a")),
    list: heading.parentElement?.querySelector("ul")?.getAttribute("aria-label") ?? null,
    ...readStrip(heading.nextElementSibling ?? heading),
  }));
}

/** Figures by what they measure, in the order of the vocabulary, then by event in the order of reading. */
export function expectFigureGroups(
  records: EdgeRecords,
  isListed: (document: string) => boolean = () => true,
): FigureGroup[] {
  const figures = inOrderOfFiles(records)
    .filter(({ id }) => isListed(id))
    .flatMap(({ id, passages }) =>
      inOrderOfReading(passages).flatMap((passage) => figuresIn(records, id, passage.id)),
    );
  return [...Object.keys(MEASURES), undefined].flatMap((measure) => {
    const measured = figures.filter(({ figure }) => figure.measure === measure);
    return unique(measured.map(({ event }) => event)).map((event): FigureGroup => {
      const ofEvent = measured.filter((one) => one.event === event);
      const href = `/events/${event.id}#${ofEvent[0]?.attestation}`;
      return {
        measure: measure === undefined ? "Counted" : wordsOf(MEASURES, measure),
        event: { text: event.title, href },
        list: event.title,
        ...expectStrip(records, ofEvent),
      };
    });
  });
}

/** The figures that a passage gives, with how a page says them. */
function figuresIn({ events }: EdgeRecords, document: string, passage: string) {
  return events.flatMap((event) =>
    event.attestations
      .filter((one) => one.document === document && one.passage === passage)
      .flatMap(({ id: attestation, figures }) =>
        figures.map((figure, index) => {
          const words = wordsOf(FIGURE_WORDS, attestation)[index] ?? "";
          return { figure, words, document, passage, attestation, event };
        }),
      ),
  );
}

/** Disagreements as the list of them has them: the sentence, the events and the passages it rests on. */
export function readDisagreementEntries(article: HTMLElement) {
  return [...article.querySelectorAll("article[id]")].map((entry) => ({
    id: entry.id,
    kind: [...(entry.closest("section")?.querySelectorAll("h2, h2 + p") ?? [])].map(textOf),
    sentence: partsOf(entry)[0],
    parts: [...entry.querySelectorAll("h3, li")].map((part) => part.textContent ?? ""),
    links: linksIn(entry),
  }));
}

export function expectDisagreementEntries(records: EdgeRecords) {
  const inOrder = Object.keys(DISAGREEMENT_KINDS).flatMap((kind) =>
    records.disagreements.filter((point) => point.kind === kind),
  );
  return inOrder.map(({ id, kind, sentence, events, passages }) => {
    const eventLinks = events.map((event) => ({
      text: records.eventOf(event).title,
      href: `/events/${event}`,
    }));
    const passageLinks = passages.map(({ document, passage }) => ({
      text: `${sourceWords(records, document, passage)}, ${passageWords(passage)}`,
      href: `/documents/${document}#${passage}`,
      gloss: records.passageOf(document, passage).gloss,
    }));
    return {
      id,
      kind: wordsOf(DISAGREEMENT_KINDS, kind).filter((words) => words !== ""),
      sentence,
      parts: [
        ...(events.length > 0 ? ["Events it concerns", ...eventLinks.map(({ text }) => text)] : []),
        "Passages it rests on",
        ...passageLinks.map(({ text, gloss }) => `${text}: ${gloss}`),
      ],
      links: [
        ...eventLinks,
        ...passageLinks.map(({ text, href }) => ({ text, href })),
        { text: "Link to this point", href: `/disagreements#${id}` },
      ],
    };
  });
}
