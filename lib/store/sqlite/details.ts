import { countsFewer, EVERYTHING, type Query } from "@/lib/query/query";
import type { Actor } from "@/lib/records/actor";
import type { DateBasis } from "@/lib/records/basis";
import { formatIsoDay } from "@/lib/records/calendar-day";
import type { Disagreement } from "@/lib/records/disagreement";
import type { Document, Passage } from "@/lib/records/document";
import type { Attestation, Event } from "@/lib/records/event";
import type { Place } from "@/lib/records/place";
import type { Reference } from "@/lib/records/reference";
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
  PlaceTie,
} from "@/lib/store/answers";
import type { MentionItem } from "@/lib/store/record-answers";
import {
  allOf,
  attestedWithin,
  BACKED,
  type Condition,
  narrowingCondition,
  placedCondition,
} from "./condition";
import type { Database, SqlValue } from "./engine";

/** A part of a place's page lists so many events, as many as a page of a list; the list has the others. */
const PART_LENGTH = 200;
const FOREMOST_EVENTS = 5;
/** So many documents that name a place, mentions in one of them and places within stand on its page; lists have all. */
const MOST_NAMED = 50;
/** Undated events last. */
export const BY_DAY = "coalesce(event.first_day, event.last_day, 9000000000), event.ordinal";

export function findPlace(database: Database, id: string, query: Query): PlaceDetail | undefined {
  const record = readRecord<Place>(database, "place", id);
  const item = placeFinder(database, query)(id);
  if (!record || !item) return undefined;
  const happened = readPlaceEvents(database, id, 1, query);
  const concerning = readPlaceEvents(database, id, 0, query);
  const shown = [
    ...happened.events,
    ...happened.foremost,
    ...concerning.events,
    ...concerning.foremost,
  ];
  const ids = [...new Set(shown.map((event) => event.id))];
  const contained = placesWithin(database, id, query);
  const naming = documentsNaming(database, id);
  const silent = silentDocuments(database, id);
  return {
    item,
    record,
    contains: contained.places,
    naming: naming.documents,
    silent: silent.documents,
    counts: { contains: contained.count, naming: naming.count, silent: silent.count },
    within: chain(item, placeFinder(database, query)),
    events: happened.events,
    aboutEvents: concerning.events,
    told: { happened: happened.told, concerns: concerning.told },
    foremost: { happened: happened.foremost, concerns: concerning.foremost },
    ties: tiesTo(database, id, ids),
    attestations: passagesOf(database, id, ids),
    references: referencesOn(database, "place", id),
  };
}

export function findPlaceItem(database: Database, id: string): PlaceItem | undefined {
  return placeFinder(database, EVERYTHING)(id);
}

/** Places by id, each counted as far as a query asks for its events. */
function placeFinder(database: Database, query: Query): (id: string) => PlaceItem | undefined {
  return (id) => placesWhere(database, { sql: "place.id = ?", values: [id] }, query)[0];
}

/** The places directly within another that most is reported of, and how many there are. */
function placesWithin(database: Database, id: string, query: Query) {
  const where = { sql: "place.within = ?", values: [id] };
  const { count } = database
    .prepare(`SELECT count(*) AS count FROM place WHERE ${where.sql}`)
    .get(id) as { count: number };
  return { places: placesWhere(database, where, query), count };
}

/** The first places, those that most is reported of. */
function placesWhere(database: Database, where: Condition, query: Query): PlaceItem[] {
  const counts = countsFewer(query)
    ? countsAt(query)
    : { sql: "events, documents, concerning", values: [] };
  const rows = database
    .prepare(
      `SELECT place.item, ${counts.sql} FROM place WHERE ${where.sql}
        ORDER BY events DESC, concerning DESC, place.sort_title, place.ordinal LIMIT ${MOST_NAMED}`,
    )
    .all(...counts.values, ...where.values) as ({ item: string } & Pick<
    PlaceItem,
    "events" | "documents" | "concerning"
  >)[];
  return rows.map(({ item, ...numbers }) => ({ ...JSON.parse(item), ...numbers }));
}

