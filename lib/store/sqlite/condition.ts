import type { Bbox, Query } from "@/lib/query/query";
import { worldCopies } from "@/lib/query/world-copies";
import type { DayRange } from "@/lib/records/day-range";
import { searchWords } from "@/lib/text/search-words";
import type { SqlValue } from "./engine";

/** A piece of an SQL `WHERE` with its values in the order of its question marks. */
export type Condition = { sql: string; values: SqlValue[] };

export const ALWAYS: Condition = { sql: "1", values: [] };

export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return ALWAYS;
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(" AND "),
    values: conditions.flatMap(({ values }) => values),
  };
}

export function anyOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(" OR "),
    values: conditions.flatMap(({ values }) => values),
  };
}

/** What a query asks of the table `event`, where the map looks included. */
export function eventCondition(query: Query): Condition {
  return allOf([
    ...narrowingConditions(query),
    ...(query.bbox ? [boxCondition(query.bbox, query)] : []),
  ]);
}

/** What a query asks of the table `event`, wherever the map looks. */
export function narrowingCondition(query: Query): Condition {
  return allOf(narrowingConditions(query));
}

function narrowingConditions(query: Query): Condition[] {
  const conditions: Condition[] = [];
  if (query.types.length > 0) conditions.push(oneOf("event.type", query.types));
  if (query.places.length > 0) conditions.push(placedCondition(query.places, 1, query));
  if (query.about.length > 0) conditions.push(placedCondition(query.about, 0, query));
  const attested = attestedWithin(query);
  if (attested.length > 0) {
    const { sql, values } = allOf(attested);
    conditions.push({
      sql: `event.id IN (SELECT attestation.event FROM attestation WHERE ${sql})`,
      values,
    });
  }
  if (query.actors.length > 0) {
    const { sql, values } = oneOf("actor", query.actors);
    conditions.push({
      sql: `event.id IN (SELECT event_actor.event FROM event_actor WHERE ${sql})`,
      values,
    });
  }
  if (query.datePrecisions.length > 0) {
    conditions.push(oneOf("event.date_precision", query.datePrecisions));
  }
  if (query.dateBases.length > 0) conditions.push(oneOf("event.date_basis", query.dateBases));
  if (query.days) conditions.push(daysCondition("event", query.days, query.certain));
  if (query.certain) conditions.push(NOT_EXTERNAL);
  if (query.words !== undefined) conditions.push(wordsCondition("events", "event.id", query.words));
  if (query.located !== undefined) conditions.push(presence("event.x1", query.located));
  if (query.dated !== undefined) {
    conditions.push(presence("coalesce(event.first_day, event.last_day)", query.dated));
  }
  return conditions;
}

/** A date that no document gives is possible only, whatever days are asked for. */
const NOT_EXTERNAL: Condition = { sql: "event.date_basis <> 'external'", values: [] };

/** Which attestations a query asks for: those of its documents, within its sections. */
export function attestedWithin({
  documents,
  sections,
}: Pick<Query, "documents" | "sections">): Condition[] {
  const conditions: Condition[] = [];
  if (documents.length > 0) conditions.push(oneOf("attestation.document", documents));
  if (sections.length > 0) conditions.push(oneOf("attestation.section", sections));
  return conditions;
}

function presence(expression: string, present: boolean): Condition {
  return { sql: `${expression} IS ${present ? "NOT " : ""}NULL`, values: [] };
}

export function oneOf(column: string, values: readonly string[]): Condition {
  return { sql: `${column} IN (${values.map(() => "?").join(", ")})`, values: [...values] };
}

/** An event has a place as far as the documents asked for give it that place. */
export function placedCondition(
  places: readonly string[],
  placed: 0 | 1,
  query: Pick<Query, "documents" | "sections">,
): Condition {
  const { sql, values } = allOf([oneOf("event_place.place", places), ...attestedWithin(query)]);
  return {
    sql: `event.id IN (SELECT event_place.event FROM event_place ${BACKED}
      WHERE placed = ${placed} AND ${sql})`,
    values,
  };
}

