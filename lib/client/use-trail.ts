"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Words } from "@/lib/words/words";

/** A page's title, and the language it is written in where that is not the page's own. */
export type NotedTitle = { text: string; lang?: string | undefined };

/** The page the reader came from within this visit: what the panel's own Back leads to. */
export type BackStep = { path: string; title: NotedTitle };

/**
 * A trail of the pages opened in this visit, like a stack of cards: opening a page that is already
 * on the trail returns to it. Pages tell their titles themselves, before or after their path is known.
 */
export function useTrail(
  path: string,
  say: Words,
): {
  back: BackStep | undefined;
  noteTitle: (path: string, title: NotedTitle) => void;
} {
  const trail = useRef<string[]>([]);
  const titles = useRef(new Map<string, NotedTitle>());
  const [back, setBack] = useState<BackStep>();
  useEffect(() => {
    const known = trail.current.indexOf(path);
    if (known >= 0) trail.current.length = known;
    const last = trail.current.at(-1);
    setBack(
      last === undefined
        ? undefined
        : { path: last, title: titles.current.get(last) ?? { text: say("shell.back") } },
    );
    trail.current.push(path);
  }, [path, say]);
  const noteTitle = useCallback((of: string, title: NotedTitle) => {
    titles.current.set(of, title);
  }, []);
  return { back, noteTitle };
}