/** What a query counts at a place of the outer statement, as columns `events`, `documents` and `concerning`. */
function countsAt(query: Query): Condition {
  const asked = allOf([
    narrowingCondition(query),
    ...attestedWithin(query),
    { sql: "event_place.place = place.id", values: [] },
  ]);
  const counted = (what: string, name: string) =>
    `(SELECT ${what} FROM event_place JOIN event ON event.id = event_place.event
      ${BACKED} WHERE ${asked.sql}) AS ${name}`;
  const placed = "count(DISTINCT iif(placed, event.id, NULL))";
  const columns = [
    counted(placed, "events"),
    counted("count(DISTINCT iif(placed, attestation.document, NULL))", "documents"),
    counted(`count(DISTINCT event.id) - ${placed}`, "concerning"),
  ];
  return { sql: columns.join(", "), values: columns.flatMap(() => asked.values) };
}

function chain(item: PlaceItem, find: (id: string) => PlaceItem | undefined): PlaceItem[] {
  const parent = item.within === null ? undefined : find(item.within);
  return parent ? [parent, ...chain(parent, find)] : [];
}

/**
 * The events of one part of a place: what is told of all of them, the first by day and the most attested.
 * The most attested are those that most documents tie to the place, then those that most passages do; of equals the
 * earlier.
 */
function readPlaceEvents(database: Database, place: string, placed: 0 | 1, query: Query) {
  const condition = allOf([narrowingCondition(query), placedCondition([place], placed, query)]);
  const rows = database
    .prepare(
      `SELECT event.ordinal, event.type, event.first_day, event.last_day, event.date_basis,
        (SELECT count(DISTINCT document) * 1000000 + count(DISTINCT document || '#' || passage)
          FROM event_place ${BACKED} WHERE event_place.place = ? AND event_place.event = event.id) AS weight
      FROM event WHERE ${condition.sql} ORDER BY ${BY_DAY}`,
    )
    .all(place, ...condition.values) as {
    ordinal: number;
    type: string;
    first_day: number | null;
    last_day: number | null;
    date_basis: DateBasis;
    weight: number;
  }[];
  const told = rows.map(({ type, first_day, last_day, date_basis }) => ({
    type,
    start: first_day === null ? null : formatIsoDay(first_day),
    end: last_day === null ? null : formatIsoDay(last_day),
    dateBasis: date_basis,
  }));
  const foremost = rows
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, FOREMOST_EVENTS);
  return {
    told,
    events: readEvents(database, rows.slice(0, PART_LENGTH)),
    foremost: readEvents(database, foremost),
  };
}

/** Events by ordinal, in the order given. */
function readEvents(database: Database, rows: readonly { ordinal: number }[]): EventItem[] {
  const statement = database.prepare("SELECT item FROM event WHERE ordinal = ?");
  return rows.map(({ ordinal }) => {
    const { item } = statement.get(ordinal) as { item: string };
    return JSON.parse(item) as EventItem;
  });
}

function tiesTo(database: Database, place: string, events: readonly string[]): PlaceDetail["ties"] {
  const statement = database.prepare(
    "SELECT DISTINCT tie FROM event_place WHERE place = ? AND event = ? ORDER BY rowid",
  );
  return Object.fromEntries(
    events.map((event) => {
      const rows = statement.all(place, event) as { tie: string }[];
      return [event, rows.map(({ tie }) => JSON.parse(tie) as PlaceTie)];
    }),
  );
}

const NAMING = "SELECT document FROM mention WHERE kind = 'place' AND target = ?";

function documentsNaming(database: Database, place: string) {
  const { documents, count } = firstDocuments(database, {
    sql: `id IN (${NAMING})`,
    values: [place],
  });
  const mentions = database.prepare(
    `SELECT item FROM mention WHERE kind = 'place' AND target = ? AND document = ?
      ORDER BY start LIMIT ${MOST_NAMED}`,
  );
  const counted = database.prepare(
    "SELECT count(*) AS times FROM mention WHERE kind = 'place' AND target = ? AND document = ?",
  );
  const named = documents.map((document) => ({
    document,
    mentions: (mentions.all(place, document.id) as { item: string }[]).map(
      ({ item }) => JSON.parse(item) as MentionItem,
    ),
    ...(counted.get(place, document.id) as { times: number }),
  }));
  return { documents: named, count };
}

/** The documents that tie events to a place and never name it. */
function silentDocuments(database: Database, place: string) {
  return firstDocuments(database, {
    sql: `id IN (SELECT attestation.document FROM event_place ${BACKED} WHERE event_place.place = ?
      EXCEPT ${NAMING})`,
    values: [place, place],
  });
}

