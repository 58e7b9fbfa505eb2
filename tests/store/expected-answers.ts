import { EVERYTHING, type Query, type Sort } from "@/lib/query/query";
import type { AtlasData } from "@/lib/records/atlas-data";
import type { Document } from "@/lib/records/document";
import type { Event } from "@/lib/records/event";
import type { Place } from "@/lib/records/place";
import { CONCERNS, documentsOf, expectEvents, HAPPENED, isAnyOf } from "./expected-events";
import { isPointInBox } from "./expected-geometry";
import { isInDays, listedDay, type Span, sorted, spanOf } from "./expected-order";
import { areWordsIn } from "./expected-words";

/**
 * What a store must answer, worked out record by record in the plainest way:
 * no index, no SQL, and none of the functions that stores are built from.
 */
export function expectAnswers(data: AtlasData) {
  const expected = expectEvents(data);
  const { attestationsOf, isAsked, isInBox, pointsOf, spanOfEvent, ownTexts } = expected;
  const { attestedTexts, placesIn, positionOf } = expected;

  function listEvents(query: Query, sort: Sort): Event[] {
    const events = data.events.filter((event) => isAsked(event, query) && isInBox(event, query));
    return sorted(events, sort, {
      day: (event) => listedDay(spanOfEvent(event)),
      title: ({ title }) => title,
    });
  }

  function readTotals(query: Query) {
    const events = listEvents(query, "date");
    const mapped = events.filter((event) => pointsOf(event).length > 0).length;
    const undated = events.filter((event) => spanOfEvent(event) === undefined).length;
    const concerning = events.filter(
      (event) =>
        pointsOf(event).length === 0 && event.places.some(({ place }) => positionOf(place)),
    ).length;
    return {
      events: events.length,
      mapped,
      concerning,
      unlocated: events.length - mapped,
      undated,
      possible:
        query.days && !query.certain
          ? events.length - listEvents({ ...query, certain: true }, "date").length
          : 0,
    };
  }

  /** Events drawn as a line, by the line they are drawn along. */
  function listMoves(query: Query): Record<string, string[]> {
    const moves: Record<string, string[]> = {};
    for (const event of listEvents(query, "date")) {
      const points = pointsOf(event);
      if (points.length < 2) continue;
      moves[String(points)] = [...(moves[String(points)] ?? []), event.id];
    }
    return moves;
  }

  /** Attestations of the events asked for; words have to be in the attestation's own texts or its event's. */
  function listAttestations({ words, ...query }: Query, sort: Sort): string[] {
    const rows = listEvents(query, "date")
      .toSorted((one, other) => data.events.indexOf(one) - data.events.indexOf(other))
      .flatMap((event) =>
        attestationsOf(event, query).map((attestation) => ({ event, attestation })),
      )
      .filter(({ event, attestation }) => {
        const texts = [...ownTexts(event), ...attestedTexts(attestation)];
        return words === undefined || areWordsIn(texts, words);
      });
    return sorted(rows, sort, {
      day: ({ event }) => listedDay(spanOfEvent(event)),
      title: ({ event }) => event.title,
    }).map(({ attestation }) => attestation.id);
  }

  /** Events with all that the documents and sections asked for say of each, whatever words are asked for. */
  function listEvidence(query: Query, sort: Sort) {
    return listEvents(query, sort).map((event) => ({
      event: event.id,
      ties: event.places.map(({ place, role, basis }) => ({ place, role, basis })),
      claims: attestationsOf(event, query).map(({ id, speaker }) => ({
        id,
        speaker: data.actors.find((actor) => actor.id === speaker)?.title ?? null,
      })),
    }));
  }

  /** Events placed at a place, and those that only concern it, as far as the query asks for them, wherever the map looks. */
  function eventsAt(place: string, query: Query) {
    const asked = data.events.filter((event) => isAsked(event, query));
    const events = asked.filter((event) => placesIn(event, HAPPENED, query).includes(place));
    const concerning = asked.filter(
      (event) => placesIn(event, CONCERNS, query).includes(place) && !events.includes(event),
    );
    return { events, concerning };
  }

  /** How many there are of each, and how many documents place one there. */
  function countAt(place: string, query: Query) {
    const { events, concerning } = eventsAt(place, query);
    const documents = events.flatMap((event) =>
      attestationsOf(event, query)
        .filter(({ document }) =>
          placesIn(event, HAPPENED, { ...query, documents: [document] }).includes(place),
        )
        .map(({ document }) => document),
    );
    return {
      events: events.length,
      documents: new Set(documents).size,
      concerning: concerning.length,
    };
  }

  /** Whether events asked for are placed here or concern it; if only days are asked, a place without any will do. */
  function isOfEvents(place: string, query: Query): boolean {
    const besides = { ...query, places: [] };
    if (!asksOfEvents(besides) && !query.days) return true;
    if (isTold(place, query)) return true;
    const isEmpty = !isTold(place, EVERYTHING);
    return isEmpty && !asksOfEvents(besides) && !query.certain;
  }

  function isTold(place: string, query: Query): boolean {
    const { events, concerning } = countAt(place, query);
    return events + concerning > 0;
  }

  function isPlaceAsked({ id, geometry, properties }: Place, { words, ...query }: Query): boolean {
    const { title, names, note } = properties;
    const texts = [title, ...names.map(({ text }) => text), note ?? ""];
    const isRelevant =
      words === undefined
        ? isOfEvents(id, query)
        : isTold(id, { ...query, words }) || (areWordsIn(texts, words) && isOfEvents(id, query));
    const isInView = !query.bbox || !geometry || isPointInBox(geometry.coordinates, query.bbox);
    return isRelevant && isInView && isAnyOf([id], query.places);
  }

  /** Both directions of date put the places with most events first, since a place has no date. */
  function listPlaces(query: Query, sort: Sort) {
    const places = data.places
      .filter((place) => isPlaceAsked(place, query))
      .map((place) => ({
        id: place.id,
        title: place.properties.title,
        ...countAt(place.id, query),
      }));
    return sorted(places, sort, {
      day: ({ events }) => (sort === "date" ? -events : events),
      title: ({ title }) => title,
    }).map(({ title: _, ...row }) => row);
  }

  /** Mapped places that a query is about, each with the families of its events by how they are tied to it. */
  function listMarks(query: Query) {
    const listed = listPlaces(query, "title").map(({ id }) => id);
    const familyOf = new Map(data.vocabulary.eventTypes.map(({ id, family }) => [id, family]));
    const asked = data.events.filter((event) => isAsked(event, query));
    const surely = (event: Event): Event => ({
      ...event,
      places: event.places.filter(({ basis }) => basis !== "ambiguous"),
    });
    const marks = data.places.flatMap(({ id, geometry }) => {
      const isAt = (event: Event, roles: string[]) => placesIn(event, roles, query).includes(id);
      const placed = asked.filter((event) => isAt(event, HAPPENED));
      const sure = placed.filter((event) => isAt(surely(event), HAPPENED));
      const about = asked.filter((event) => isAt(event, CONCERNS) && !placed.includes(event));
      const families = (events: Event[]) => events.map(({ type }) => familyOf.get(type)).sort();
      if (!geometry || !listed.includes(id)) return [];
      const ambiguous = placed.filter((event) => !sure.includes(event));
      const mark = {
        placed: families(sure),
        ambiguous: families(ambiguous),
        about: families(about),
      };
      return [[id, mark] as const];
    });
    return Object.fromEntries(marks);
  }

  function isDocumentAsked(document: Document, query: Query): boolean {
    const { days: _days, words, bbox, ...rest } = { ...query, documents: [] };
    const ofEvents = { ...rest, certain: false };
    const attested = data.events.filter((event) => documentsOf(event).includes(document.id));
    const named = [
      ...attested.flatMap((event) =>
        placesIn(event, [...HAPPENED, ...CONCERNS], { ...EVERYTHING, documents: [document.id] }),
      ),
      ...document.mentions.filter(({ kind }) => kind === "place").map(({ target }) => target),
    ];
    const points = data.places
      .filter(({ id }) => named.includes(id))
      .flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : []));
    return [
      isAnyOf([document.id], query.documents),
      isInDays(spanOfDocument(document), query),
      words === undefined || areWordsIn(textsOf(document), words),
      !asksOfEvents(ofEvents) ||
        attested.some((event) => isAsked(event, { ...ofEvents, documents: [document.id] })),
      !bbox || points.length === 0 || points.some((point) => isPointInBox(point, bbox)),
    ].every(Boolean);
  }

  function listDocuments(query: Query, sort: Sort): string[] {
    const documents = data.documents.filter((document) => isDocumentAsked(document, query));
    return sorted(documents, sort, {
      day: (document) => listedDay(spanOfDocument(document)),
      title: ({ title }) => title.text,
    }).map(({ id }) => id);
  }

  /** Documents that tell of an event asked for, each with how many of them; all where nothing is asked. */
  function listTellingDocuments(query: Query, sort: Sort) {
    const asked = listEvents(query, "date");
    const isEverything = JSON.stringify(query) === JSON.stringify(EVERYTHING);
    const documents = data.documents
      .map((document) => ({
        document,
        events: asked.filter((event) =>
          attestationsOf(event, query).some((attestation) => attestation.document === document.id),
        ).length,
      }))
      .filter(({ events }) => isEverything || events > 0);
    return sorted(documents, sort, {
      day: ({ document }) => listedDay(spanOfDocument(document)),
      title: ({ document }) => document.title.text,
    }).map(({ document, events }) => ({ id: document.id, events }));
  }

  /** Ids of the passages within what is asked for that attest an event asked for; all there where none is asked. */
  function listPassages(query: Query): string[] {
    const isEventAsked = asksOfMore(query);
    const telling = new Set(
      listEvents(query, "date").flatMap((event) =>
        attestationsOf(event, query).map(({ document, passage }) => `${document}#${passage}`),
      ),
    );
    return data.documents.flatMap((document) =>
      document.passages
        .filter(
          ({ id, section }) =>
            isAnyOf([document.id], query.documents) &&
            isAnyOf([section], query.sections) &&
            (!isEventAsked || telling.has(`${document.id}#${id}`)),
        )
        .map(({ id }) => `${document.id}#${id}`),
    );
  }

  /** How many of the events asked for a passage attests. */
  function countToldBy(document: string, passage: string, query: Query): number {
    return listEvents(query, "date").filter((event) =>
      attestationsOf(event, query).some(
        (attestation) => attestation.document === document && attestation.passage === passage,
      ),
    ).length;
  }

  return {
    listTellingDocuments,
    listPassages,
    countToldBy,
    listEvents: (query: Query, sort: Sort) => listEvents(query, sort).map(({ id }) => id),
    listAttestations,
    listEvidence,
    listPlaces,
    listMarks,
    listDocuments,
    listMoves,
    readTotals,
    eventsAt,
    countAt,
  };
}

