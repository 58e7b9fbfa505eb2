"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { createEchoes } from "@/lib/query/echoes";
import { type Days, writeDayRange } from "@/lib/records/day-range";

/**
 * The part of time that is shown: what the link names, and ahead of it what the reader has zoomed to, which the link
 * gets to know.
 *
 * @param span what the link names; `null` stands for all
 * @param onSpan takes another part, or all
 */
export function useZoom(span: Days | null, onSpan: (span: Days | undefined) => void) {
  const [zoom, setZoom] = useState<Days | undefined>(span ?? undefined);
  const [echoes] = useState(createEchoes);
  const linked = textOf(span ?? undefined);
  const known = useRef(linked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the part is known by what it says
  useEffect(() => {
    if (linked === known.current) return;
    known.current = linked;
    if (!echoes.take(linked)) setZoom(span ?? undefined);
  }, [linked]);
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
