"use client";

import { useMemo } from "react";
import useSWR from "swr";
import { MOST_NAMED, numberedEventsAddress } from "@/lib/query/columns-address";
import type { NumberedEvent } from "@/lib/store/answers";
import { fetchJson } from "./fetch-json";

/** Events in the order of the ordinals asked for, and the short titles of their documents by id. */
export type NumberedEvents = {
  events: readonly NumberedEvent[];
  documents: Readonly<Record<string, string>>;
};

export type NumberedEventsState = {
  /** Undefined until they are there. */
  events: readonly NumberedEvent[] | undefined;
  documents: NumberedEvents["documents"];
  error: Error | undefined;
  retry: () => void;
};

const NOTHING: NumberedEvents = { events: [], documents: {} };

/**
 * What is said of events that a map, a timeline or a list knows by their ordinals; of too many, the first 200.
 *
 * @param version of the atlas that the ordinals are of
 */
export function useNumberedEvents(
  version: string,
  ordinals: readonly number[],
): NumberedEventsState {
  const address = useMemo(() => {
    const asked = ordinals.slice(0, MOST_NAMED);
    return asked.length > 0 ? numberedEventsAddress(version, asked) : null;
  }, [version, ordinals]);
  const { data, error, mutate } = useSWR<NumberedEvents, Error>(address, fetchJson, {
    revalidateOnFocus: false,
    revalidateIfStale: false,
  });
  const { events, documents } =
    address !== null ? (data ?? { ...NOTHING, events: undefined }) : NOTHING;
  return { events, documents, error, retry: () => void mutate() };
}
