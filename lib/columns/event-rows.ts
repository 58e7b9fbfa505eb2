import { type Arrangement, BY_DATE, type EventOrder } from "@/lib/query/event-list";
import type { Bbox, Query } from "@/lib/query/query";
import { yearOfDay } from "@/lib/records/calendar-day";
import type { PlaceItem } from "@/lib/store/answers";
import { isInBox, touchesBox } from "./box";
import { type Columns, EARLIEST, eachTie, type FoundWords, LATEST, SURENESS } from "./columns";
import { dayOf } from "./derived-columns";
import { countSelected, type Mask, selectAttestations, selectInBox } from "./select-events";

/**
 * Rows of a list under one heading, from row `from` on: those of a year (`null`: without a date; `isUntil`: that end in
 * it and of which nobody says when they began), or those of a place (`null`: of none).
 */
export type RowGroup = { from: number } & (
  | { by: "year"; year: number | null; isUntil: boolean }
  | { by: "place"; place: PlaceName | null }
);
type PlaceName = Pick<PlaceItem, "id" | "title" | "titles">;

/**
 * The rows of a list: row `n` is the event with ordinal `events[n]`. Under a place it is tied to it as surely as
 * `sureness[n]` says (position in `SURENESS`). A list that is sorted by anything but days has no groups.
 */
export type EventRows = {
  events: Uint32Array;
  sureness?: Uint8Array;
  groups: RowGroup[];
};

/**
 * The events that a query asks for as a list; by place an event stands under each place that it is tied to.
 *
 * @param frame only what a map that looks there shows, where one is named
 */
export function listRows(
  columns: Columns,
  query: Query,
  arrangement: Arrangement,
  { found, frame }: { found?: FoundWords | undefined; frame?: Bbox | undefined } = {},
): EventRows {
  const mask = selectInBox(columns, query, found);
  if (frame) keepShown(mask, columns, query, frame);
  switch (arrangement.groups) {
    case "place":
      return rowsByPlace(columns, query, mask, frame);
    case "year":
      return rowsByYear(columns, orderEvents(columns, mask, BY_DATE));
    case undefined:
      return { events: orderEvents(columns, mask, arrangement.order), groups: [] };
  }
}

/** The groups that some rows belong to. */
export function groupsIn(
  groups: readonly RowGroup[],
  { from, count }: { from: number; count: number },
): RowGroup[] {
  return groups.filter(
    (group, index) =>
      group.from < from + count && (groups[index + 1]?.from ?? Number.POSITIVE_INFINITY) > from,
  );
}

/** Each year once: events of which it is only known until when they lasted come after the others of that year. */
function rowsByYear(columns: Columns, byDay: Uint32Array): EventRows {
  const events = new Uint32Array(byDay.length);
  const groups: RowGroup[] = [];
  let length = 0;
  for (const { year, from, to } of yearsAmong(columns, byDay)) {
    for (const isUntil of [false, true]) {
      const start = length;
      for (const event of byDay.subarray(from, to)) {
        const endsOnly = year !== null && columns.first[event] === EARLIEST;
        if (endsOnly === isUntil) events[length++] = event;
      }
      if (length > start) groups.push({ from: start, by: "year", year, isUntil });
    }
  }
  return { events, groups };
}

/** Of events in the order of days, those of each year: from (inclusive) and to (exclusive); last those without a day. */
function yearsAmong(columns: Columns, byDay: Uint32Array) {
  const parts: { year: number | null; from: number; to: number }[] = [];
  for (const [row, event] of byDay.entries()) {
    const day = dayOf(columns, event);
    const year = Number.isFinite(day) ? yearOfDay(day) : null;
    const part = parts.at(-1);
    if (part?.year === year) part.to = row + 1;
    else parts.push({ year, from: row, to: row + 1 });
  }
  return parts;
}

/** What is drawn in the frame: events there, moves that cross it, and events of a place there that they only concern. */
function keepShown(mask: Mask, columns: Columns, query: Query, frame: Bbox) {
  const isShown = new Uint8Array(columns.count);
  const touches = touchesBox(columns, frame);
  const attested = selectAttestations(columns, query);
  for (let event = 0; event < columns.count; event++) {
    if (!Number.isNaN(columns.x1[event]) && touches(event)) isShown[event] = 1;
  }
  for (const [place, { point }] of columns.places.entries()) {
    if (!point || !isInBox([point[0], point[1]], frame)) continue;
    eachTie(columns, place, attested, (event) => {
      isShown[event] = 1;
    });
  }
  for (let event = 0; event < mask.length; event++)
    mask[event] = (mask[event] ?? 0) & (isShown[event] ?? 0);
}

