"use client";

import { useEffect, useRef } from "react";
import { type Brushed, isSame } from "@/lib/client/use-brushed-scene";
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
  /** Ends a gesture by keyboard, and no other. */
  leave: () => void;
  /** Goes back to what was chosen before. @returns whether there was anything to go back from */
  cancel: () => boolean;
};

type Gesture = {
  /** What was chosen before, and what is chosen now where the link does not have it yet. */
  before: DayRange | undefined;
  now: Brushed | undefined;
  isByKey: boolean;
  /** Whether the history has an entry for it, and with which days. */
  noted: Brushed | undefined;
};

/**
 * A gesture that chooses days: what it has chosen is shown at once and stands in the link when it ends, as one entry of
 * the history, however many steps it took. Other days of the link, as back and forward bring them, end it.
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
  const gesture = useRef<Gesture>(undefined);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  const latest = useRef(onBrush);
  latest.current = onBrush;
  useEffect(() => {
    const { current } = gesture;
    if (!current || isSame(days, (current.noted ?? { days: current.before }).days)) return;
    clearTimeout(pause.current);
    gesture.current = undefined;
    latest.current(undefined);
  }, [days]);

  // Whoever goes back before the link has the days of a gesture goes back from them as well: what the link says then may
  // be what it said all along.
  useEffect(() => {
    const end = () => {
      clearTimeout(pause.current);
      gesture.current = undefined;
      latest.current(undefined);
    };
    window.addEventListener("popstate", end);
    return () => window.removeEventListener("popstate", end);
  }, []);

  const move = (chosen: DayRange | undefined, isByKey = false) => {
    clearTimeout(pause.current);
    gesture.current ??= { before: days, now: undefined, isByKey, noted: undefined };
    gesture.current.now = { days: chosen };
    onBrush(gesture.current.now);
  };
  const take = () => {
    clearTimeout(pause.current);
    const { current } = gesture;
    if (!current?.now) return;
    const { now, noted, before } = current;
    current.now = undefined;
    // Where it came back to what stands in the link, there is nothing to note.
    if (isSame(now.days, noted ? noted.days : before)) return;
    current.noted = now;
    onDays(now.days, noted ? "replace" : "push");
  };
  const release = () => {
    take();
    gesture.current = undefined;
  };
  return {
    move: (chosen) => move(chosen),
    step: (chosen) => {
      move(chosen, true);
      pause.current = setTimeout(take, PAUSE_MILLISECONDS);
    },
    release,
    leave: () => {
      if (gesture.current?.isByKey) release();
    },
    cancel: () => {
      clearTimeout(pause.current);
      const { current } = gesture;
      gesture.current = undefined;
      if (!current) return false;
      onBrush(undefined);
      if (current.noted) onDays(current.before, "replace");
      return true;
    },
  };
}