/** Joins to a row of `event_place` the attestation that it rests on. */
export const BACKED = "JOIN attestation ON attestation.ordinal = event_place.attestation";

/**
 * Possibly in range: the intervals touch, open and unknown bounds reaching on.
 * Certainly: dated and wholly inside, so that an open bound fits only into an open side.
 */
export function daysCondition(table: string, days: DayRange, certain: boolean): Condition {
  const [first, last] = [`${table}.first_day`, `${table}.last_day`];
  const parts: Condition[] = [];
  if (certain) {
    parts.push({ sql: `coalesce(${first}, ${last}) IS NOT NULL`, values: [] });
    if (days.first !== null) parts.push({ sql: `${first} >= ?`, values: [days.first] });
    if (days.last !== null) parts.push({ sql: `${last} <= ?`, values: [days.last] });
  } else {
    if (days.first !== null)
      parts.push({ sql: `${last} IS NULL OR ${last} >= ?`, values: [days.first] });
    if (days.last !== null)
      parts.push({ sql: `${first} IS NULL OR ${first} <= ?`, values: [days.last] });
  }
  return allOf(parts);
}

/** Every word must begin some word of the record; letters and digits only, so no operator gets through. */
export function wordsCondition(collection: string, idColumn: string, words: string): Condition {
  const terms = [...new Set(searchWords(words))];
  if (terms.length === 0) return { sql: "0", values: [] };
  const match = terms.map((term) => `"${term}"*`).join(" AND ");
  return {
    sql: `${idColumn} IN (SELECT id FROM search WHERE collection = ? AND search MATCH ?)`,
    values: [collection, match],
  };
}

/**
 * Events without geometry match every box. A move meets a box when their boxes overlap
 * and the box's corners do not all lie on one side of the line (separating axis test).
 * Events are large rows: what may lie in the box and in the days is found in an index and the R-tree alone, so that
 * no others are read. The R-tree rounds outwards to 32 bits, so each of its finds is measured again by the exact ends
 * that it carries along.
 */
function boxCondition(bbox: Bbox, { days, certain }: Pick<Query, "days" | "certain">): Condition {
  const daysOf = (table: string) => (days ? daysCondition(table, days, certain) : ALWAYS);
  const [unlocatedDays, foundDays] = [daysOf("event"), daysOf("event_box")];
  // Measured from the start of the line, the value is exactly 0 for a corner that is one of its ends.
  const side = "((y2 - y1) * (? - x1) - (x2 - x1) * (? - y1))";
  const sides = Array(4).fill(side).join(", ");
  const found = worldCopies(bbox, 360).map(([west, south, east, north]): Condition => {
    const corners = [west, south, west, north, east, south, east, north];
    return {
      sql: `SELECT ordinal FROM event_box
        WHERE west <= ? AND east >= ? AND south <= ? AND north >= ?
        AND max(x1, x2) >= ? AND min(x1, x2) <= ? AND max(y1, y2) >= ? AND min(y1, y2) <= ?
        AND ${foundDays.sql} AND min(${sides}) <= 0 AND max(${sides}) >= 0`,
      values: [
        ...[east, west, north, south, west, east, south, north],
        ...foundDays.values,
        ...corners,
        ...corners,
      ],
    };
  });
  const unlocated = `SELECT ordinal FROM event WHERE x1 IS NULL AND ${unlocatedDays.sql}`;
  const ordinals = [unlocated, ...found.map(({ sql }) => sql)];
  return {
    sql: `event.ordinal IN (${ordinals.join(" UNION ALL ")})`,
    values: [...unlocatedDays.values, ...found.flatMap(({ values }) => values)],
  };
}

/** Points in a box, bounds included. */
export function pointCondition(x: string, y: string, bbox: Bbox): Condition {
  return anyOf(
    worldCopies(bbox, 180).map(([west, south, east, north]) => ({
      sql: `${x} >= ? AND ${x} <= ? AND ${y} >= ? AND ${y} <= ?`,
      values: [west, east, south, north],
    })),
  );
}
