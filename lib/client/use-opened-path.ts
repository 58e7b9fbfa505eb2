"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * The path that a followed link last led to. A page at any other path was returned to by back or forward:
 * the router may draw that page before anyone hears of `popstate`, so returns are told by what they are not.
 */
export function useOpenedPath(): RefObject<string | undefined> {
  const opened = useRef<string | undefined>(undefined);
  useEffect(() => {
    const forget = () => {
      opened.current = undefined;
    };
    window.addEventListener("popstate", forget);
    return () => window.removeEventListener("popstate", forget);
  }, []);
  return opened;
}
