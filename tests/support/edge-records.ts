import { readdirSync, readFileSync } from "node:fs";
import type { Actor } from "@/lib/records/actor";
import type { Disagreement } from "@/lib/records/disagreement";
import type { Document } from "@/lib/records/document";
import type { Event, PlaceRole } from "@/lib/records/event";
import type { Landmark, Place, Position } from "@/lib/records/place";
import type { Reference } from "@/lib/records/reference";
import { DOCUMENT_ORDER, RELATIONS, wordsOf } from "./page-words";

const FIXTURES = "tests/fixtures";
export const EDGE_ATLAS = `${FIXTURES}/edge-atlas`;

/** The days an event may lie on, as the fixture writes them: worked out by hand, null where open or unknown. */
type ExpectedDays = readonly [first: string | null, last: string | null];

/**
 * The records of the edge atlas as its files hold them, and what follows from them: read with nothing of the code
 * that makes the pages.
 *
 * @param folder the atlas, or a copy of it with further records
 * @param furtherDays the days of the further events
 */
export function readEdgeRecords(
  folder = EDGE_ATLAS,
  furtherDays: Readonly<Record<string, ExpectedDays>> = {},
) {
  const events: Event[] = readJson(`${folder}/events.json`).events;
  const places: Place[] = readJson(`${folder}/places.geojson`).features;
  const actors: Actor[] = readJson(`${folder}/actors.json`).actors;
  const disagreements: Disagreement[] = readJson(`${folder}/disagreements.json`).disagreements;
  const landmarks: Landmark[] = readJson(`${folder}/landmarks.geojson`).features;
  const references: Reference[] = readJson(`${folder}/references.json`).references;
  const documents: Document[] = readdirSync(`${folder}/documents`)
    .map((file) => readJson(`${folder}/documents/${file}`))
    .toSorted((one, other) => rank(one.id) - rank(other.id));
  const days: Record<string, ExpectedDays> = {
    ...readJson(`${FIXTURES}/edge-atlas-days.json`),
    ...furtherDays,
  };

  const daysOf = (event: Event): ExpectedDays => days[event.id] ?? [null, null];
  const byDay = (chosen: readonly Event[]): Event[] =>
    chosen.toSorted((one, other) => listedDay(daysOf(one)) - listedDay(daysOf(other)));

  const placeOf = (id: string): Place => recordOf(places, id);
  /** Its own position, or that of the nearest place it lies in. */
  const pointOf = (id: string): Position | undefined => {
    const { geometry, properties } = placeOf(id);
    return geometry?.coordinates ?? (properties.within ? pointOf(properties.within) : undefined);
  };
  /** What is in a place without a position is in the nearest place with one around it, too. */
  const holderOf = (id: string): string | undefined => {
    const { geometry, properties } = placeOf(id);
    if (geometry) return id;
    return properties.within ? holderOf(properties.within) : undefined;
  };
  const isIn = (id: string, place: string): boolean => id === place || holderOf(id) === place;
  /** How an event is tied to a place, in some roles; for a place without a position, to what it lies in as well. */
  const tiesOf = (event: Event, place: string, roles: readonly PlaceRole[]) =>
    event.places.filter((tie) => roles.includes(tie.role) && isIn(tie.place, place));
  const inRole = (event: Event, ...roles: PlaceRole[]): string[] =>
    unique(event.places.filter(({ role }) => roles.includes(role)).map(({ place }) => place));

  return {
    events,
    places,
    actors,
    disagreements,
    landmarks,
    references,
    documents,
    byDay,
    daysOf,
    eventOf: (id: string) => recordOf(events, id),
    placeOf,
    documentOf: (id: string) => recordOf(documents, id),
    actorOf: (id: string) => recordOf(actors, id),
    passageOf: (document: string, passage: string) =>
      recordOf(recordOf(documents, document).passages, passage),
    /** Short name of a section's layer where the document gives it one, else of the document. */
    sourceOf(id: string, section: string | undefined): string {
      const { shortTitle, layerNames, sections } = recordOf(documents, id);
      const layer = sections.find((candidate) => candidate.id === section)?.layer;
      return layerNames?.[layer ?? ""] ?? shortTitle;
    },
    tiesOf,
    /** Events that happened, started or ended at a place, in the order of their days. */
    eventsAt: (place: string) =>
      byDay(events.filter((event) => tiesOf(event, place, HAPPENED).length > 0)),
    /** Events that concern a place, happened near it or on the way from or to it. */
    eventsAbout: (place: string) =>
      byDay(events.filter((event) => tiesOf(event, place, CONCERNS).length > 0)),
    /** The passages that tie an event to a place, each once, in the order of its attestations. */
    tyingPassages(event: Event, place: string) {
      const ids = tiesOf(event, place, [...HAPPENED, ...CONCERNS]).flatMap(
        (tie) => tie.attestations,
      );
      const pairs = event.attestations
        .filter(({ id }) => ids.includes(id))
        .map(({ document, passage }) => `${document} ${passage}`);
      return unique(pairs).map((pair) => {
        const [document = "", passage = ""] = pair.split(" ");
        return { document, passage };
      });
    },
    /** Documents that name a place, with the mentions in the order of the text. */
    namingDocuments: (place: string) =>
      documents
        .map((document) => ({
          document,
          mentions: inOrderOfReading(
            document.mentions.filter(({ kind, target }) => kind === "place" && target === place),
          ),
        }))
        .filter(({ mentions }) => mentions.length > 0),
    placesWithin: (place: string) => places.filter(({ properties }) => properties.within === place),
    eventsOf: (document: string) =>
      byDay(events.filter((event) => documentsOf(event).includes(document))),
    /** Where an event is, in the order of going. */
    placesOf: (event: Event) => inOrderOfGoing(event),
    isLocated: (event: Event) =>
      inRole(event, "at", "from", "to").some((place) => pointOf(place) !== undefined),
    /** Whether it is drawn as a line: from one position to another, with no stop on the map. */
    isMove(event: Event) {
      const first = (role: PlaceRole) => inRole(event, role).map(pointOf).find(Boolean);
      const [at, from, to] = [first("at"), first("from"), first("to")];
      return !at && from !== undefined && to !== undefined && String(from) !== String(to);
    },
    /** What relates to an event, from its own record and from the others' records, by relation and day. */
    relatedTo(event: Event) {
      const own = event.related.map(({ event: id, relation }) => ({ id, relation }));
      const others = events.flatMap(({ id, related }) =>
        related
          .filter((relation) => relation.event === event.id)
          .map(({ relation }) => ({ id, relation: wordsOf(RELATIONS, relation)[1] })),
      );
      const pairs = [...own, ...others];
      return unique(pairs.map(({ relation }) => relation).toSorted()).map((relation) => {
        const ids = pairs.filter((pair) => pair.relation === relation).map(({ id }) => id);
        return { relation, events: byDay(events.filter(({ id }) => ids.includes(id))) };
      });
    },
    /** The most particular first: about the fewest events, then between the most documents. */
    inOrderOfParticularity(chosen: readonly Disagreement[]) {
      const documentsIn = ({ passages }: Disagreement) =>
        unique(passages.map(({ document }) => document)).length;
      return chosen.toSorted(
        (one, other) =>
          one.events.length - other.events.length ||
          documentsIn(other) - documentsIn(one) ||
          (one.id < other.id ? -1 : 1),
      );
    },
  };
}

