"use client";

import useSWR from "swr";
import { eventNamesAddress, MOST_NAMED } from "@/lib/query/columns-address";
import type { EventName } from "@/lib/store/answers";
import { fetchJson } from "./fetch-json";

export type EventNamesState = {
  /** In the order of the ordinals; undefined until they are there. */
  events: EventName[] | undefined;
  error: Error | undefined;
  retry: () => void;
};

/**
 * What is said of events that a map or a timeline knows by their ordinals; of too many, the first 200.
 *
 * @param version of the atlas that the ordinals are of
 */
export function useEventNames(version: string, ordinals: readonly number[]): EventNamesState {
  const asked = ordinals.slice(0, MOST_NAMED);
  const { data, error, mutate } = useSWR<{ events: EventName[] }, Error>(
    asked.length > 0 ? eventNamesAddress(version, asked) : null,
    fetchJson,
    { revalidateOnFocus: false, revalidateIfStale: false },
  );
  return { events: asked.length > 0 ? data?.events : [], error, retry: () => void mutate() };
}
