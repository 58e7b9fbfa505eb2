"use client";

import { type RefObject, useEffect, useRef } from "react";

/** The path that back or forward last led to; whoever has restored that page clears it. */
export function useReturnedPath(): RefObject<string | undefined> {
  const returned = useRef<string | undefined>(undefined);
  useEffect(() => {
    const note = () => {
      returned.current = window.location.pathname;
    };
    window.addEventListener("popstate", note);
    return () => window.removeEventListener("popstate", note);
  }, []);
  return returned;
}
