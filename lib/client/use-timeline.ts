"use client";

import useSWR from "swr";
import type { Timeline } from "@/lib/columns/timeline";
import type { Query } from "@/lib/query/query";
import { MOST_BINS, timelineKey } from "@/lib/query/timeline-key";
import type { Days } from "@/lib/records/day-range";
import type { AskColumns } from "./ask-columns";

/** So many events are told apart one by one. */
const MOST_BARS = 60;

export type TimelineState = {
  timeline: Timeline;
  /** Of the atlas that its ordinals are of. */
  version: string;
  /** It is of another question: what is asked now has no answer yet, or none can be had. */
  isStale: boolean;
};

/**
 * The events of a query over time. Until the columns are there, and where they cannot be had, it is what the server said
 * of the query that the page was opened with.
 *
 * @param zoom the days shown; all of them where it names none
 */
export function useTimeline({
  version,
  columns,
  query,
  initial,
  zoom,
}: {
  version: string;
  columns: AskColumns | undefined;
  query: Query;
  initial: { key: string; timeline: Timeline };
  zoom: Days | undefined;
}): TimelineState {
  const key = timelineKey(query);
  const { data, error } = useSWR<Omit<TimelineState, "isStale"> & { key: string }, Error>(
    columns ? ["timeline", version, key, zoom?.first, zoom?.last] : null,
    async () => {
      const view = { shown: zoom, bins: MOST_BINS, events: MOST_BARS };
      const timeline = await columns?.readTimeline(query, view);
      return { version, key, timeline: timeline ?? initial.timeline };
    },
    { keepPreviousData: true, revalidateOnFocus: false, revalidateIfStale: false },
  );
  const shown = data ?? { version, ...initial };
  return { ...shown, isStale: error !== undefined || shown.key !== key };
}