/** Whether a query asks for particular events by something other than their day, place on the map or words. */
function asksOfEvents(query: Query): boolean {
  const { types, places, about, documents, sections, actors, located, dated } = query;
  const { datePrecisions, dateBases } = query;
  const lists = [types, places, about, documents, sections, actors, datePrecisions, dateBases];
  return [...lists, located, dated].some((asked) => asked !== undefined && String(asked) !== "");
}

/** Whether a query asks for anything but documents and sections. */
function asksOfMore(query: Query): boolean {
  const { documents: _documents, sections: _sections, certain, ...others } = query;
  return (
    certain || Object.values(others).some((asked) => asked !== undefined && String(asked) !== "")
  );
}

function textsOf({ title, author, publisher, summary, sections, passages }: Document): string[] {
  const own = [title.text, author.text ?? "", publisher.text ?? "", summary];
  return [...own, ...sections.map((part) => part.title), ...passages.map(({ gloss }) => gloss)];
}

/** Days of publication of the fixture's documents, worked out by hand. */
function spanOfDocument({ id }: Document): Span {
  const days: Record<string, [string, string]> = {
    "survey-report": ["2013-09-01", "2013-09-30"],
    "persian-letter": ["2012-12-01", "2013-02-28"],
    "arabic-notice": ["2011-05-02", "2011-05-02"],
  };
  return spanOf(days[id] ?? [null, null]);
}
