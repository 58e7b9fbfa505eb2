import type { Event } from "@/lib/records/event";
import type { Place } from "@/lib/records/place";
import { type EdgeRecords, unique } from "./edge-records";
import { expectEventRows, readEventRows } from "./event-rows";
import { expectYears, readYears } from "./histogram";
import { countReports, toldWords } from "./list-rows";
import {
  countWords,
  EVENT_TYPES,
  FAMILIES,
  PLACE_TYPES,
  POSITION_WORDS,
  PRECISION_BASES,
  RADIUS_WORDS,
  UNMAPPED_REASONS,
  wordsOf,
} from "./page-words";
import {
  type EventPart,
  expectNamedLines,
  HEADINGS,
  partCounts,
  readNamedLine,
  silenceWords,
  tieWords,
} from "./place-words";
import {
  factsOf,
  headingsOf,
  linkOf,
  linksIn,
  type PageLink,
  rowsOf,
  type ServedPage,
  sectionUnder,
  textOf,
} from "./served-page";
import { expectPublishedFigures, readLinkedRows, readPublishedFigures } from "./shared-parts";

/** All that the page of a place says. */
export function readPlacePage({ title, article }: ServedPage) {
  const headings = headingsOf(article);
  const under = (name: string) =>
    sectionUnder(article, headings.find((heading) => heading.startsWith(name)) ?? "");
  const header = article.querySelector("header");
  const paragraphs = [...(header?.children ?? [])].filter(({ tagName }) => tagName === "P");
  const details = header?.querySelector("details");
  const leads = paragraphs.slice(1).filter((paragraph) => !paragraph.querySelector("[lang]"));
  return {
    tab: title,
    type: textOf(paragraphs[0]),
    title: textOf(article.querySelector("h1")),
    names: [...article.querySelectorAll("header > p > [lang]")].map((name) => ({
      text: textOf(name),
      language: name.getAttribute("lang"),
    })),
    sure: textOf(details?.querySelector("summary")),
    isFolded: details?.hasAttribute("open") === false,
    leads: leads.map(textOf),
    facts: factsOf(article),
    ways: linksIn(details),
    buttons: [...(details?.querySelectorAll("button") ?? [])].map(textOf),
    notes: [...(details?.children ?? [])].filter(({ tagName }) => tagName === "P").map(textOf),
    silence: [...article.children]
      .filter(({ tagName }) => tagName === "P")
      .map(textOf)
      .join(" "),
    headings,
    happened: readEventPart(under(HEADINGS.happened)),
    concerns: readEventPart(under(HEADINGS.concerns)),
    named: readNames(under(HEADINGS.named)),
    publishedFigures: readPublishedFigures(article),
    contains: readLinkedRows(under(HEADINGS.within)),
  };
}

/** What the page has to say, from the records alone. */
export function expectPlacePage(records: EdgeRecords, place: Place) {
  const { id, properties } = place;
  const counts = partCounts(records, id);
  const references = records.references.filter(
    ({ subject }) => subject.type === "place" && subject.place === id,
  );
  return {
    tab: `${properties.title} · The Edge Atlas`,
    type: wordsOf(PLACE_TYPES, properties.placeType),
    title: properties.title,
    names: properties.names
      .filter(({ text }) => text !== properties.title)
      .map(({ text, language }) => ({ text, language })),
    sure: surenessWords(place),
    isFolded: true,
    leads: properties.standsFor ? [`What the name stands for: ${properties.standsFor}`] : [],
    facts: expectFacts(records, place),
    ways: expectWays(place),
    buttons: place.geometry ? ["Copy coordinates"] : [],
    notes: [...(properties.note ? [properties.note] : []), ...outlineNotes(records, id)],
    silence: silenceWords(counts),
    headings: [
      ...(["happened", "concerns", "named", "within"] as const)
        .filter((part) => counts[part] > 0)
        .map((part) => `${HEADINGS[part]} (${counts[part]})`),
      ...(references.length > 0 ? ["Figures published elsewhere"] : []),
    ],
    happened: expectEventPart(records, id, "happened"),
    concerns: expectEventPart(records, id, "concerns"),
    named: expectNames(records, id),
    publishedFigures: expectPublishedFigures(records, references),
    contains: placesByReports(records, id).map(({ place: inner, counts }) => ({
      text: inner.properties.title,
      href: `/places/${inner.id}`,
      beside: toldWords(counts),
    })),
  };
}

