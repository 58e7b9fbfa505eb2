"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { COMPOSER_PAGE } from "@/lib/query/pages";
import { stepOfPath } from "@/lib/query/tour-step";
import type { Words } from "@/lib/words/words";

/** A page's title, and the language it is written in where that is not the page's own. */
export type NotedTitle = {
  text: string;
  lang?: string | undefined;
  /** The query that the page is returned to with, where it has a view of its own. */
  search?: string | undefined;
};

/** The page the reader came from within this visit: what the panel's own Back leads to. */
export type BackStep = { path: string; title: NotedTitle };

type Trail = {
  back: BackStep | undefined;
  /** The step of a tour at which the reader left it, or the page that composes one, as long as another page is shown. */
  tour: BackStep | undefined;
};

/**
 * A trail of the pages opened in this visit, like a stack of cards: opening a page that is already
 * on the trail returns to it. Pages tell their titles themselves, before or after their path is known. The steps of a
 * tour are one card, which shows the last of them.
 */
export function useTrail(
  path: string,
  say: Words,
): Trail & { noteTitle: (path: string, title: NotedTitle) => void } {
  const trail = useRef<string[]>([]);
  const titles = useRef(new Map<string, NotedTitle>());
  const [{ back, tour }, setShown] = useState<Trail>({ back: undefined, tour: undefined });
  useEffect(() => {
    const known = trail.current.indexOf(path);
    if (known >= 0) trail.current.length = known;
    if (isOfOneTour(trail.current.at(-1), path)) trail.current.length -= 1;
    const cardOf = (of: string | undefined) =>
      of === undefined
        ? undefined
        : { path: of, title: titles.current.get(of) ?? { text: say("shell.back") } };
    const isAway = tourOf(path) === undefined;
    const back = cardOf(trail.current.at(-1));
    const tour = isAway
      ? cardOf(trail.current.findLast((passed) => leadsBack(passed, titles.current.get(passed))))
      : undefined;
    // A page that is loaded has no trail, nor had the page that the server drew.
    setShown((shown) => (shown.back === back && shown.tour === tour ? shown : { back, tour }));
    trail.current.push(path);
  }, [path, say]);
  const noteTitle = useCallback((of: string, title: NotedTitle) => {
    titles.current.set(of, title);
  }, []);
  return { back, tour, noteTitle };
}

/** Whether a page is come back to from wherever one looks around: a tour that was only opened, and not read, is not. */
function leadsBack(path: string, title: NotedTitle | undefined): boolean {
  const isRead = tourOf(path) !== undefined && title?.search !== undefined;
  return path === COMPOSER_PAGE || stepOfPath(path) !== undefined || isRead;
}

function isOfOneTour(last: string | undefined, path: string): boolean {
  const tour = last === undefined ? undefined : stepOfPath(last)?.tour;
  return tour !== undefined && tour === stepOfPath(path)?.tour;
}

/** The tour that a page is of: the whole of it, or one of its steps. */
function tourOf(path: string): string | undefined {
  return /^\/tours\/([^/]+)/.exec(path)?.[1];
}
