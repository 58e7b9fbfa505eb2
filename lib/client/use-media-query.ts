"use client";

import { useCallback, useSyncExternalStore } from "react";

/** What the style sheets take for a phone: the panel is a sheet over the map's lower part. */
export const PHONE = "(max-width: 45rem) and (min-height: 30.01rem)";

/** A screen so low that nothing stays in place: the page scrolls as a whole. */
export const LOW_SCREEN = "(max-height: 30rem)";

/** Whether a media query holds now; on the server, which knows no screen, it does not. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", onChange);
      return () => media.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}