/** How sure the position is, or why there is none. */
export function surenessWords({ properties: { precision, unmappedReason } }: Place): string {
  if (unmappedReason) return `Not on the map: ${wordsOf(UNMAPPED_REASONS, unmappedReason)}`;
  return `Position known to within ${wordsOf(RADIUS_WORDS, String(precision?.radius))}`;
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

/** The places within a place: those that most is reported of first, then by title. */
export function placesByReports(
  records: EdgeRecords,
  id: string,
  shows: (event: Event) => boolean = () => true,
) {
  return records
    .placesWithin(id)
    .map((place) => ({ place, counts: countReports(records, place.id, shows) }))
    .toSorted(
      (one, other) =>
        other.counts.at - one.counts.at ||
        other.counts.about - one.counts.about ||
        (one.place.properties.title < other.place.properties.title ? -1 : 1),
    );
}

/** Events by year and kind, and each with how it is tied to the place. */
function readEventPart(section: HTMLElement | undefined) {
  return {
    years: readYears(section),
    kinds: [...(section?.querySelectorAll('ul[aria-label="Kinds"] > li') ?? [])].map((kind) => ({
      ...linkOf(kind.querySelector("a")),
      family: kind.querySelector("[data-family]")?.getAttribute("data-family"),
    })),
    events: readEventRows(section),
  };
}

function expectEventPart(records: EdgeRecords, place: string, part: EventPart) {
  const isHappened = part === "happened";
  const events = isHappened ? records.eventsAt(place) : records.eventsAbout(place);
  const key = isHappened ? "place" : "about";
  // One event alone is no history.
  const counted = events.length > 1 ? events : [];
  return {
    years: expectYears(
      counted.map((event) => ({
        days: records.daysOf(event),
        isExternal: event.date.basis === "external",
      })),
      (query) => `/events?${query}`,
      [key, place],
    ),
    kinds: Object.entries(FAMILIES).flatMap(([family, words]) => {
      const own = counted.filter(({ type }) => wordsOf(EVENT_TYPES, type)[1] === family);
      const types = unique(own.map(({ type }) => type)).toSorted();
      const href = `/events?${key}=${place}&type=${types}`;
      return own.length > 0 ? [{ text: `${words} (${own.length})`, href, family }] : [];
    }),
    events: expectEventRows(records, events, {
      showPlaces: !isHappened,
      tieWords: (event) => tieWords(records, event, place, part),
    }),
  };
}

/** The documents that name the place, passage by passage, and those that tell of it without its name. */
function readNames(section: HTMLElement | undefined) {
  const [total, silent] = [...(section?.children ?? [])].filter(({ tagName }) => tagName === "P");
  return {
    total: textOf(total),
    documents: rowsOf(section).map((row) => ({
      ...linkOf(row.querySelector("a")),
      times: textOf(row.children[1]),
      lines: [...(row.children[2]?.children ?? [])].map(readNamedLine),
    })),
    silent: { words: textOf(silent), links: linksIn(silent) },
  };
}

function expectNames(records: EdgeRecords, place: string) {
  const naming = records.namingDocuments(place);
  if (naming.length === 0) return { total: "", documents: [], silent: { words: "", links: [] } };
  const events = [...records.eventsAt(place), ...records.eventsAbout(place)];
  const telling = events.flatMap((event) => records.tyingPassages(event, place));
  const silent = records.documents.filter(
    ({ id }) =>
      telling.some(({ document }) => document === id) &&
      !naming.some(({ document }) => document.id === id),
  );
  const times = naming.reduce((sum, { mentions }) => sum + mentions.length, 0);
  return {
    total: `${naming.length} of ${countWords(records.documents.length, "document")}, ${countWords(times, "time")} in all.`,
    documents: naming.map(({ document, mentions }) => ({
      text: document.title.text,
      href: `/documents/${document.id}`,
      times: countWords(mentions.length, "time"),
      lines: expectNamedLines(document, mentions),
    })),
    silent: {
      words:
        silent.length === 0
          ? ""
          : `Told of without its name in ${silent.map(({ shortTitle }) => shortTitle).join(", ")}.`,
      links: silent.map(({ id, shortTitle }) => ({ text: shortTitle, href: `/documents/${id}` })),
    },
  };
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

function expectFacts(records: EdgeRecords, place: Place) {
  const { precision, coordinateSource, crossCheck, unmappedReason } = place.properties;
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
  };
}

/** What it lies within, the nearest first. */
function outerPlaces(records: EdgeRecords, { properties: { within } }: Place): string[] {
  if (within === null) return [];
  const outer = records.placeOf(within);
  return [outer.properties.title, ...outerPlaces(records, outer)];
}
