"use client";

import { useCallback, useEffect, useLayoutEffect, useRef } from "react";

/** Safari allows 100 changes of the address in 30 seconds; half a second between those of one kind keeps well below. */
const PACE = 500;

/**
 * Notes in the address what changes all the time, as where the map looks, at a pace that every browser allows, and never
 * while another page is on its way: the router takes a change of the address for a new destination and gives up the page
 * that it fetches.
 *
 * @param isOpening whether a page is on its way
 * @param write puts a value into the address
 * @param pace milliseconds between two of them at least
 */
export function useAddressNote<Value>(
  isOpening: boolean,
  write: (value: Value) => void,
  pace = PACE,
): (value: Value) => void {
  const noted = useRef<Value>(undefined);
  const writtenAt = useRef(-pace);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isWaiting = useRef(isOpening);
  const writeNoted = useCallback(() => {
    clearTimeout(timer.current);
    if (noted.current === undefined || isWaiting.current) return;
    const wait = writtenAt.current + pace - performance.now();
    if (wait > 0) {
      timer.current = setTimeout(writeNoted, wait);
      return;
    }
    writtenAt.current = performance.now();
    write(noted.current);
    noted.current = undefined;
  }, [write, pace]);

  // Only once the page stands there: it is drawn in steps, and may be drawn again, before the address is its own.
  useLayoutEffect(() => {
    isWaiting.current = isOpening;
  }, [isOpening]);
  useEffect(() => {
    if (!isOpening) writeNoted();
  }, [isOpening, writeNoted]);
  useEffect(() => {
    const forget = () => {
      clearTimeout(timer.current);
      noted.current = undefined;
    };
    // What was to be noted belongs to the entry of the history that has been left.
    window.addEventListener("popstate", forget);
    return () => {
      window.removeEventListener("popstate", forget);
      forget();
    };
  }, []);
  return useCallback(
    (value) => {
      noted.current = value;
      writeNoted();
    },
    [writeNoted],
  );
}
