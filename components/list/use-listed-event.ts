"use client";

import { useEffect } from "react";
import type { Listed } from "@/lib/client/use-list-rows";
import { type NumberedEvents, useNumberedEvents } from "@/lib/client/use-numbered-events";
import { SURENESS, type Sureness } from "@/lib/columns/columns";
import type { EventRows } from "@/lib/columns/event-rows";
import type { NumberedEvent } from "@/lib/store/answers";

/** So many rows are asked for together. */
export const ASKED_TOGETHER = 100;

export type ListedState = {
  /** Undefined until it is there. */
  event: NumberedEvent | undefined;
  documents: NumberedEvents["documents"];
  /** Asks once more, where it could not be had. */
  retry: (() => void) | undefined;
};

/** The event of a row, asked for together with those around it; one that another list had is known already. */
export function useListedEvent({ rows, version }: Listed, row: number): ListedState {
  const known = knownOf(version);
  const { events, documents, error, retry } = useNumberedEvents(version, blockOf(rows, row));
  useEffect(() => {
    for (const event of events ?? []) known.set(event.ordinal, { event, documents });
  }, [events, documents, known]);
  const asked = events?.[row % ASKED_TOGETHER];
  if (asked) return { event: asked, documents, retry: undefined };
  const before = known.get(rows.events[row] ?? -1);
  return {
    event: before?.event,
    documents: before?.documents ?? {},
    retry: error && !before ? retry : undefined,
  };
}

export function surenessOf(rows: EventRows, row: number): Sureness | undefined {
  return SURENESS[rows.sureness?.[row] ?? -1];
}

/** The ordinals of the rows that are asked for together with one, the same array each time. */
export function blockOf(rows: EventRows, row: number): readonly number[] {
  const from = row - (row % ASKED_TOGETHER);
  const blocks = BLOCKS.get(rows) ?? new Map<number, readonly number[]>();
  BLOCKS.set(rows, blocks);
  const block = blocks.get(from) ?? [...rows.events.subarray(from, from + ASKED_TOGETHER)];
  blocks.set(from, block);
  return block;
}

const BLOCKS = new WeakMap<EventRows, Map<number, readonly number[]>>();

type Known = Map<number, { event: NumberedEvent; documents: NumberedEvents["documents"] }>;

/** What is known of events of the version that was asked last. */
let last: { version: string; known: Known } | undefined;

function knownOf(version: string): Known {
  if (last?.version !== version) last = { version, known: new Map() };
  return last.known;
}
