"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { CalendarDay } from "@/lib/records/calendar-day";
import type { Days } from "@/lib/records/day-range";
import { dayAt } from "./time-scale";

/** With Ctrl or the two-finger pinch that browsers report as such, the wheel zooms about the day it is over. */
export function useWheelZoom(
  track: RefObject<HTMLElement | null>,
  shown: Days,
  zoomBy: (by: number, at: CalendarDay) => void,
) {
  const latest = useRef({ shown, zoomBy });
  latest.current = { shown, zoomBy };
  useEffect(() => {
    const element = track.current;
    if (!element) return;
    const zoom = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const share = (event.clientX - box.left) / box.width;
      const isMirrored = getComputedStyle(element).direction === "rtl";
      const at = dayAt(isMirrored ? 1 - share : share, latest.current.shown);
      latest.current.zoomBy(event.deltaY < 0 ? 0.8 : 1.25, at);
    };
    // A listener of React's cannot keep the page from zooming.
    element.addEventListener("wheel", zoom, { passive: false });
    return () => element.removeEventListener("wheel", zoom);
  }, [track]);
}
