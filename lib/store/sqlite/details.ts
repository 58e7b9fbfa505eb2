import type { Actor } from "@/lib/model/actor";
import type { Disagreement } from "@/lib/model/disagreement";
import type { Document, Passage } from "@/lib/model/document";
import type { Attestation, Event } from "@/lib/model/event";
import type {
  AttestationItem,
  AttestedPassage,
  DocumentDetail,
  DocumentItem,
  EventDetail,
  EventItem,
  PassageDetail,
  PlaceDetail,
  PlaceItem,
} from "@/lib/model/item";
import type { Place } from "@/lib/model/place";
import { EVERYTHING, type Query } from "@/lib/model/query";
import type { MentionItem } from "@/lib/model/record-item";
import type { Reference } from "@/lib/model/reference";
import { allOf, BACKED, narrowingCondition, placedCondition } from "./condition";
import type { Database, SqlValue } from "./engine";
import { countsByPlace, listPlaces } from "./listings";

const ALL = { limit: 1_000_000, sort: "title" } as const;
/** Undated events last. */
export const BY_DAY = "coalesce(event.first_day, event.last_day, 9000000000), event.ordinal";

export function findPlace(database: Database, id: string, query: Query): PlaceDetail | undefined {
  const record = readRecord<Place>(database, "place", id);
  if (!record) return undefined;
  const counted = countsByPlace(database, query);
  const everywhere = new Map(
    listPlaces(database, EVERYTHING, ALL).items.map((item) => [item.id, item]),
  );
  const itemOf = (place: string): PlaceItem | undefined => {
    const item = everywhere.get(place);
    const { events = 0, documents = 0 } = counted.get(place) ?? {};
    return item && { ...item, events, documents };
  };
  const item = itemOf(id);
  if (!item) return undefined;

  const events = eventsAt(database, id, 1, query);
  const aboutEvents = eventsAt(database, id, 0, query);
  return {
    item,
    record,
    within: chain(item, itemOf),
    contains: [...everywhere.values()]
      .filter((place) => place.within === id)
      .flatMap((place) => itemOf(place.id) ?? []),
    events,
    aboutEvents,
    ties: tiesTo(database, id),
    documents: documentsAbout(database, id),
    attestations: passagesOf(database, id, [...events, ...aboutEvents]),
    references: referencesOn(database, "place", id),
  };
}

function chain(item: PlaceItem, find: (id: string) => PlaceItem | undefined): PlaceItem[] {
  const parent = item.within === null ? undefined : find(item.within);
  return parent ? [parent, ...chain(parent, find)] : [];
}

function eventsAt(database: Database, place: string, placed: 0 | 1, query: Query): EventItem[] {
  const condition = allOf([narrowingCondition(query), placedCondition([place], placed, query)]);
  return readJson<EventItem>(
    database,
    `SELECT item AS json FROM event WHERE ${condition.sql} ORDER BY ${BY_DAY}`,
    condition.values,
  );
}

function tiesTo(database: Database, place: string): PlaceDetail["ties"] {
  const rows = database
    .prepare("SELECT DISTINCT event, tie FROM event_place WHERE place = ? ORDER BY rowid")
    .all(place) as { event: string; tie: string }[];
  const ties: PlaceDetail["ties"] = {};
  for (const { event, tie } of rows) ties[event] = [...(ties[event] ?? []), JSON.parse(tie)];
  return ties;
}

function documentsAbout(database: Database, place: string): PlaceDetail["documents"] {
  const items = readJson<DocumentItem>(
    database,
    `SELECT item AS json FROM document WHERE EXISTS
        (SELECT 1 FROM mention WHERE kind = 'place' AND target = ? AND mention.document = document.id)
      OR EXISTS (SELECT 1 FROM event_place ${BACKED}
        WHERE attestation.document = document.id AND event_place.place = ?)
      ORDER BY coalesce(first_day, last_day, 9000000000), ordinal`,
    [place, place],
  );
  return items.map((document) => ({
    document,
    mentions: readJson<MentionItem>(
      database,
      "SELECT item AS json FROM mention WHERE kind = 'place' AND target = ? AND document = ? ORDER BY start",
      [place, document.id],
    ),
  }));
}

