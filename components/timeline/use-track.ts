"use client";

import { type PointerEvent, type RefObject, useRef } from "react";
import type { CalendarDay } from "@/lib/records/calendar-day";
import type { DayRange, Days } from "@/lib/records/day-range";
import type { Side } from "./range-handle";
import { dayAt, within } from "./time-scale";
import type { Brush } from "./use-brush";

/** What a pointer does on a timeline: moves one end, moves both, or chooses anew from where it was put down. */
type Drag =
  | { type: "first" | "last" }
  | { type: "both"; from: CalendarDay; days: Days }
  | { type: "anew"; from: CalendarDay; x: number; hasMoved: boolean };

/** A press that goes no further than so many pixels chooses the bar that it is on. */
const CLICK_PIXELS = 4;

/**
 * Choosing days with a pointer.
 *
 * @param track whose width is the days shown
 * @param chosen both ends, where nothing is chosen those of the whole
 * @param binAround the days of the bar that a day lies in
 */
export function useTrack(
  track: RefObject<HTMLElement | null>,
  {
    shown,
    whole,
    chosen,
    isChosen,
    brush,
    binAround,
  }: {
    shown: Days;
    whole: Days;
    chosen: Days;
    isChosen: boolean;
    brush: Brush;
    binAround: (day: CalendarDay) => Days;
  },
) {
  const drag = useRef<Drag>(undefined);
  const dayOf = ({ clientX }: { clientX: number }): CalendarDay => {
    const box = track.current?.getBoundingClientRect();
    if (!box || !track.current) return shown.first;
    const share = (clientX - box.left) / box.width;
    const isMirrored = getComputedStyle(track.current).direction === "rtl";
    return dayAt(isMirrored ? 1 - share : share, shown);
  };
  /** An end that is moved to the end of all is open. */
  const opened = ({ first, last }: Days): DayRange | undefined => {
    const range = {
      first: first <= whole.first ? null : first,
      last: last >= whole.last ? null : last,
    };
    return range.first === null && range.last === null ? undefined : range;
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const day = dayOf(event);
    const side = track.current && handleMeant(event, track.current);
    if (side) drag.current = { type: side };
    else if (isChosen && day >= chosen.first && day <= chosen.last)
      drag.current = { type: "both", from: day, days: chosen };
    else drag.current = { type: "anew", from: day, x: event.clientX, hasMoved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag;
    if (!current) return;
    const day = dayOf(event);
    switch (current.type) {
      case "first":
        return brush.move(opened({ first: Math.min(day, chosen.last), last: chosen.last }));
      case "last":
        return brush.move(opened({ first: chosen.first, last: Math.max(day, chosen.first) }));
      case "both": {
        const by = day - current.from;
        const moved = { first: current.days.first + by, last: current.days.last + by };
        return brush.move(opened(within(moved, whole)));
      }
      case "anew":
        current.hasMoved ||= Math.abs(event.clientX - current.x) > CLICK_PIXELS;
        if (!current.hasMoved) return;
        return brush.move(
          opened({ first: Math.min(day, current.from), last: Math.max(day, current.from) }),
        );
    }
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag;
    drag.current = undefined;
    if (current?.type === "anew" && !current.hasMoved) {
      brush.move(opened(binAround(dayOf(event))));
    }
    if (current) brush.release();
  };
  const onPointerCancel = () => {
    drag.current = undefined;
    brush.cancel();
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel };
}

/**
 * The handle under a pointer; of two that lie over each other the one on whose side of their middle the pointer is, so
 * that either can be taken however few days are chosen.
 */
function handleMeant({ target, clientX }: PointerEvent, track: HTMLElement): Side | undefined {
  const middles = [...track.querySelectorAll<HTMLElement>("[data-side]")].flatMap((handle) => {
    const { left, right } = handle.getBoundingClientRect();
    return clientX < left || clientX > right ? [] : [(left + right) / 2];
  });
  const [one = 0, other] = middles;
  const side = (target as HTMLElement).dataset.side;
  if (side === undefined) return undefined;
  if (other === undefined) return side === "first" ? "first" : "last";
  const isLeft = clientX < (one + other) / 2;
  const isMirrored = getComputedStyle(track).direction === "rtl";
  return isLeft === isMirrored ? "last" : "first";
}
