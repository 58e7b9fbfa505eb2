"use client";

import { useEffect, useRef } from "react";

/** Fields in which a slash is a letter. */
const FIELDS = "input, textarea, select, [contenteditable]";

/** Calls back when a slash is typed anywhere on the page but in a field. */
export function useFindKey(onFind: () => void) {
  const latest = useRef(onFind);
  latest.current = onFind;
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(FIELDS)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", handleKey);
    return () => document.removeEventListener("keydown", handleKey);
  }, []);
}
