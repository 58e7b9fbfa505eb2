"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Calls back when a slash is typed while the keyboard is in the panel that is read, not in a field. */
export function useFindKey(root: RefObject<HTMLElement | null>, onFind: () => void) {
  const latest = useRef(onFind);
  latest.current = onFind;
  useEffect(() => {
    const panel = root.current?.closest("main");
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      latest.current();
    };
    panel?.addEventListener("keydown", handleKey);
    return () => panel?.removeEventListener("keydown", handleKey);
  }, [root]);
}
