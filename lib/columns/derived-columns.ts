import type { Days } from "@/lib/records/day-range";
import { type Columns, EARLIEST, LATEST, SHOWN } from "./columns";

/** What columns are worked out from: all but what `completeColumns` adds. */
export type GivenColumns = Omit<Columns, "order" | "extent" | "shown" | "moves">;

/** Adds what follows from the rest. */
export function completeColumns(given: GivenColumns): Columns {
  const order = orderByDay(given);
  return {
    ...given,
    order,
    extent: findExtent(given),
    shown: findShown(given),
    moves: findMoves(given, order),
  };
}

/** The day by which an event is listed: its first or, where that is not known, its last; infinite without any. */
export function dayOf({ first, last }: Pick<Columns, "first" | "last">, event: number): number {
  if (first[event] !== EARLIEST) return first[event] ?? 0;
  return last[event] === LATEST ? Number.POSITIVE_INFINITY : (last[event] ?? 0);
}

function orderByDay(columns: GivenColumns): Uint32Array {
  const { count } = columns;
  const day = Float64Array.from({ length: count }, (_, event) => dayOf(columns, event));
  // Two days without any are equal, as their difference is no number.
  return Uint32Array.from({ length: count }, (_, event) => event).sort(
    (one, other) => (day[one] ?? 0) - (day[other] ?? 0) || one - other,
  );
}

/** An open bound counts with the other one. */
function findExtent({ first, last }: GivenColumns): Days | undefined {
  const extent = { first: LATEST, last: EARLIEST };
  for (const days of [first, last]) {
    for (const day of days) {
      if (day === EARLIEST || day === LATEST) continue;
      extent.first = Math.min(extent.first, day);
      extent.last = Math.max(extent.last, day);
    }
  }
  return extent.first <= extent.last ? extent : undefined;
}

function findShown({ count, x1, ties, places }: GivenColumns): Uint8Array {
  const shown = new Uint8Array(count);
  for (const [place, { point }] of places.entries()) {
    if (!point) continue;
    for (const event of ties.event.subarray(ties.starts[place], ties.starts[place + 1])) {
      shown[event] = SHOWN.indexOf("concerning");
    }
  }
  for (let event = 0; event < count; event++) {
    if (!Number.isNaN(x1[event])) shown[event] = SHOWN.indexOf("mapped");
  }
  return shown;
}

/** Events whose two ends are drawn, in a given order. */
export function findMoves({ from, to }: Pick<Columns, "from" | "to">, order: Uint32Array) {
  return order.filter((event) => (from[event] ?? -1) >= 0 && (to[event] ?? -1) >= 0);
}
