"use client";

import { type NumberedEvents, useNumberedEvents } from "@/lib/client/use-numbered-events";
import { SURENESS, type Sureness } from "@/lib/columns/columns";
import type { EventRows } from "@/lib/columns/event-rows";
import type { NumberedEvent } from "@/lib/store/answers";

/** So many rows are asked for together. */
export const ASKED_TOGETHER = 100;

/** Rows, and the version of the atlas that their ordinals are of. */
export type Listed = { rows: EventRows; version: string };

export type ListedState = {
  /** Undefined until it is there. */
  event: NumberedEvent | undefined;
  documents: NumberedEvents["documents"];
  failure: { error: Error; retry: () => void } | undefined;
};

/** The event of a row, asked for together with those around it. */
export function useListedEvent({ rows, version }: Listed, row: number): ListedState {
  const { events, documents, error, retry } = useNumberedEvents(
    version,
    ordinalsAround(rows.events, row),
  );
  return {
    event: events?.[row % ASKED_TOGETHER],
    documents,
    failure: error && { error, retry },
  };
}

export function surenessOf({ rows }: Listed, row: number): Sureness | undefined {
  return SURENESS[rows.sureness?.[row] ?? -1];
}

/** The ordinals of the rows that are asked for together with one. */
export function ordinalsAround(events: Uint32Array, row: number): number[] {
  const from = row - (row % ASKED_TOGETHER);
  return [...events.subarray(from, from + ASKED_TOGETHER)];
}
