import {
  asksForAll,
  asksOnlyForDays,
  countsFewer,
  narrowsEvents,
  type Page,
  type PageRequest,
  type Query,
} from "@/lib/query/query";
import type { PlaceScope } from "@/lib/query/record-scope";
import type { AttestationItem, DocumentItem, EventItem, PlaceItem } from "@/lib/store/answers";
import {
  ALWAYS,
  allOf,
  anyOf,
  attestedWithin,
  BACKED,
  type Condition,
  daysCondition,
  eventCondition,
  narrowingCondition,
  oneOf,
  pointCondition,
  wordsCondition,
} from "./condition";
import type { Database } from "./engine";
import { countRows, type Listing, readPage } from "./page";

const UNDATED_LAST = 9_000_000_000;

function dateKeys(table: string) {
  const days = `${table}.first_day, ${table}.last_day`;
  return {
    date: `coalesce(${days}, ${UNDATED_LAST})`,
    dateDescending: `coalesce(${days}, ${-UNDATED_LAST})`,
  };
}

const EVENT_KEYS = { ...dateKeys("event"), title: "event.sort_title" };

export function listEvents(
  database: Database,
  query: Query,
  request: PageRequest,
): Page<EventItem> {
  return readItems<EventItem>(database, request, {
    from: "event",
    columns: "event.item",
    keys: EVENT_KEYS,
    ordinal: "event.ordinal",
    condition: eventCondition(query),
  });
}

export function listAttestations(
  database: Database,
  query: Query,
  request: PageRequest,
): Page<AttestationItem> {
  const conditions = [eventCondition({ ...query, words: undefined }), ...attestedWithin(query)];
  if (query.words !== undefined) {
    conditions.push(wordsCondition("attestations", "attestation.id", query.words));
  }
  return readItems<AttestationItem>(database, request, {
    from: "attestation JOIN event ON event.id = attestation.event",
    columns: "attestation.item",
    keys: EVENT_KEYS,
    ordinal: "attestation.ordinal",
    condition: allOf(conditions),
  });
}

/**
 * Places with their counts; a query that narrows events keeps the places that such events are placed at or concern.
 * A place has no date of its own: both directions of date put the places with most events first.
 */
export function listPlaces(
  database: Database,
  query: Query,
  request: PageRequest,
): Page<PlaceItem> {
  return readPlaces(database, query, request, []);
}

/** Those with a position first, then those that most events happened at, then those that most events concern. */
const MOST_REPORTED = (counted: string) => `iif(place.x IS NULL, '1', '0')
  || printf('%010d', 9999999999 - coalesce(${counted}.events, 0))
  || printf('%010d', 9999999999 - coalesce(${counted}.concerning, 0)) || place.sort_title`;

export function listReportedPlaces(
  database: Database,
  { within, precision, hasPosition, ...query }: PlaceScope,
  request: PageRequest,
): Page<PlaceItem> & { mapped: number } {
  const asked: Condition[] = [];
  if (within !== undefined) asked.push({ sql: "place.within = ?", values: [within] });
  if (precision !== undefined) {
    asked.push({ sql: "place.item ->> '$.precision' = ?", values: [precision] });
  }
  if (hasPosition !== undefined) asked.push(hasPosition ? WITH_POSITION : WITHOUT_POSITION);
  return {
    ...readPlaces(database, query, request, asked, MOST_REPORTED),
    mapped: countRows(database, placeListing(query, [...asked, WITH_POSITION])),
  };
}

const WITH_POSITION: Condition = { sql: "place.x IS NOT NULL", values: [] };
const WITHOUT_POSITION: Condition = { sql: "place.x IS NULL", values: [] };

function readPlaces(
  database: Database,
  query: Query,
  request: PageRequest,
  asked: readonly Condition[],
  dateKey?: (counted: string) => string,
): Page<PlaceItem> {
  const listing = placeListing(query, asked, dateKey);
  const page = readPage<{ item: string } & Counts>(database, listing, request);
  const items = page.items.map(({ item, events, documents, concerning }) => ({
    ...JSON.parse(item),
    events,
    documents,
    concerning,
  }));
  return { ...page, items };
}

function placeListing(
  query: Query,
  asked: readonly Condition[],
  dateKey = (counted: string) => `-coalesce(${counted}.events, 0)`,
): Listing {
  const conditions = [...asked];
  const isNarrowed = countsFewer(query);
  const counts = isNarrowed ? placeCounts(query) : { sql: "", values: [] };
  const counted = isNarrowed ? "counted" : "place";
  if (query.places.length > 0) conditions.push(oneOf("place.id", query.places));
  if (query.bbox) {
    const inBox = pointCondition("place.x", "place.y", query.bbox);
    conditions.push(anyOf([WITHOUT_POSITION, inBox]));
  }
  if (narrowsEvents(query)) conditions.push(relevantPlace(query));
  return {
    from: isNarrowed
      ? `place LEFT JOIN (${counts.sql}) AS counted ON counted.place = place.id`
      : "place",
    fromValues: counts.values,
    columns: `place.item, ${COUNTS.map((name) => `coalesce(${counted}.${name}, 0) AS ${name}`)}`,
    keys: {
      date: dateKey(counted),
      dateDescending: `coalesce(${counted}.events, 0)`,
      title: "place.sort_title",
    },
    ordinal: "place.ordinal",
    condition: allOf(conditions),
  };
}

