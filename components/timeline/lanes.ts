import type { TimelineEvent } from "@/lib/columns/timeline";
import type { Days } from "@/lib/records/day-range";
import { shareAt } from "./time-scale";

/** An event as a bar of an axis: where it begins and ends, in shares of its length, and the lane it lies in. */
export type Bar = {
  event: TimelineEvent;
  from: number;
  to: number;
  /** Where its label begins: before the bar where there is no room behind it. */
  start: number;
  /** Whether it goes on beyond what is shown, or for nobody knows how long. */
  isOpen: { start: boolean; end: boolean };
  lane: number;
};

/**
 * Bars in lanes, each in the first in which it does not touch the one before.
 *
 * @param least the shortest share of the axis that a bar, its label included, takes up
 */
export function layLanes(events: readonly TimelineEvent[], shown: Days, least: number): Bar[] {
  const ends: number[] = [];
  return events.map((event) => {
    const start = event.first === null || event.first < shown.first;
    const end = event.last === null || event.last > shown.last;
    const from = start ? 0 : shareAt(event.first ?? shown.first, shown);
    const to = end ? 1 : shareAt((event.last ?? shown.last) + 1, shown);
    const begin = Math.max(0, Math.min(from, 1 - least));
    const reach = Math.max(to, begin + least);
    const found = ends.findIndex((taken) => taken <= begin);
    const lane = found === -1 ? ends.length : found;
    ends[lane] = reach;
    return { event, from, to, start: begin, isOpen: { start, end }, lane };
  });
}
