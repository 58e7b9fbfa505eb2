import type { Query } from "@/lib/query/query";
import type { Family } from "@/lib/records/vocabulary";
import {
  type EventItem,
  findUndrawn,
  type MapScene,
  type Move,
  type PlaceItem,
  type PlaceMark,
  type Totals,
} from "@/lib/store/answers";
import {
  allOf,
  attestedWithin,
  BACKED,
  eventCondition,
  narrowingCondition,
  oneOf,
} from "./condition";
import { BY_DAY, readJson } from "./details";
import type { Database } from "./engine";
import { listDrawnPlaces } from "./listings";

/** A scene, and the position of each of its events in it by the event's ordinal. */
export type DrawnScene = { scene: MapScene; positions: ReadonlyMap<number, number> };

/** The mapped places that a query is about, with the events they stand for, and what the map cannot draw. */
export function drawScene(
  database: Database,
  query: Query,
  totals = readTotals(database, query),
): DrawnScene {
  const { places, undrawn } = listDrawnPlaces(database, query, MOST_MARKS);
  const drawn = undrawn > 0 ? places : undefined;
  const { families, positions, eventsByPlace } = readTies(database, query, drawn, NOTHING_DRAWN);
  const scene = {
    places: places.map((place) => markOf(place, eventsByPlace)),
    undrawn,
    families,
    moves: readMoves(database, query, drawn),
    totals,
  };
  return { scene, positions };
}

/** The scene with those of the places that match and are not drawn in it for want of events. */
export function addPlaces(
  database: Database,
  query: Query,
  { scene, positions }: DrawnScene,
  ids: readonly string[],
): MapScene {
  const missing = findUndrawn(scene, ids);
  if (missing.length === 0) return scene;
  const { places } = listDrawnPlaces(database, query, missing.length, missing);
  const base = { families: scene.families, positions };
  const { families, eventsByPlace } = readTies(database, query, places, base);
  return {
    ...scene,
    places: [...scene.places, ...places.map((place) => markOf(place, eventsByPlace))],
    undrawn: scene.undrawn - places.length,
    families,
  };
}

const NOTHING_DRAWN = { families: [], positions: new Map<number, number>() };

function markOf(place: PlaceItem, eventsByPlace: ReadonlyMap<string, MarkedEvents>): PlaceMark {
  return { ...place, ...(eventsByPlace.get(place.id) ?? NO_EVENTS) };
}

/** A map with more marks says less; what is not drawn is counted, and is in the list. */
const MOST_MARKS = 500;

type MarkedEvents = Pick<PlaceMark, "placedEvents" | "ambiguousEvents" | "aboutEvents">;
const NO_EVENTS: MarkedEvents = { placedEvents: [], ambiguousEvents: [], aboutEvents: [] };

/** The events of each place, each once: under the surest way in which it is tied to the place. */
function readTies(
  database: Database,
  query: Query,
  places: readonly PlaceItem[] | undefined,
  drawn: { families: readonly Family[]; positions: ReadonlyMap<number, number> },
) {
  const condition = allOf([
    narrowingCondition(query),
    ...attestedWithin(query),
    ...(places
      ? [
          oneOf(
            "event_place.place",
            places.map(({ id }) => id),
          ),
        ]
      : []),
  ]);
  const rows = database
    .prepare(
      `SELECT event_place.place, event.ordinal, event.family,
        max(placed * (2 - event_place.ambiguous)) AS sureness
      FROM event_place JOIN event ON event.id = event_place.event ${BACKED}
      WHERE ${condition.sql} GROUP BY event_place.place, event.ordinal ORDER BY event.ordinal`,
    )
    .all(...condition.values) as {
    place: string;
    ordinal: number;
    family: Family;
    sureness: number;
  }[];
  const families = [...drawn.families];
  const positions = new Map(drawn.positions);
  const eventsByPlace = new Map<string, MarkedEvents>();
  for (const { place, ordinal, family, sureness } of rows) {
    const position = positions.get(ordinal) ?? families.push(family) - 1;
    positions.set(ordinal, position);
    const events = eventsByPlace.get(place) ?? {
      placedEvents: [],
      ambiguousEvents: [],
      aboutEvents: [],
    };
    events[SURENESS[sureness] ?? "aboutEvents"].push(position);
    eventsByPlace.set(place, events);
  }
  return { families, positions, eventsByPlace };
}

/** Not placed here, ambiguously so, said so. */
const SURENESS = ["aboutEvents", "ambiguousEvents", "placedEvents"] as const;

export function readTotals(database: Database, query: Query): Totals {
  const condition = eventCondition(query);
  const row = database
    .prepare(
      `SELECT count(*) AS events, count(x1) AS mapped,
        count(*) - count(coalesce(first_day, last_day)) AS undated,
        count(*) FILTER (WHERE x1 IS NULL AND EXISTS (
          SELECT 1 FROM event_place JOIN place ON place.id = event_place.place AND place.x IS NOT NULL
          WHERE event_place.event = event.id)) AS concerning
      FROM event WHERE ${condition.sql}`,
    )
    .get(...condition.values) as Omit<Totals, "unlocated">;
  return { ...row, unlocated: row.events - row.mapped };
}

/** Moves grouped by their two ends, so that each pair of places has one arrow; only between places that are drawn. */
function readMoves(
  database: Database,
  query: Query,
  places: readonly PlaceItem[] | undefined,
): Move[] {
  const ids = places?.map(({ id }) => id);
  const condition = allOf([
    eventCondition(query),
    ...(ids ? [oneOf("departure.place", ids), oneOf("arrival.place", ids)] : []),
  ]);
  const events = readJson<EventItem & { from: string; to: string }>(
    database,
    `SELECT json_set(event.item, '$.from', origin.id, '$.to', target.id) AS json FROM event
      JOIN event_place AS departure ON departure.event = event.id AND departure.role = 'from'
      JOIN place AS origin ON origin.id = departure.place AND origin.x IS NOT NULL
      JOIN event_place AS arrival ON arrival.event = event.id AND arrival.role = 'to'
      JOIN place AS target ON target.id = arrival.place AND target.x IS NOT NULL
      WHERE (x1 <> x2 OR y1 <> y2) AND ${condition.sql}
      ORDER BY ${BY_DAY}, departure.rowid, arrival.rowid`,
    condition.values,
  );
  const moves = new Map<string, Move>();
  const seen = new Set<string>();
  for (const { id, title, date, dateBasis, status, from, to, geometry } of events) {
    // Of several origins or targets the first that is mapped is the one drawn, as in `deriveEvent`.
    if (geometry?.type !== "LineString" || seen.has(id)) continue;
    seen.add(id);
    const planned = status === "planned" || status === "absence";
    const key = `${from} ${to} ${planned}`;
    const move = moves.get(key) ?? { from, to, planned, line: geometry.coordinates, events: [] };
    move.events.push({ id, title, date, dateBasis });
    moves.set(key, move);
  }
  return [...moves.values()];
}
