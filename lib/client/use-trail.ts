"use client";

import { useEffect, useRef, useState } from "react";

/** The page the reader came from within this visit: what the panel's own Back leads to. */
export type BackStep = { path: string; title: string };

/**
 * A trail of the pages opened in this visit, like a stack of cards: opening a page that is already
 * on the trail returns to it.
 */
export function useTrail(path: string): BackStep | undefined {
  const trail = useRef<BackStep[]>([]);
  const [back, setBack] = useState<BackStep>();
  useEffect(() => {
    const known = trail.current.findIndex((step) => step.path === path);
    if (known >= 0) trail.current.length = known;
    setBack(trail.current.at(-1));
    const note = () => ({ path, title: document.querySelector("main h1")?.textContent ?? "Back" });
    const step = note();
    trail.current.push(step);
    // The page's title may arrive after the path has changed.
    const timer = setTimeout(() => Object.assign(step, note()), 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [path]);
  return back;
}
