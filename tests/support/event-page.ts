import type { Event } from "@/lib/records/event";
import type { Reference } from "@/lib/records/reference";
import { documentsOf, type EdgeRecords, unique } from "./edge-records";
import { expectColumns, readColumns } from "./event-columns";
import { expectEventRows, readEventRows } from "./event-rows";
import { expectStrip, type RecordedFigure, readStrip, type Strip } from "./figure-strip";
import {
  ACTOR_ROLES,
  BASES,
  countWords,
  DISAGREEMENT_KINDS,
  dateInFull,
  EVENT_TYPES,
  FIGURE_WORDS,
  MEASURES,
  PLACE_ROLES,
  passageWords,
  RELATIONS,
  STATUSES,
  wordsOf,
} from "./page-words";
import {
  factOf,
  factsOf,
  headingsOf,
  linksIn,
  type ServedPage,
  sectionUnder,
  textOf,
} from "./served-page";
import {
  citationWords,
  expectPublishedFigures,
  readLinkedRows,
  readPublishedFigures,
} from "./shared-parts";

const LEADING = "What the documents say";
const FIGURES = "Figures side by side";
const OTHERS = "What else the passages say";
const DISAGREEMENTS = "What does not agree";
const PLACES = "Places";
const ACTORS = "Persons and bodies, as the documents name them";

/** All that the page of an event says, in the order it is read. */
export function readEventPage({ title, article }: ServedPage) {
  const kind = article.querySelector("header p > [data-family]");
  const headings = headingsOf(article);
  const relations = headings.filter((heading) => RELATION_HEADINGS.includes(heading));
  return {
    tab: title,
    type: [textOf(kind), kind?.getAttribute("data-family")],
    title: textOf(article.querySelector("h1")),
    facts: factsOf(article),
    whenLinks: linksIn(factOf(article, "When")),
    whereLinks: linksIn(factOf(article, "Where")),
    sheet: linksIn(article).find(({ text }) => text === "Evidence sheet")?.href,
    columns: readColumns(sectionUnder(article, LEADING)),
    strips: readStrips(sectionUnder(article, FIGURES)),
    others: readColumns(sectionUnder(article, OTHERS)),
    note: readNote(article),
    disagreements: readDisagreements(sectionUnder(article, DISAGREEMENTS)),
    headings,
    publishedFigures: readPublishedFigures(article),
    places: readLinkedRows(sectionUnder(article, PLACES)),
    actors: readLinkedRows(sectionUnder(article, ACTORS)),
    related: relations.map((heading) => ({
      heading,
      rows: readEventRows(sectionUnder(article, heading)),
    })),
  };
}

/** What the page has to say, from the records alone, and from the texts where they are attached. */
export function expectEventPage(
  records: EdgeRecords,
  event: Event,
  textOfDocument: (document: string) => string | undefined = () => undefined,
) {
  const [type, family] = wordsOf(EVENT_TYPES, event.type);
  const related = records.relatedTo(event).map(({ relation, events }) => ({
    heading: wordsOf(RELATIONS, relation)[0],
    rows: expectEventRows(records, events, { showPlaces: true }),
  }));
  const references = records.references.filter(
    ({ subject }) => subject.type === "event" && subject.event === event.id,
  );
  const columns = expectColumns(records, event, textOfDocument);
  const strips = expectStrips(records, event, references);
  const disagreements = records.inOrderOfParticularity(
    records.disagreements.filter(({ events }) => events.includes(event.id)),
  );
  return {
    tab: `${event.title} · The Edge Atlas`,
    type: [type, family],
    title: event.title,
    facts: {
      When: whenWords(event),
      Status: `${wordsOf(STATUSES, event.status)}; told by ${countWords(documentsOf(event).length, "document")}`,
      Where: whereWords(records, event),
    },
    whenLinks: event.date.source
      ? [{ text: event.date.source.title, href: event.date.source.url }]
      : [],
    whereLinks: placesOnce(event).map(({ place }) => placeLink(records, place)),
    sheet: `/events/${event.id}/evidence`,
    ...columns,
    strips,
    note: event.note ?? "",
    disagreements: disagreements.map(({ id, kind, sentence, passages }) => ({
      sentence: `${wordsOf(DISAGREEMENT_KINDS, kind)[0]}. ${sentence} In the list`,
      passages: passages.map(({ document, passage }) => {
        const { section } = records.passageOf(document, passage);
        const name = `${records.sourceOf(document, section)}, ${passageWords(passage)}`;
        return {
          text: `${name}: ${records.passageOf(document, passage).gloss}`,
          href: `/documents/${document}#${passage}`,
        };
      }),
      href: `/disagreements#${id}`,
    })),
    headings: [
      LEADING,
      ...(strips.length > 0 ? [FIGURES] : []),
      ...(columns.others.length > 0 ? [OTHERS] : []),
      ...(disagreements.length > 0 ? [DISAGREEMENTS] : []),
      ...related.map(({ heading }) => heading),
      ...(references.length > 0 ? ["Figures published elsewhere"] : []),
      ...(event.places.length > 0 ? [PLACES] : []),
      ...(event.actors.length > 0 ? [ACTORS] : []),
    ],
    publishedFigures: expectPublishedFigures(records, references),
    places: event.places.map(({ place, role, basis, note }) => ({
      ...placeLink(records, place),
      beside: joined(wordsOf(PLACE_ROLES, role), wordsOf(BASES, basis), note),
    })),
    actors: event.actors.map(({ actor, role, basis, note, documents }) => ({
      text: records.actorOf(actor).title,
      href: `/events?actor=${actor}`,
      beside: joined(
        `${wordsOf(ACTOR_ROLES, role)} in ${(documents ?? documentsOf(event))
          .map((id) => records.documentOf(id).shortTitle)
          .join(", ")}`,
        basis === "stated" ? undefined : wordsOf(BASES, basis),
        note,
      ),
    })),
    related,
  };
}

