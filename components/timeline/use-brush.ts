"use client";

import { useEffect, useRef } from "react";
import type { Brushed } from "@/lib/client/use-brushed-scene";
import type { DayRange } from "@/lib/records/day-range";

/** After so long without another key, what was chosen by keyboard is taken. */
const PAUSE_MILLISECONDS = 600;

export type Brush = {
  /** Days as they are at this moment of a gesture. */
  move: (days: DayRange | undefined) => void;
  /** The same by keyboard, where nobody lets go: taken after a pause. */
  step: (days: DayRange | undefined) => void;
  /** Ends a gesture: the link has the days. */
  release: () => void;
  /** Goes back to what was chosen before. */
  cancel: () => void;
};

/**
 * A gesture that chooses days: what it has chosen is shown at once and stands in the link when it ends, as one entry of
 * the history, however many steps it took.
 */
export function useBrush({
  days,
  onBrush,
  onDays,
}: {
  /** What the link chooses. */
  days: DayRange | undefined;
  onBrush: (brushed: Brushed | undefined) => void;
  onDays: (days: DayRange | undefined, history: "push" | "replace") => void;
}): Brush {
  /** What was chosen before the gesture, what it has chosen, and whether the history has an entry for it. */
  const gesture = useRef<{ before: DayRange | undefined; now?: Brushed; isNoted: boolean }>(
    undefined,
  );
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  const move = (chosen: DayRange | undefined) => {
    clearTimeout(pause.current);
    gesture.current ??= { before: days, isNoted: false };
    gesture.current.now = { days: chosen };
    onBrush(gesture.current.now);
  };
  const take = () => {
    clearTimeout(pause.current);
    const { current } = gesture;
    if (!current?.now) return;
    onDays(current.now.days, current.isNoted ? "replace" : "push");
    current.isNoted = true;
    current.now = undefined;
  };
  return {
    move,
    step: (chosen) => {
      move(chosen);
      pause.current = setTimeout(take, PAUSE_MILLISECONDS);
    },
    release: () => {
      take();
      gesture.current = undefined;
    },
    cancel: () => {
      clearTimeout(pause.current);
      const { current } = gesture;
      gesture.current = undefined;
      if (!current) return;
      onBrush(undefined);
      if (current.isNoted) onDays(current.before, "replace");
    },
  };
}