function passagesOf(
  database: Database,
  place: string,
  events: readonly EventItem[],
): PlaceDetail["attestations"] {
  const passages: PlaceDetail["attestations"] = {};
  const statement = database.prepare(
    `SELECT document, passage FROM event_place ${BACKED}
      WHERE event_place.place = ? AND event_place.event = ?
      GROUP BY document, passage ORDER BY min(attestation.ordinal)`,
  );
  for (const { id } of events) {
    const rows = statement.all(place, id) as { document: string; passage: string }[];
    passages[id] = rows.map((row) => ({ ...row }));
  }
  return passages;
}

export function findEvent(database: Database, id: string): EventDetail | undefined {
  const record = readRecord<Event>(database, "event", id);
  const item = readItem<EventItem>(database, "event", id);
  if (!record || !item) return undefined;
  const places = new Map(
    listPlaces(database, EVERYTHING, ALL).items.map((place) => [place.id, place]),
  );
  const actors = readActors(database);
  return {
    item,
    record,
    places: record.places.flatMap(({ place: placeId, role, basis, note }) => {
      const place = places.get(placeId);
      if (!place) return [];
      const around = chain(place, (id) => places.get(id));
      const mapped = [place, ...around].find(({ point }) => point !== null)?.id ?? null;
      return [{ place, role, basis, note, mapped }];
    }),
    actors: record.actors.flatMap(({ actor: actorId, role, basis, note, documents }) => {
      const actor = actors.get(actorId);
      return actor ? [{ actor, role, basis, note, documents: documents ?? item.documents }] : [];
    }),
    attestations: attestedPassages(database, record),
    related: relatedEvents(database, id),
    disagreements: disagreementsOn(database, "event", id),
    references: referencesOn(database, "event", id),
  };
}

/** The attestations of an event in the order of its record, each with what it rests on. */
function attestedPassages(database: Database, { attestations }: Event): AttestedPassage[] {
  return attestations.flatMap((attestation) => {
    const document = readItem<DocumentItem>(database, "document", attestation.document);
    const found = readPassage(database, attestation.document, attestation.passage);
    if (!document || !found) return [];
    return [{ attestation, ...found, document, speaker: readSpeaker(database, attestation) }];
  });
}

function readSpeaker(database: Database, { speaker }: Attestation): Actor | undefined {
  if (speaker === null) return undefined;
  return readJson<Actor>(database, "SELECT record AS json FROM actor WHERE id = ?", [speaker])[0];
}

function relatedEvents(database: Database, id: string): EventDetail["related"] {
  const rows = database
    .prepare(
      `SELECT event.item, event_relation.relation FROM event_relation
        JOIN event ON event.id = event_relation.related
        WHERE event_relation.event = ? ORDER BY event_relation.relation, ${BY_DAY}`,
    )
    .all(id) as { item: string; relation: string }[];
  return rows.map(({ item, relation }) => ({ event: JSON.parse(item), relation }));
}

