"use client";

import { useEffect, useState } from "react";

/** Milliseconds after which a browser that never rests is taken to have rested. */
const LONGEST = 1_000;

/**
 * Whether the browser has found a moment of rest since something came true: for what may wait until a reader has seen
 * that, and stays so. Where browsers do not tell when they rest, the next moment is taken for one.
 */
export function useIdleAfter(isSo: boolean): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(() => setIdle(true));
      return () => clearTimeout(timer);
    }
    const waiting = requestIdleCallback(() => setIdle(true), { timeout: LONGEST });
    return () => cancelIdleCallback(waiting);
  }, [isSo]);
  return isIdle;
}
