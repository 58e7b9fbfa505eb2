"use client";

import { type RefObject, useEffect, useState } from "react";
import { spanOf } from "./text-ranges";

const SETTLED = 120;

/** The stretch of the text that the reader has selected, in code points, `end` exclusive. */
export function useTextSelection(
  root: RefObject<HTMLElement | null>,
): { start: number; end: number } | undefined {
  const [span, setSpan] = useState<{ start: number; end: number }>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      const next = readSelection(root.current);
      setSpan((before) =>
        before?.start === next?.start && before?.end === next?.end ? before : next,
      );
    };
    const note = () => {
      clearTimeout(timer);
      timer = setTimeout(read, SETTLED);
    };
    // What was selected before the page came to life raised no event that anyone heard.
    note();
    document.addEventListener("selectionchange", note);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", note);
    };
  }, [root]);
  return span;
}

function readSelection(root: HTMLElement | null) {
  const selection = document.getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  return spanOf(root, selection.getRangeAt(0));
}
