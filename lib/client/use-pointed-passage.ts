"use client";

import { type RefObject, useEffect } from "react";

/**
 * Marks the passage that is pointed at or focused, in all its pieces and in the margin, and no other: words carry
 * the ids of their passages, the shortest first, in `data-passages`, a note that of its passage in `data-about`.
 */
export function usePointedPassage(root: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let pointed: string | undefined;
    const mark = (passage: string | undefined) => {
      if (passage === pointed) return;
      pointed = passage;
      for (const marked of element.querySelectorAll("[data-pointed]")) {
        marked.removeAttribute("data-pointed");
      }
      if (passage === undefined) return;
      const id = CSS.escape(passage);
      const parts = `[data-passages~="${id}"], [data-about="${id}"]`;
      for (const part of element.querySelectorAll(parts)) part.setAttribute("data-pointed", "");
    };
    const point = ({ target }: Event) =>
      mark(target instanceof Element ? passageAt(target) : undefined);
    const leave = () => mark(undefined);
    element.addEventListener("pointerover", point);
    element.addEventListener("focusin", point);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("focusout", leave);
    return () => {
      element.removeEventListener("pointerover", point);
      element.removeEventListener("focusin", point);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("focusout", leave);
    };
  }, [root]);
}

function passageAt(element: Element): string | undefined {
  const part = element.closest("[data-passages], [data-about]");
  return part?.getAttribute("data-about") ?? part?.getAttribute("data-passages")?.split(" ")[0];
}
