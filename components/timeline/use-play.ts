"use client";

import { useEffect, useRef, useState } from "react";
import { type CalendarDay, dateParts } from "@/lib/records/calendar-day";
import type { DayRange, Days } from "@/lib/records/day-range";
import { addMonths } from "./step-day";
import type { Brush } from "./use-brush";

export const STEPS = ["day", "month", "year"] as const;
export type Step = (typeof STEPS)[number];
export const WINDOWS = ["moving", "growing"] as const;
export type PlayWindow = (typeof WINDOWS)[number];
export const SPEEDS = [0.5, 1, 2, 4] as const;

/** At speed 1, one step takes so long. */
const STEP_MILLISECONDS = 900;

export type Play = {
  isPlaying: boolean;
  step: Step;
  window: PlayWindow;
  speed: number;
  toggle: () => void;
  setStep: (step: Step) => void;
  setWindow: (window: PlayWindow) => void;
  setSpeed: (speed: number) => void;
};

/**
 * Lets the days chosen move on by themselves, or grow, step by step to the last day; what was reached stands in the link
 * when it stops, as one entry of the history. Where nothing is chosen it begins with the first step of all.
 */
export function usePlay({
  whole,
  days,
  linked,
  brush,
}: {
  whole: Days | undefined;
  /** As they are now, and as the link has them. */
  days: DayRange | undefined;
  linked: DayRange | undefined;
  brush: Brush;
}): Play {
  const [isPlaying, setPlaying] = useState(false);
  const [step, setStep] = useState<Step>("month");
  const [window, setWindow] = useState<PlayWindow>("moving");
  const [speed, setSpeed] = useState(1);
  const latest = useRef({ days, brush });
  latest.current = { days, brush };
  // What is drawn anew comes later than a step that is due: it must not go on after it was stopped.
  const isStopped = useRef(true);
  useEffect(() => {
    if (!isPlaying || !whole) return;
    const timer = setInterval(() => {
      if (isStopped.current) return;
      const next = nextDays(latest.current.days, whole, step, window);
      if (next) return latest.current.brush.move(next);
      isStopped.current = true;
      latest.current.brush.release();
      setPlaying(false);
    }, STEP_MILLISECONDS / speed);
    return () => clearInterval(timer);
  }, [isPlaying, whole, step, window, speed]);
  // While it plays the link stays as it was: other days in it are the reader's, by back and forward or by a filter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other days are the reason
  useEffect(() => {
    isStopped.current = true;
    setPlaying(false);
  }, [linked?.first, linked?.last]);
  return {
    isPlaying,
    step,
    window,
    speed,
    toggle: () => {
      isStopped.current = isPlaying;
      if (isPlaying) brush.release();
      else if (whole && !nextDays(days, whole, step, window)) brush.move(undefined);
      setPlaying(!isPlaying);
    },
    setStep,
    setWindow,
    setSpeed,
  };
}

/** The days of the next step; `undefined` where the last day was reached. */
export function nextDays(
  days: DayRange | undefined,
  whole: Days,
  step: Step,
  window: PlayWindow,
): DayRange | undefined {
  const after = (day: CalendarDay, steps: number) => {
    if (step === "day") return day + steps;
    return addMonths(day, step === "month" ? steps : 12 * steps);
  };
  const start = days?.first ?? startOf(whole.first, step);
  if (!days) return { first: start, last: after(start, 1) - 1 };
  const end = days.last ?? whole.last;
  if (end >= whole.last) return undefined;
  const last = after(end + 1, 1) - 1;
  return { first: window === "growing" ? start : after(start, 1), last };
}

/** The first day of the step that a day lies in. */
function startOf(day: CalendarDay, step: Step): CalendarDay {
  const [, month, ofMonth] = dateParts(day);
  if (step === "day") return day;
  const first = day - ofMonth + 1;
  return step === "month" ? first : addMonths(first, 1 - month);
}
