import type { Attestation, Event } from "@/lib/model/event";
import { documentsOf, type EdgeRecords } from "./edge-records";
import { expectEventRows, readEventRows } from "./event-rows";
import {
  ACTOR_ROLES,
  BASES,
  countWords,
  dateInFull,
  EVENT_TYPES,
  FIGURE_WORDS,
  MODES,
  PLACE_ROLES,
  RELATIONS,
  STATUSES,
  VOICES,
  wordsOf,
} from "./page-words";
import {
  factOf,
  factsOf,
  headingsOf,
  linkOf,
  linksIn,
  partsOf,
  type ServedPage,
  sectionUnder,
  textOf,
} from "./served-page";
import {
  citationWords,
  expectDisagreements,
  expectPublishedFigures,
  readDisagreements,
  readLinkedRows,
  readPublishedFigures,
} from "./shared-parts";

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
    disagreements: readDisagreements(article),
    note: readNote(article),
    headings,
    claims: [...article.querySelectorAll<HTMLElement>("article[id]")].map(readClaim),
    publishedFigures: readPublishedFigures(article),
    places: readLinkedRows(sectionUnder(article, PLACES)),
    actors: readLinkedRows(sectionUnder(article, ACTORS)),
    related: relations.map((heading) => ({
      heading,
      rows: readEventRows(sectionUnder(article, heading)),
    })),
  };
}

/** What the page has to say, from the records alone. */
export function expectEventPage(records: EdgeRecords, event: Event) {
  const [type, family] = wordsOf(EVENT_TYPES, event.type);
  const related = records.relatedTo(event).map(({ relation, events }) => ({
    heading: wordsOf(RELATIONS, relation)[0],
    rows: expectEventRows(records, events, { showPlaces: true }),
  }));
  const references = records.references.filter(
    ({ subject }) => subject.type === "event" && subject.event === event.id,
  );
  const many = event.attestations.length > 1;
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
    whereLinks: event.places.map(({ place }) => placeLink(records, place)),
    disagreements: expectDisagreements(
      records,
      records.disagreements.filter(({ events }) => events.includes(event.id)),
    ),
    note: event.note ?? "",
    headings: [
      many ? "What each passage says" : "The claim",
      ...(references.length > 0 ? ["Figures published elsewhere"] : []),
      ...(event.places.length > 0 ? [PLACES] : []),
      ...(event.actors.length > 0 ? [ACTORS] : []),
      ...related.map(({ heading }) => heading),
    ],
    claims: event.attestations.map((attestation) => expectClaim(records, attestation)),
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
  const places = event.places.map(
    ({ place, role }) => `${wordsOf(PLACE_ROLES, role)} ${placeLink(records, place).text}`,
  );
  return `${places.join("; ")}${records.isLocated(event) ? "" : ". Not on the map"}`;
}

function placeLink(records: EdgeRecords, id: string) {
  return { text: records.placeOf(id).properties.title, href: `/places/${id}` };
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" · ");
}

/** Our own note on the event stands between its head and its claims. */
function readNote(article: HTMLElement): string {
  const notes = [...article.children].filter(({ tagName }) => tagName === "P");
  return notes.map(textOf).join(" ");
}

/** One claim: its document, whose words in what mode, what is said, what is counted, and where to read it. */
function readClaim(claim: HTMLElement) {
  const [by, statement, way] = [...claim.children].filter(({ tagName }) => tagName === "P");
  const rows = [...claim.querySelectorAll("tr")];
  return {
    id: claim.id,
    by: partsOf(by),
    statement: textOf(statement),
    figures: rows.map(partsOf),
    link: linkOf(way?.querySelector("a")),
    locator: textOf(way?.querySelector("span")),
  };
}

function expectClaim(records: EdgeRecords, attestation: Attestation) {
  const { id, document: documentId, passage: passageId, voice, mode, speaker } = attestation;
  const { shortTitle, title, published } = records.documentOf(documentId);
  const { start, end } = records.passageOf(documentId, passageId);
  const said = wordsOf(VOICES, voice);
  const figures = attestation.figures.map(({ counted, by }, index) => [
    counted,
    wordsOf(FIGURE_WORDS, id)[index],
    by,
  ]);
  return {
    id,
    by: [
      shortTitle,
      speaker === null ? said : `${records.actorOf(speaker).title}, ${said}`,
      wordsOf(MODES, mode),
    ],
    statement: attestation.statement,
    figures: figures.length === 0 ? [] : [["counted", "figure", "who says so"], ...figures],
    link: { text: "Read the passage", href: `/documents/${documentId}#${passageId}` },
    locator: `${title.text} (${dateInFull(published.edtf)}), characters ${start}–${end}`,
  };
}