/** The first documents by date, and how many there are. */
function firstDocuments(database: Database, { sql, values }: Condition) {
  const { count } = database
    .prepare(`SELECT count(*) AS count FROM document WHERE ${sql}`)
    .get(...values) as { count: number };
  const documents = readJson<DocumentItem>(
    database,
    `SELECT item AS json FROM document WHERE ${sql}
      ORDER BY coalesce(first_day, last_day, 9000000000), ordinal LIMIT ${MOST_NAMED}`,
    values,
  );
  return { documents, count };
}

function passagesOf(
  database: Database,
  place: string,
  events: readonly string[],
): PlaceDetail["attestations"] {
  const statement = database.prepare(
    `SELECT document, passage FROM event_place ${BACKED}
      WHERE event_place.place = ? AND event_place.event = ?
      GROUP BY document, passage ORDER BY min(attestation.ordinal)`,
  );
  return Object.fromEntries(
    events.map((id) => {
      const rows = statement.all(place, id) as { document: string; passage: string }[];
      return [id, rows.map((row) => ({ ...row }))];
    }),
  );
}

export function findEvent(database: Database, id: string): EventDetail | undefined {
  const record = readRecord<Event>(database, "event", id);
  const item = readItem<EventItem>(database, "event", id);
  if (!record || !item) return undefined;
  const findItem = placeFinder(database, EVERYTHING);
  return {
    item,
    record,
    places: record.places.flatMap(({ place: placeId, role, basis, note }) => {
      const place = findItem(placeId);
      if (!place) return [];
      const around = chain(place, findItem);
      const mapped = [place, ...around].find(({ point }) => point !== null)?.id ?? null;
      return [{ place, role, basis, note, mapped }];
    }),
    actors: record.actors.flatMap(({ actor: actorId, role, basis, note, documents }) => {
      const actor = readActor(database, actorId);
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
  return readActor(database, speaker);
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
  const findItem = placeFinder(database, { ...EVERYTHING, documents: [id] });
  const rows = database
    .prepare("SELECT passage, item FROM attestation WHERE document = ? ORDER BY ordinal")
    .all(id) as AttestedRow[];
  return {
    item,
    record,
    places: item.places.flatMap((place) => findItem(place) ?? []),
    events: readJson<EventItem>(
      database,
      `SELECT item AS json FROM event WHERE id IN (SELECT event FROM attestation WHERE document = ?)
        ORDER BY ${BY_DAY}`,
      [id],
    ),
    attestedByPassage: groupByPassage(rows),
    disagreements: disagreementsOn(database, "document", id),
  };
}

export type AttestedRow = { passage: string; item: string };

/** What each passage attests, an event once for each voice and mode. */
export function groupByPassage(rows: readonly AttestedRow[]): DocumentDetail["attestedByPassage"] {
  const attestedByPassage: DocumentDetail["attestedByPassage"] = {};
  for (const row of rows) {
    const { event, voice, mode }: AttestationItem = JSON.parse(row.item);
    const attested = attestedByPassage[row.passage] ?? [];
    const isKnown = attested.some(
      (other) => other.event === event && other.voice === voice && other.mode === mode,
    );
    if (!isKnown) attestedByPassage[row.passage] = [...attested, { event, voice, mode }];
  }
  return attestedByPassage;
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
export function readPassage(
  database: Database,
  document: string,
  id: string,
): { passage: Passage; source: string } | undefined {
  const sql = `SELECT json_object('passage', json(record), 'source', item ->> '$.source') AS json
    FROM passage WHERE document = ? AND id = ?`;
  return readJson<{ passage: Passage; source: string }>(database, sql, [document, id])[0];
}

export function disagreementsOn(
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

function readActor(database: Database, id: string): Actor | undefined {
  return readJson<Actor>(database, "SELECT record AS json FROM actor WHERE id = ?", [id])[0];
}

export function readJson<Value>(database: Database, sql: string, values: SqlValue[] = []): Value[] {
  const rows = database.prepare(sql).all(...values) as { json: string }[];
  return rows.map(({ json }) => JSON.parse(json) as Value);
}

type Table = "place" | "event" | "document" | "attestation";

function readRecord<Value>(database: Database, table: Table, id: string): Value | undefined {
  return readJson<Value>(database, `SELECT record AS json FROM ${table} WHERE id = ?`, [id])[0];
}

export function readItem<Value>(database: Database, table: Table, id: string): Value | undefined {
  return readJson<Value>(database, `SELECT item AS json FROM ${table} WHERE id = ?`, [id])[0];
}
