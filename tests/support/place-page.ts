import type { Place } from "@/lib/model/place";
import { documentsOf, type EdgeRecords } from "./edge-records";
import { expectEventRows, readEventRows } from "./event-rows";
import {
  countWords,
  PLACE_TYPES,
  POSITION_WORDS,
  PRECISION_BASES,
  RADIUS_WORDS,
  UNMAPPED_REASONS,
  wordsOf,
} from "./page-words";
import {
  factsOf,
  headingsOf,
  linksIn,
  type PageLink,
  type ServedPage,
  sectionUnder,
  textOf,
} from "./served-page";
import { expectPublishedFigures, readLinkedRows, readPublishedFigures } from "./shared-parts";

const DOCUMENTS = "In the documents";
const WITHIN = "Within it";
const PLACED = "Placed here by the documents";
const ABOUT = "About this place, happening elsewhere or nowhere named";

/** All that the page of a place says. */
export function readPlacePage({ title, article }: ServedPage) {
  const headings = headingsOf(article);
  const listUnder = (name: string) =>
    readEventRows(
      sectionUnder(article, headings.find((heading) => heading.startsWith(name)) ?? ""),
    );
  const [type, ...leads] = [...article.querySelectorAll("header > p")];
  const details = article.querySelector("details");
  return {
    tab: title,
    type: textOf(type),
    title: textOf(article.querySelector("h1")),
    names: [...article.querySelectorAll("header > p > [lang]")].map((name) => ({
      text: textOf(name),
      language: name.getAttribute("lang"),
    })),
    lead: textOf(leads.at(-1)),
    facts: factsOf(article),
    ways: linksIn(details),
    buttons: [...(details?.querySelectorAll("button") ?? [])].map(textOf),
    notes: [...(details?.children ?? [])].filter(({ tagName }) => tagName === "P").map(textOf),
    headings,
    empty: textOf(sectionUnder(article, `${PLACED} (0)`)?.querySelector("p")),
    events: listUnder(PLACED),
    aboutEvents: listUnder(ABOUT),
    documents: readLinkedRows(sectionUnder(article, DOCUMENTS)),
    publishedFigures: readPublishedFigures(article),
    contains: readLinkedRows(sectionUnder(article, WITHIN)),
  };
}

/** What the page has to say, from the records alone. */
export function expectPlacePage(records: EdgeRecords, place: Place) {
  const { id, properties } = place;
  const [events, aboutEvents] = [records.eventsAt(id), records.eventsAbout(id)];
  const documents = tellingOf(records, id);
  const references = records.references.filter(
    ({ subject }) => subject.type === "place" && subject.place === id,
  );
  const contains = records.places
    .filter((other) => other.properties.within === id)
    .toSorted((one, other) => (one.properties.title < other.properties.title ? -1 : 1));
  return {
    tab: `${properties.title} · The Edge Atlas`,
    type: wordsOf(PLACE_TYPES, properties.placeType),
    title: properties.title,
    names: properties.names
      .filter(({ text }) => text !== properties.title)
      .map(({ text, language }) => ({ text, language })),
    lead: surenessWords(place, events.length),
    facts: expectFacts(records, place, documents),
    ways: expectWays(place),
    buttons: place.geometry ? ["Copy link", "Copy coordinates"] : ["Copy link"],
    notes: [...(properties.note ? [properties.note] : []), ...outlineNotes(records, id)],
    headings: [
      `${PLACED} (${events.length})`,
      ...(aboutEvents.length > 0 ? [`${ABOUT} (${aboutEvents.length})`] : []),
      DOCUMENTS,
      ...(references.length > 0 ? ["Figures published elsewhere"] : []),
      ...(contains.length > 0 ? [WITHIN] : []),
    ],
    empty: events.length === 0 ? "No event in this view is placed here." : "",
    events: expectEventRows(records, events),
    aboutEvents: expectEventRows(records, aboutEvents, { showPlaces: true }),
    documents: documents.map(({ document, named }) => ({
      text: document.title.text,
      href: `/documents/${document.id}${named[0] === undefined ? "" : `#at-${named[0]}`}`,
      beside: named.length === 0 ? "implied" : `named ${countWords(named.length, "time")}`,
    })),
    publishedFigures: expectPublishedFigures(records, references),
    contains: contains.map((inner) => ({
      text: inner.properties.title,
      href: `/places/${inner.id}`,
      beside: countWords(records.eventsAt(inner.id).length, "event"),
    })),
  };
}

