"use client";

import { type RefObject, useCallback, useEffect } from "react";
import { frameOf } from "./scroller";
import { replacePart } from "./use-panel-scroll";

export type Step = "next" | "previous";

/**
 * Steps from passage to passage in reading order: from the marked one while it is in view, else from
 * where the reader is. Alt with the arrow keys does the same.
 *
 * @param passages ids in reading order, which are ids of elements of the page as well
 */
export function usePassageSteps(
  root: RefObject<HTMLElement | null>,
  passages: readonly string[],
): (step: Step) => void {
  const go = useCallback(
    (step: Step) => {
      const id = findStep(root.current, passages, step);
      if (id === undefined) return;
      replacePart(id);
    },
    [root, passages],
  );
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const step = STEP_BY_KEY[event.key];
      if (!event.altKey || event.ctrlKey || event.metaKey || !step) return;
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      go(step);
    };
    document.addEventListener("keydown", handleKey);
    return () => document.removeEventListener("keydown", handleKey);
  }, [go]);
  return go;
}

const STEP_BY_KEY: Record<string, Step | undefined> = { ArrowDown: "next", ArrowUp: "previous" };

function findStep(
  root: HTMLElement | null,
  passages: readonly string[],
  step: Step,
): string | undefined {
  const panel = root?.closest("main");
  if (!panel) return undefined;
  const frame = frameOf(panel);
  const marked = document.querySelector("main [data-target]");
  const markedTop = marked?.getBoundingClientRect().top ?? Number.NaN;
  const current =
    marked && markedTop >= frame.top && markedTop <= frame.bottom
      ? passages.indexOf(marked.id)
      : -1;
  if (current !== -1) return passages[current + (step === "next" ? 1 : -1)];
  const topOf = (id: string) => document.getElementById(id)?.getBoundingClientRect().top ?? 0;
  return step === "next"
    ? passages.find((id) => topOf(id) > frame.top)
    : passages.findLast((id) => topOf(id) < frame.top);
}