/** Events of the same value are in the order of days; those without a value come last in both directions. */
function orderEvents(columns: Columns, mask: Mask, { by, isDescending }: EventOrder): Uint32Array {
  const events = new Uint32Array(countSelected(mask));
  let length = 0;
  for (const event of columns.order) if (mask[event] === 1) events[length++] = event;
  if (by === "date" && !isDescending) return events;
  const value = valuesFor(columns, by);
  const has = (event: number) => Number.isFinite(value[event]);
  const sign = isDescending ? -1 : 1;
  return events.sort((one, other) => {
    if (has(one) !== has(other)) return has(one) ? -1 : 1;
    return has(one) ? sign * ((value[one] ?? 0) - (value[other] ?? 0)) : 0;
  });
}

/** What events are sorted by, each as a number; infinite where an event has none. */
function valuesFor(columns: Columns, by: EventOrder["by"]): Float64Array {
  const { count, last, type, attestations, eventTitleRank, eventPlaceRank } = columns;
  const each = (read: (event: number) => number) =>
    Float64Array.from({ length: count }, (_, event) => read(event));
  switch (by) {
    case "date":
      return each((event) => dayOf(columns, event));
    case "latest":
      return each((event) =>
        last[event] === LATEST ? Number.POSITIVE_INFINITY : (last[event] ?? 0),
      );
    case "title":
      return each((event) => eventTitleRank[event] ?? 0);
    case "kind":
      return each((event) => type.codes[event] ?? 0);
    case "statements":
      return each(
        (event) => (attestations.starts[event + 1] ?? 0) - (attestations.starts[event] ?? 0),
      );
    case "places":
      return each((event) => {
        const rank = eventPlaceRank[event] ?? -1;
        return rank < 0 ? Number.POSITIVE_INFINITY : rank;
      });
  }
}

/** Places by title, each with its events by day; those without a place come last. */
function rowsByPlace(
  columns: Columns,
  query: Query,
  mask: Mask,
  frame: Bbox | undefined,
): EventRows {
  const attested = selectAttestations(columns, query);
  const rows: { event: number; sureness: number }[] = [];
  const groups: RowGroup[] = [];
  const isListed = new Uint8Array(columns.count);
  const position = positionsIn(columns.order);
  for (const place of listedPlaces(columns, query, frame)) {
    const surest = new Map<number, number>();
    eachTie(columns, place, attested, (event, sureness) => {
      if (mask[event] === 1) surest.set(event, Math.max(surest.get(event) ?? 0, sureness));
    });
    if (surest.size === 0) continue;
    groups.push({ from: rows.length, by: "place", place: nameOf(columns, place) });
    const byDay = [...surest].sort(
      ([one], [other]) => (position[one] ?? 0) - (position[other] ?? 0),
    );
    for (const [event, sureness] of byDay) {
      rows.push({ event, sureness });
      isListed[event] = 1;
    }
  }
  const rest = columns.order.filter((event) => mask[event] === 1 && isListed[event] === 0);
  if (rest.length > 0) groups.push({ from: rows.length, by: "place", place: null });
  for (const event of rest) rows.push({ event, sureness: SURENESS.indexOf("said") });
  return {
    events: Uint32Array.from(rows, ({ event }) => event),
    sureness: Uint8Array.from(rows, ({ sureness }) => sureness),
    groups,
  };
}

/** Where each event stands in an order. */
function positionsIn(order: Uint32Array): Uint32Array {
  const position = new Uint32Array(order.length);
  for (const [index, event] of order.entries()) position[event] = index;
  return position;
}

/** The places that a query and a frame leave, by title. */
function listedPlaces({ places, titleRank }: Columns, query: Query, frame: Bbox | undefined) {
  const asked = new Set([...query.places, ...query.about]);
  const isListed = ({ id, point }: PlaceItem) =>
    (asked.size === 0 || asked.has(id)) &&
    (!frame || (point !== null && isInBox([point[0], point[1]], frame)));
  return [...places.entries()]
    .filter(([, place]) => isListed(place))
    .map(([position]) => position)
    .sort((one, other) => (titleRank[one] ?? 0) - (titleRank[other] ?? 0));
}

function nameOf({ places }: Columns, place: number): PlaceName | null {
  const item = places[place];
  return item ? { id: item.id, title: item.title, titles: item.titles } : null;
}