type Counts = Pick<PlaceItem, "events" | "documents" | "concerning">;
const COUNTS = ["events", "documents", "concerning"] as const satisfies (keyof Counts)[];

/**
 * Events placed at each place, the documents that place them there, and the events that only concern it, as far as a
 * query asks for them.
 */
function placeCounts(query: Query): Condition {
  const condition = allOf([narrowingCondition(query), ...attestedWithin(query)]);
  return {
    sql: `SELECT event_place.place,
        count(DISTINCT iif(placed, event.id, NULL)) AS events,
        count(DISTINCT iif(placed, attestation.document, NULL)) AS documents,
        count(DISTINCT event.id) - count(DISTINCT iif(placed, event.id, NULL)) AS concerning
      FROM event_place JOIN event ON event.id = event_place.event ${BACKED}
      WHERE ${condition.sql} GROUP BY event_place.place`,
    values: condition.values,
  };
}

const WITHOUT_EVENTS: Condition = {
  sql: "NOT EXISTS (SELECT 1 FROM event_place WHERE event_place.place = place.id)",
  values: [],
};

/**
 * A place's time is that of the events tied to it: one without any matches every range, as OGC asks.
 * Words look in the place's own names too; whatever else is asked still has to hold.
 */
function relevantPlace(query: Query): Condition {
  const ways: Condition[] = [{ sql: "counted.place IS NOT NULL", values: [] }];
  if (asksOnlyForDays(query)) ways.push(WITHOUT_EVENTS);
  if (query.words !== undefined) {
    ways.push(namedPlace(query.words, { ...query, words: undefined }));
  }
  return anyOf(ways);
}

function namedPlace(words: string, rest: Query): Condition {
  const named = wordsCondition("places", "place.id", words);
  if (!narrowsEvents(rest)) return named;
  const { sql, values } = narrowingCondition(rest);
  const ways: Condition[] = [
    {
      sql: `EXISTS (SELECT 1 FROM event_place JOIN event ON event.id = event_place.event
        WHERE event_place.place = place.id AND ${sql})`,
      values,
    },
  ];
  if (asksOnlyForDays(rest)) ways.push(WITHOUT_EVENTS);
  return allOf([named, anyOf(ways)]);
}

/** Documents; their time is their date of publication, their geometry all mapped places they speak of. */
export function listDocuments(
  database: Database,
  query: Query,
  request: PageRequest,
): Page<DocumentItem> {
  const conditions: Condition[] = [];
  if (query.documents.length > 0) conditions.push(oneOf("document.id", query.documents));
  if (query.days) conditions.push(daysCondition("document", query.days, query.certain));
  if (query.words !== undefined)
    conditions.push(wordsCondition("documents", "document.id", query.words));
  if (query.bbox) conditions.push(documentInBox(query.bbox));
  const ofEvents = narrowingCondition({
    ...query,
    documents: [],
    sections: [],
    days: undefined,
    certain: false,
    words: undefined,
  });
  const told = allOf([ofEvents, ...attestedWithin({ documents: [], sections: query.sections })]);
  if (ofEvents !== ALWAYS || query.sections.length > 0) {
    conditions.push({
      sql: `EXISTS (SELECT 1 FROM attestation JOIN event ON event.id = attestation.event
        WHERE attestation.document = document.id AND ${told.sql})`,
      values: told.values,
    });
  }
  return readItems<DocumentItem>(database, request, {
    from: "document",
    columns: "document.item",
    keys: { ...dateKeys("document"), title: "document.sort_title" },
    ordinal: "document.ordinal",
    condition: allOf(conditions),
  });
}

/** Documents by what they tell of the events asked for; their own date does not matter. */
export function listTellingDocuments(
  database: Database,
  query: Query,
  request: PageRequest,
): Page<DocumentItem> {
  // What each tells in all stands with it.
  if (asksForAll(query)) return listDocuments(database, query, request);
  const asked = eventCondition(query);
  const told = allOf([asked, ...attestedWithin(query)]);
  const page = readPage<{ item: string; events: number }>(
    database,
    {
      from: `document LEFT JOIN (
        SELECT attestation.document, count(DISTINCT event.id) AS events
        FROM attestation JOIN event ON event.id = attestation.event
        WHERE ${told.sql} GROUP BY attestation.document
      ) AS counted ON counted.document = document.id`,
      fromValues: told.values,
      columns: "document.item, coalesce(counted.events, 0) AS events",
      keys: { ...dateKeys("document"), title: "document.sort_title" },
      ordinal: "document.ordinal",
      condition: asked === ALWAYS ? ALWAYS : { sql: "counted.events > 0", values: [] },
    },
    request,
  );
  return {
    ...page,
    items: page.items.map(({ item, events }) => ({ ...JSON.parse(item), events })),
  };
}

function documentInBox(bbox: NonNullable<Query["bbox"]>): Condition {
  const inBox = pointCondition("x", "y", bbox);
  return {
    sql: `NOT EXISTS (SELECT 1 FROM document_point WHERE document = document.id)
      OR EXISTS (SELECT 1 FROM document_point WHERE document = document.id AND (${inBox.sql}))`,
    values: inBox.values,
  };
}

function readItems<Item>(database: Database, request: PageRequest, listing: Listing): Page<Item> {
  const page = readPage<{ item: string }>(database, listing, request);
  return { ...page, items: page.items.map(({ item }) => JSON.parse(item) as Item) };
}