export function findDocument(database: Database, id: string): DocumentDetail | undefined {
  const record = readRecord<Document>(database, "document", id);
  const item = readItem<DocumentItem>(database, "document", id);
  if (!record || !item) return undefined;
  const places = listPlaces(database, { ...EVERYTHING, documents: [id] }, ALL).items;
  const placeById = new Map(
    listPlaces(database, EVERYTHING, ALL).items.map((place) => [place.id, place]),
  );
  const counted = new Map(places.map((place) => [place.id, place]));
  const rows = database
    .prepare("SELECT passage, item FROM attestation WHERE document = ? ORDER BY ordinal")
    .all(id) as { passage: string; item: string }[];
  const attestedByPassage: DocumentDetail["attestedByPassage"] = {};
  for (const row of rows) {
    const { event, voice, mode }: AttestationItem = JSON.parse(row.item);
    const attested = attestedByPassage[row.passage] ?? [];
    const isKnown = attested.some(
      (other) => other.event === event && other.voice === voice && other.mode === mode,
    );
    if (!isKnown) attestedByPassage[row.passage] = [...attested, { event, voice, mode }];
  }
  return {
    item,
    record,
    places: item.places.flatMap((place) => {
      const known = placeById.get(place);
      const { events = 0, documents = 0 } = counted.get(place) ?? {};
      return known ? [{ ...known, events, documents }] : [];
    }),
    events: readJson<EventItem>(
      database,
      `SELECT item AS json FROM event WHERE id IN (SELECT event FROM attestation WHERE document = ?)
        ORDER BY ${BY_DAY}`,
      [id],
    ),
    attestedByPassage,
    disagreements: disagreementsOn(database, "document", id),
  };
}

export function findAttestation(database: Database, id: string): AttestationItem | undefined {
  return readItem<AttestationItem>(database, "attestation", id);
}

/** Reads no more than the passage and its events, however long the document's record is. */
export function findPassage(
  database: Database,
  documentId: string,
  passageId: string,
): PassageDetail | undefined {
  const document = readItem<DocumentItem>(database, "document", documentId);
  const found = readPassage(database, documentId, passageId);
  if (!document || !found) return undefined;
  const rows = database
    .prepare(
      `SELECT event.item, event.record FROM attestation JOIN event ON event.id = attestation.event
        WHERE attestation.document = ? AND attestation.passage = ?
        GROUP BY event.id ORDER BY min(attestation.ordinal)`,
    )
    .all(documentId, passageId) as { item: string; record: string }[];
  return {
    document,
    ...found,
    events: rows.map(({ item, record }) => ({
      event: JSON.parse(item) as EventItem,
      attestations: attestedPassages(database, JSON.parse(record)),
    })),
  };
}

/** A passage and the short name of what it is of. */
function readPassage(
  database: Database,
  document: string,
  id: string,
): { passage: Passage; source: string } | undefined {
  const sql = `SELECT json_object('passage', json(record), 'source', item ->> '$.source') AS json
    FROM passage WHERE document = ? AND id = ?`;
  return readJson<{ passage: Passage; source: string }>(database, sql, [document, id])[0];
}

function disagreementsOn(
  database: Database,
  kind: "event" | "document",
  id: string,
): Disagreement[] {
  return readJson<Disagreement>(
    database,
    `SELECT record AS json FROM disagreement WHERE id IN
      (SELECT disagreement FROM disagreement_subject WHERE kind = ? AND subject = ?) ORDER BY id`,
    [kind, id],
  );
}

function referencesOn(database: Database, kind: "event" | "place", id: string): Reference[] {
  return readJson<Reference>(
    database,
    "SELECT record AS json FROM reference WHERE kind = ? AND subject = ? ORDER BY ordinal",
    [kind, id],
  );
}

function readActors(database: Database): Map<string, Actor> {
  const actors = readJson<Actor>(database, "SELECT record AS json FROM actor");
  return new Map(actors.map((actor) => [actor.id, actor]));
}

export function readJson<Value>(database: Database, sql: string, values: SqlValue[] = []): Value[] {
  const rows = database.prepare(sql).all(...values) as { json: string }[];
  return rows.map(({ json }) => JSON.parse(json) as Value);
}

type Table = "place" | "event" | "document" | "attestation";

function readRecord<Value>(database: Database, table: Table, id: string): Value | undefined {
  return readJson<Value>(database, `SELECT record AS json FROM ${table} WHERE id = ?`, [id])[0];
}

function readItem<Value>(database: Database, table: Table, id: string): Value | undefined {
  return readJson<Value>(database, `SELECT item AS json FROM ${table} WHERE id = ?`, [id])[0];
}
