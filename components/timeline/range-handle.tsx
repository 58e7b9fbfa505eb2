"use client";

import type { KeyboardEvent } from "react";
import { useWords } from "#use-words";
import type { CalendarDay } from "@/lib/records/calendar-day";
import type { Days } from "@/lib/records/day-range";
import { formatDay } from "@/lib/words/time-label";
import { stepDay } from "./step-day";
import { shareAt } from "./time-scale";
import styles from "./track.module.css";

export type Side = "first" | "last";

/** One end of the days chosen, after the slider pattern of ARIA. */
export function RangeHandle({
  side,
  day,
  isOpen,
  bounds,
  shown,
  calendar,
  onMove,
  onRelease,
  onLeave,
  onCancel,
}: {
  side: Side;
  /** The first or last day that is chosen. */
  day: CalendarDay;
  /** Nothing is chosen at this end. */
  isOpen: boolean;
  /** Where it may stand. */
  bounds: Days;
  shown: Days;
  calendar: string | undefined;
  /** `null` opens this end. */
  onMove: (day: CalendarDay | null) => void;
  onRelease: () => void;
  /** The keyboard goes on elsewhere. */
  onLeave: () => void;
  /** @returns whether there was anything to go back from */
  onCancel: () => boolean;
}) {
  const say = useWords();
  const share = shareAt(side === "first" ? day : day + 1, shown);
  const keyDown = (event: KeyboardEvent) => {
    // With these, keys are the browser's own.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // What else Escape would close stays open.
    if (event.key === "Escape" && onCancel()) event.preventDefault();
    if (event.key === "Enter") return onRelease();
    const next = stepDay(event, day, bounds, getComputedStyle(event.currentTarget).direction);
    if (next === undefined) return;
    event.preventDefault();
    const isEnd = next === (side === "first" ? bounds.first : bounds.last);
    onMove(isEnd ? null : next);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      data-side={side}
      data-outside={share < 0 || share > 1 || undefined}
      style={{ insetInlineStart: `${100 * Math.min(1, Math.max(0, share))}%` }}
      aria-label={say(`time.${side}`)}
      aria-valuemin={bounds.first}
      aria-valuemax={bounds.last}
      aria-valuenow={day}
      aria-valuetext={isOpen ? say(`time.${side}Open`) : formatDay(day, say, calendar)}
      onKeyDown={keyDown}
      onBlur={onLeave}
    />
  );
}