/** How sure the position is and how many events are placed there. */
export function surenessWords({ properties: { precision } }: Place, events: number): string {
  const count = countWords(events, "event");
  if (!precision) return count;
  return `somewhere within ${wordsOf(RADIUS_WORDS, String(precision.radius))} · ${count}`;
}

/** The map elsewhere: latitude before longitude in each. */
export function expectPositionLinks({ geometry }: Place): PageLink[] {
  if (!geometry) return [];
  const [lng, lat] = geometry.coordinates;
  return [
    {
      text: "OpenStreetMap",
      href: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=12/${lat}/${lng}`,
    },
    { text: "In a map app", href: `geo:${lat},${lng}` },
  ];
}

function expectWays(place: Place): PageLink[] {
  const { coordinateSource } = place.properties;
  const source = coordinateSource?.url
    ? [{ text: coordinateSource.label, href: coordinateSource.url }]
    : [];
  return [...source, ...expectPositionLinks(place)];
}

/** What is said of the schematic outline drawn around a place. */
function outlineNotes({ landmarks }: EdgeRecords, place: string): string[] {
  return landmarks
    .filter(({ properties }) => properties.place === place && properties.schematic)
    .flatMap(({ properties: { note, source } }) =>
      note ? [`${note} Source: ${source.label}.`] : [],
    );
}

type Telling = ReturnType<typeof tellingOf>;

/** Documents that name a place or tell of an event at or about it, and where each names it. */
function tellingOf(records: EdgeRecords, place: string) {
  const told = records.events
    .filter((event) => event.places.some((placed) => placed.place === place))
    .flatMap(documentsOf);
  return records.documents
    .map((document) => ({
      document,
      named: document.mentions
        .filter(({ kind, target }) => kind === "place" && target === place)
        .map(({ start }) => start),
    }))
    .filter(({ document, named }) => named.length > 0 || told.includes(document.id));
}

function expectFacts(records: EdgeRecords, place: Place, documents: Telling) {
  const { precision, coordinateSource, crossCheck, unmappedReason } = place.properties;
  const namedIn = documents.filter(({ named }) => named.length > 0);
  const times = namedIn.reduce((sum, { named }) => sum + named.length, 0);
  const position = unmappedReason
    ? `not on the map: ${wordsOf(UNMAPPED_REASONS, unmappedReason)}`
    : wordsOf(POSITION_WORDS, place.id);
  const sureness =
    precision &&
    [
      `somewhere within ${wordsOf(RADIUS_WORDS, String(precision.radius))}`,
      ` (${wordsOf(PRECISION_BASES, precision.basis)})`,
      `; point from ${coordinateSource?.label}`,
      crossCheck ? `. ${crossCheck}` : "",
    ].join("");
  const outer = outerPlaces(records, place);
  return {
    Where: [...(outer.length > 0 ? [outer.join(", ")] : []), position].join(" · "),
    "How sure": sureness ?? "it has no coordinates here",
    "Named in": `${namedIn.length} of ${countWords(records.documents.length, "document")}, ${countWords(times, "time")}`,
  };
}

/** What it lies within, the nearest first. */
function outerPlaces(records: EdgeRecords, { properties: { within } }: Place): string[] {
  if (within === null) return [];
  const outer = records.placeOf(within);
  return [outer.properties.title, ...outerPlaces(records, outer)];
}
