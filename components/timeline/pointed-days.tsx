"use client";

import { useSyncExternalStore } from "react";
import { parseIsoDay } from "@/lib/records/calendar-day";
import type { Days } from "@/lib/records/day-range";
import { useHighlight } from "../shell/viewer-context";
import { shareAt } from "./time-scale";
import styles from "./track.module.css";

/** Marks the days of the event that the reader points at in a list; an end that nobody knows reaches to the edge. */
export function PointedDays({ shown }: { shown: Days }) {
  const highlights = useHighlight();
  const days = useSyncExternalStore(
    highlights.subscribe,
    () => highlights.read().days,
    () => undefined,
  );
  const [first, last] = [dayOf(days?.start), dayOf(days?.end)];
  if (first === undefined && last === undefined) return null;
  const from = first === undefined ? 0 : shareAt(first, shown);
  const to = last === undefined ? 1 : shareAt(last + 1, shown);
  const [start, end] = [Math.max(0, from), Math.min(1, to)];
  if (start > end) return null;
  return (
    <svg className={styles.pointed} width="100%" height="100%" aria-hidden="true">
      <rect x={`${100 * start}%`} width={`${100 * (end - start)}%`} height="100%" />
      <line x1={`${100 * start}%`} x2={`${100 * start}%`} y2="100%" />
      <line x1={`${100 * end}%`} x2={`${100 * end}%`} y2="100%" />
    </svg>
  );
}

function dayOf(text: string | null | undefined) {
  return text ? parseIsoDay(text) : undefined;
}
