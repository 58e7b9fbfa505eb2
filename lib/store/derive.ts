import type { AtlasData } from "@/lib/records/atlas-data";
import { formatIsoDay } from "@/lib/records/calendar-day";
import type { DayRange } from "@/lib/records/day-range";
import type { Document, Passage } from "@/lib/records/document";
import { edtfDayRange, edtfPrecision } from "@/lib/records/edtf-interval";
import { type Event, isPlaced, type PlaceRole } from "@/lib/records/event";
import { findMapped } from "@/lib/records/mapped-place";
import type { Place, Position } from "@/lib/records/place";
import { sourceName } from "@/lib/records/source-name";
import type {
  AttestationItem,
  DocumentItem,
  EventGeometry,
  EventItem,
  NamedPeriod,
  PlaceItem,
} from "./answers";

/** What the listings show, worked out once from the records. Counts that depend on a query stay 0 here. */
export function deriveItems(data: AtlasData) {
  const placeById = new Map(data.places.map((place) => [place.id, place]));
  const sources = new Map(data.documents.map((document) => [document.id, sourceOf(document)]));
  const namings = countNamings(data.documents);
  const eventsByDocument = groupByDocument(data.events);
  const places = data.places.map((place) => derivePlace(place, namings.get(place.id)));
  const events = data.events.map((event) => deriveEvent(event, placeById));
  const documents = data.documents.map((document) =>
    deriveDocument(document, eventsByDocument.get(document.id) ?? [], placeById),
  );
  const attestations = data.events.flatMap((event, index) => {
    const item = events[index];
    return item ? deriveAttestations(event, item, sources) : [];
  });
  return { places, events, documents, attestations };
}

/** The named periods with their days, and the titles of the events that give them. */
export function derivePeriods({ atlas: { periods }, events }: AtlasData): NamedPeriod[] {
  const titles = new Map(events.map(({ id, title }) => [id, title]));
  return periods.map(({ id, title, days, basis }) => ({
    id,
    title,
    days: edtfDayRange(days),
    events: basis.map((event) => ({ id: event, title: titles.get(event) ?? event })),
  }));
}

/** Days a record's date allows; both bounds null when it has none. */
export function daysOf(edtf: string | null): DayRange {
  return edtf === null ? { first: null, last: null } : edtfDayRange(edtf);
}

function isoDays(edtf: string | null): { start: string | null; end: string | null } {
  const { first, last } = daysOf(edtf);
  return {
    start: first === null ? null : formatIsoDay(first),
    end: last === null ? null : formatIsoDay(last),
  };
}

type Source = { document: Document; passages: ReadonlyMap<string, Passage> };

function sourceOf(document: Document): Source {
  const passages = new Map(document.passages.map((passage) => [passage.id, passage]));
  return { document, passages };
}

/** How often documents name a place, and how many of them do. */
type Naming = { mentions: number; documents: number };

function countNamings(documents: readonly Document[]): Map<string, Naming> {
  const namings = new Map<string, Naming>();
  for (const { mentions } of documents) {
    const named = new Set<string>();
    for (const { kind, target } of mentions) {
      if (kind !== "place") continue;
      const naming = namings.get(target) ?? { mentions: 0, documents: 0 };
      naming.mentions += 1;
      if (!named.has(target)) naming.documents += 1;
      named.add(target);
      namings.set(target, naming);
    }
  }
  return namings;
}

/** Events in their own order under each document that attests them. */
function groupByDocument(events: readonly Event[]): Map<string, Event[]> {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    for (const id of new Set(event.attestations.map(({ document }) => document))) {
      const group = groups.get(id);
      if (group) group.push(event);
      else groups.set(id, [event]);
    }
  }
  return groups;
}

function derivePlace({ id, geometry, properties }: Place, naming: Naming | undefined): PlaceItem {
  return {
    id,
    title: properties.title,
    names: properties.names.map((name) => name.text),
    titles: preferredNames(properties.names),
    placeType: properties.placeType,
    point: geometry?.coordinates ?? null,
    radius: properties.precision?.radius ?? null,
    coordinateSource: properties.coordinateSource?.label ?? null,
    within: properties.within,
    mapped: properties.mapped,
    unmappedReason: properties.unmappedReason ?? null,
    precision: properties.precision?.basis ?? null,
    standsFor: properties.standsFor ?? null,
    mentions: naming?.mentions ?? 0,
    namedIn: naming?.documents ?? 0,
    events: 0,
    documents: 0,
    concerning: 0,
  };
}

/** The first preferred name in each language. */
export function preferredNames(
  names: readonly { text: string; language: string; kind: string }[],
): Record<string, string> {
  const preferred = names.filter(({ kind }) => kind === "preferred");
  return Object.fromEntries(preferred.toReversed().map(({ language, text }) => [language, text]));
}

/** An event's places in the order of going, whatever the order of its record. */
const WAY: readonly PlaceRole[] = ["from", "at", "to"];

