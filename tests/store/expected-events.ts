import type { Query } from "@/lib/query/query";
import type { AtlasData } from "@/lib/records/atlas-data";
import type { Attestation, Event } from "@/lib/records/event";
import type { Position } from "@/lib/records/place";
import { loadExpectedDays, loadExpectedPrecisions } from "./edge-atlas";
import { isLineInBox, isPointInBox } from "./expected-geometry";
import { isInDays, type Span, spanOf } from "./expected-order";
import { areWordsIn } from "./expected-words";

/** What a query asks of one event, read straight from the records. */
export function expectEvents(data: AtlasData) {
  const days = loadExpectedDays();
  const precisions = loadExpectedPrecisions();
  const placeById = new Map(data.places.map((place) => [place.id, place]));
  const spanOfEvent = (event: Event): Span => spanOf(days[event.id] ?? [null, null]);

  /** Where the event is drawn: nowhere, at one position, or from one to another. */
  function pointsOf(event: Event): Position[] {
    const first = (role: string): Position | undefined =>
      event.places
        .filter((place) => place.role === role)
        .map(({ place }) => positionOf(place))
        .find((position) => position !== undefined);
    const at = first("at");
    const ends = [first("from"), first("to")].filter((position) => position !== undefined);
    if (at) return [at];
    return String(ends[0]) === String(ends[1]) ? ends.slice(1) : ends;
  }

  /** Its own position, or that of the nearest place it lies in. */
  function positionOf(id: string): Position | undefined {
    const place = placeById.get(id);
    if (!place) return undefined;
    const { within } = place.properties;
    return place.geometry?.coordinates ?? (within === null ? undefined : positionOf(within));
  }

  /** Places of an event and, for those without a position, the nearest with one around them. */
  function holdersOf(place: string): string[] {
    const holder = (id: string): string[] => {
      const { geometry, properties } = placeById.get(id) ?? {};
      if (geometry) return [id];
      return properties?.within ? holder(properties.within) : [];
    };
    return [place, ...holder(place)];
  }

  /** Places that the documents and sections asked for give an event in one of some roles. */
  function placesIn(event: Event, roles: readonly string[], query: Query): string[] {
    const backing = attestationsOf(event, query).map(({ id }) => id);
    return event.places
      .filter(({ role }) => roles.includes(role))
      .filter(({ attestations }) => attestations.some((id) => backing.includes(id)))
      .flatMap(({ place }) => holdersOf(place));
  }

  function isInBox(event: Event, { bbox }: Query): boolean {
    const [start, end] = pointsOf(event);
    if (!bbox || !start) return true;
    return end ? isLineInBox(start, end, bbox) : isPointInBox(start, bbox);
  }

  const ownTexts = (event: Event): string[] => [
    event.title,
    ...placesOf(event).map((id) => placeById.get(id)?.properties.title ?? ""),
    ...event.actors.flatMap(({ actor }) => {
      const record = data.actors.find(({ id }) => id === actor);
      const names = record?.names.filter(({ kind }) => kind !== "description") ?? [];
      return [record?.title ?? "", ...names.map(({ text }) => text)];
    }),
  ];

  function attestedTexts({ document, passage, statement }: Attestation): string[] {
    const passages = data.documents.find(({ id }) => id === document)?.passages ?? [];
    return [statement, passages.find(({ id }) => id === passage)?.gloss ?? ""];
  }

  /** Attestations of an event by the documents and within the sections asked for. */
  function attestationsOf(event: Event, { documents, sections }: Query): Attestation[] {
    return event.attestations.filter(({ document, passage }) => {
      const passages = data.documents.find(({ id }) => id === document)?.passages ?? [];
      const section = passages.find(({ id }) => id === passage)?.section ?? "";
      return isAnyOf([document], documents) && isAnyOf([section], sections);
    });
  }

  /** Whether a query asks for the event, wherever the map looks. */
  function isAsked(event: Event, query: Query): boolean {
    const texts = [...ownTexts(event), ...event.attestations.flatMap(attestedTexts)];
    return [
      isAnyOf([event.type], query.types),
      isAnyOf(placesIn(event, HAPPENED, query), query.places),
      isAnyOf(placesIn(event, CONCERNS, query), query.about),
      attestationsOf(event, query).length > 0,
      isAnyOf(
        event.actors.map(({ actor }) => actor),
        query.actors,
      ),
      isAnyOf([precisions[event.id] ?? ""], query.datePrecisions),
      isAnyOf([event.date.basis], query.dateBases),
      isInDays(spanOfEvent(event), query),
      !(query.certain && event.date.basis === "external"),
      query.words === undefined || areWordsIn(texts, query.words),
      query.located === undefined || query.located === pointsOf(event).length > 0,
      query.dated === undefined || query.dated === (spanOfEvent(event) !== undefined),
    ].every(Boolean);
  }

  return {
    attestationsOf,
    isAsked,
    isInBox,
    pointsOf,
    positionOf,
    placesIn,
    spanOfEvent,
    ownTexts,
    attestedTexts,
  };
}

/** Roles of a place where an event is said to have happened, and of one that it only concerns. */
export const HAPPENED = ["at", "from", "to"];
export const CONCERNS = ["near", "along", "about"];

/** Places an event happened at, started from or ended at. */
function placesOf(event: Event): string[] {
  return event.places.filter(({ role }) => HAPPENED.includes(role)).map(({ place }) => place);
}

export function documentsOf(event: Event): string[] {
  return event.attestations.map(({ document }) => document);
}

/** An empty list asks for nothing in particular. */
export function isAnyOf(values: readonly string[], asked: readonly string[]): boolean {
  return asked.length === 0 || values.some((value) => asked.includes(value));
}
