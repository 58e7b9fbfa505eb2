"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createEchoes } from "@/lib/query/echoes";
import { type Days, writeDayRange } from "@/lib/records/day-range";

/** The part of time that is shown, `null` for all of it; `undefined` as long as nothing shows it. */
export type ShownSpan = RefObject<{ days: Days | null } | undefined>;

/**
 * The part of time that is shown: what the link names, and ahead of it what the reader has zoomed to, which the link
 * gets to know.
 *
 * @param span what the link names; `null` stands for all
 * @param onSpan takes another part, or all
 * @param shown is given what is shown, for a link that is followed before the address says it
 */
export function useZoom(
  span: Days | null,
  onSpan: (span: Days | undefined) => void,
  shown: ShownSpan,
) {
  const [zoom, setZoom] = useState<Days | undefined>(span ?? undefined);
  useLayoutEffect(() => {
    shown.current = { days: zoom ?? null };
  }, [shown, zoom]);
  const [echoes] = useState(createEchoes);
  const linked = textOf(span ?? undefined);
  const known = useRef(linked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the part is known by what it says
  useEffect(() => {
    if (linked === known.current) return;
    known.current = linked;
    if (!echoes.take(linked)) setZoom(span ?? undefined);
  }, [linked]);
  // Going back may come before it was seen that the address had changed: then the link says what it said before.
  const latest = useRef(span);
  latest.current = span;
  useEffect(() => {
    const follow = () => {
      echoes.forget();
      setZoom(latest.current ?? undefined);
    };
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [echoes]);
  const change = useCallback(
    (next: Days | undefined) => {
      setZoom(next);
      echoes.note(textOf(next));
      onSpan(next);
    },
    [echoes, onSpan],
  );
  return { zoom, setZoom: change };
}

function textOf(span: Days | undefined): string {
  return span ? writeDayRange(span) : "";
}
