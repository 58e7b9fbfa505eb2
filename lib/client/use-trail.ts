"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** The page the reader came from within this visit: what the panel's own Back leads to. */
export type BackStep = { path: string; title: string };

/**
 * A trail of the pages opened in this visit, like a stack of cards: opening a page that is already
 * on the trail returns to it. Pages tell their titles themselves, before or after their path is known.
 */
export function useTrail(path: string): {
  back: BackStep | undefined;
  noteTitle: (path: string, title: string) => void;
} {
  const trail = useRef<string[]>([]);
  const titles = useRef(new Map<string, string>());
  const [back, setBack] = useState<BackStep>();
  useEffect(() => {
    const known = trail.current.indexOf(path);
    if (known >= 0) trail.current.length = known;
    const last = trail.current.at(-1);
    setBack(
      last === undefined ? undefined : { path: last, title: titles.current.get(last) ?? "Back" },
    );
    trail.current.push(path);
  }, [path]);
  const noteTitle = useCallback((of: string, title: string) => {
    titles.current.set(of, title);
  }, []);
  return { back, noteTitle };
}