function deriveEvent(event: Event, placeById: ReadonlyMap<string, Place>): EventItem {
  const placed = unique(
    event.places
      .filter(({ role }) => isPlaced(role))
      .toSorted((one, other) => WAY.indexOf(one.role) - WAY.indexOf(other.role))
      .map(({ place }) => place),
  );
  const { geometry, radius } = deriveGeometry(event, placeById);
  return {
    id: event.id,
    title: event.title,
    type: event.type,
    status: event.status,
    date: event.date.edtf,
    dateBasis: event.date.basis,
    ...isoDays(event.date.edtf),
    datePrecision: edtfPrecision(event.date.edtf),
    places: placed,
    placeNames: placed.map((id) => placeById.get(id)?.properties.title ?? id),
    aboutPlaces: unique(
      event.places.filter(({ role }) => !isPlaced(role)).map(({ place }) => place),
    ),
    documents: unique(event.attestations.map(({ document }) => document)),
    actors: unique(event.actors.map(({ actor }) => actor)),
    attestations: event.attestations.length,
    located: geometry !== null,
    radius,
    geometry,
  };
}

/** The place it happened at; else the move between two mapped positions; else the one end that is mapped. */
function deriveGeometry(
  event: Event,
  placeById: ReadonlyMap<string, Place>,
): { geometry: EventGeometry; radius: number | null } {
  const mapped = (role: string) =>
    event.places
      .filter((place) => place.role === role)
      .map(({ place }) => findMapped(place, placeById))
      .find((place) => place !== undefined);
  const radiusOf = (...places: (Place | undefined)[]) =>
    Math.max(...places.map((place) => place?.properties.precision?.radius ?? 0));
  const [at, from, to] = [mapped("at"), mapped("from"), mapped("to")];
  if (!at && from?.geometry && to?.geometry && !isSamePosition(from.geometry, to.geometry)) {
    const coordinates: [Position, Position] = [from.geometry.coordinates, to.geometry.coordinates];
    return { geometry: { type: "LineString", coordinates }, radius: radiusOf(from, to) };
  }
  const place = at ?? to ?? from;
  if (!place?.geometry) return { geometry: null, radius: null };
  return {
    geometry: { type: "Point", coordinates: place.geometry.coordinates },
    radius: radiusOf(place),
  };
}

function isSamePosition(one: { coordinates: Position }, other: { coordinates: Position }): boolean {
  return one.coordinates.every((degrees, axis) => degrees === other.coordinates[axis]);
}

function deriveDocument(
  document: Document,
  attested: readonly Event[],
  placeById: ReadonlyMap<string, Place>,
): DocumentItem {
  const mentioned = document.mentions
    .filter((mention) => mention.kind === "place")
    .map((mention) => mention.target);
  const placed = attested.flatMap((event) => placesAccordingTo(document.id, event));
  const places = unique([...placed, ...mentioned]);
  return {
    id: document.id,
    title: document.title.text,
    shortTitle: document.shortTitle,
    voice: document.voice,
    author: document.author.text,
    publisher: document.publisher.text,
    published: document.published.edtf,
    ...isoDays(document.published.edtf),
    sourceFile: document.source.file,
    sha256: document.source.sha256,
    characters: document.source.characters,
    language: document.language,
    places,
    events: attested.length,
    points: places.flatMap((id) => {
      const geometry = placeById.get(id)?.geometry;
      return geometry ? [geometry.coordinates] : [];
    }),
  };
}

/** The places that a document's own passages give an event. */
function placesAccordingTo(document: string, { places, attestations }: Event): string[] {
  const own = new Set(
    attestations.filter((attestation) => attestation.document === document).map(({ id }) => id),
  );
  return places
    .filter((place) => place.attestations.some((id) => own.has(id)))
    .map(({ place }) => place);
}

function deriveAttestations(
  event: Event,
  item: EventItem,
  sources: ReadonlyMap<string, Source>,
): AttestationItem[] {
  return event.attestations.map((attestation) => {
    const { document, passages } = sources.get(attestation.document) ?? {};
    const passage = passages?.get(attestation.passage);
    if (!document || !passage) {
      throw new Error(`Attestation ${attestation.id} names no passage; run the data check first.`);
    }
    return {
      id: attestation.id,
      event: event.id,
      eventTitle: event.title,
      document: document.id,
      source: sourceName(document, passage.section),
      passage: passage.id,
      sourceFile: document.source.file,
      charStart: passage.start,
      charEnd: passage.end,
      gloss: passage.gloss,
      statement: attestation.statement,
      voice: attestation.voice,
      speaker: attestation.speaker,
      mode: attestation.mode,
      figures: attestation.figures,
      date: event.date.edtf,
      dateBasis: event.date.basis,
      eventStart: item.start,
      eventEnd: item.end,
      places: item.places,
      placeNames: item.placeNames,
      geometry: item.geometry,
    };
  });
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