export type EdgeRecords = ReturnType<typeof readEdgeRecords>;

/** Roles of a place where an event is said to have happened, and of one that it only concerns. */
export const HAPPENED: readonly PlaceRole[] = ["at", "from", "to"];
export const CONCERNS: readonly PlaceRole[] = ["near", "along", "about"];

/** Ids of the documents that attest an event, in the order of its attestations. */
export function documentsOf(event: Event): string[] {
  return unique(event.attestations.map(({ document }) => document));
}

export function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

/** Spans by where they begin; of two that begin together, the longer first. */
export function inOrderOfReading<Span extends { start: number; end: number }>(
  spans: readonly Span[],
): Span[] {
  return spans.toSorted((one, other) => one.start - other.start || other.end - one.end);
}

/** Titles by their letters, whatever their case and accents. */
export function inOrderOfTitles<Item>(items: readonly Item[], titleOf: (item: Item) => string) {
  const plain = (item: Item) =>
    titleOf(item).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return items.toSorted((one, other) => (plain(one) < plain(other) ? -1 : 1));
}

function inOrderOfGoing({ places }: Event): string[] {
  return unique(
    ["from", "at", "to"].flatMap((role) =>
      places.filter((place) => place.role === role).map(({ place }) => place),
    ),
  );
}

/** A number that grows with the day an event is listed under; the undated come last. */
function listedDay([first, last]: ExpectedDays): number {
  const day = first ?? last;
  return day === null ? Number.POSITIVE_INFINITY : Date.parse(day);
}

function recordOf<Item extends { id: string }>(records: readonly Item[], id: string): Item {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) throw new Error(`The edge atlas has no record "${id}".`);
  return record;
}

function rank(document: string): number {
  return DOCUMENT_ORDER.indexOf(document);
}

// biome-ignore lint/suspicious/noExplicitAny: the caller says what the file holds.
function readJson(path: string): any {
  return JSON.parse(readFileSync(path, "utf8"));
}