const RELATION_HEADINGS = Object.values(RELATIONS).map(([heading]) => heading);

function whenWords({ date: { edtf, basis, note, source } }: Event): string {
  const known = edtf === null || basis === "stated" ? "" : ` (${wordsOf(BASES, basis)})`;
  const said = note === undefined ? "" : `. ${note.slice(0, 1).toUpperCase()}${note.slice(1)}`;
  const cited = source === undefined ? "" : `. Source: ${citationWords(source)}`;
  return `${dateInFull(edtf)}${known}${said}${cited}`;
}

function whereWords(records: EdgeRecords, event: Event): string {
  if (event.places.length === 0) return "the documents do not say; not on the map";
  const places = placesOnce(event).map(
    ({ place, role }) => `${wordsOf(PLACE_ROLES, role)} ${placeLink(records, place).text}`,
  );
  return `${places.join("; ")}${records.isLocated(event) ? "" : ". Not on the map"}`;
}

/** A place may be stated by one document and clear from the context of another. */
function placesOnce({ places }: Event) {
  return unique(places.map(({ place, role }) => `${role} ${place}`)).map((pair) => {
    const [role = "", place = ""] = pair.split(" ");
    return { role, place };
  });
}

function placeLink(records: EdgeRecords, id: string) {
  return { text: records.placeOf(id).properties.title, href: `/places/${id}` };
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" · ");
}

const NOTE = "How we know this";

/** Our own note on the event is folded away; nobody has to open it to read the claims. */
function readNote(article: HTMLElement): string {
  const fold = [...article.querySelectorAll("details")].find(
    (details) => textOf(details.querySelector("summary")) === NOTE,
  );
  return textOf(fold).replace(NOTE, "");
}

type NamedStrip = Strip & { name: string; list: string };

function readStrips(section: Element | undefined): NamedStrip[] {
  return [...(section?.querySelectorAll("h3") ?? [])].map((heading) => ({
    name: textOf(heading),
    list: heading.parentElement?.querySelector("ul")?.getAttribute("aria-label") ?? "",
    ...readStrip(heading.nextElementSibling ?? heading),
  }));
}

/** A strip for each thing that at least two count, one of them a document. */
function expectStrips(records: EdgeRecords, event: Event, references: readonly Reference[]) {
  const figures = event.attestations.flatMap(({ id, document, passage, figures: given }) =>
    given.map(
      (figure, index): RecordedFigure => ({
        figure,
        words: wordsOf(FIGURE_WORDS, id)[index] ?? "",
        document,
        passage,
      }),
    ),
  );
  const kinds = [...new Set(figures.map(({ figure }) => kindOf(figure)))];
  return kinds.flatMap((kind): NamedStrip[] => {
    const ofKind = figures.filter(({ figure }) => kindOf(figure) === kind);
    const published = references.filter((reference) => kindOf(reference) === kind);
    const [first] = ofKind;
    if (!first || ofKind.length + published.length < 2) return [];
    const { measure, counted } = first.figure;
    const name = measure === undefined ? counted : wordsOf(MEASURES, measure);
    return [{ name, list: name, ...expectStrip(records, ofKind, published) }];
  });
}

/** What makes figures comparable: their measure, else their very words and unit. */
function kindOf({ measure, counted, unit }: Pick<Reference, "measure" | "counted" | "unit">) {
  return measure ?? `${counted} in ${unit}`;
}

/** Each point with its sentence, all its passages, and its place in the list of them all. */
function readDisagreements(section: Element | undefined) {
  return [...(section?.querySelector("ul")?.children ?? [])].map((point) => {
    const sentence = point.querySelector("p");
    return {
      sentence: textOf(sentence),
      passages: [...point.querySelectorAll("li")].map((passage) => ({
        text: textOf(passage),
        href: linksIn(passage)[0]?.href,
      })),
      // Its kind, a term, is a link as well.
      href: linksIn(sentence).at(-1)?.href,
    };
  });
}
