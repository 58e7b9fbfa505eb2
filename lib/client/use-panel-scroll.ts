"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useReturnedPath } from "./use-returned-path";

/**
 * Scroll of the panel as a browser would keep it for a page: a new page starts at its top or at the
 * passage its link names, back and forward return to where the reader was.
 */
export function usePanelScroll(panel: RefObject<HTMLElement | null>, path: string) {
  const positions = useRef(new Map<string, number>());
  const returned = useReturnedPath();
  const isFirst = useRef(true);

  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const target = markTarget();
    if (target) {
      target.scrollIntoView({ block: "center" });
    } else if (!isFirst.current) {
      element.scrollTop = returned.current === path ? (positions.current.get(path) ?? 0) : 0;
    }
    isFirst.current = false;
    const noteScroll = () => positions.current.set(path, element.scrollTop);
    element.addEventListener("scroll", noteScroll, { passive: true });
    return () => element.removeEventListener("scroll", noteScroll);
  }, [panel, path, returned]);

  useEffect(() => {
    const followHash = () => markTarget()?.scrollIntoView({ block: "center" });
    window.addEventListener("hashchange", followHash);
    return () => window.removeEventListener("hashchange", followHash);
  }, []);
}

/** `:target` does not follow the history API, so the element that the link names is marked by hand. */
function markTarget(): Element | null {
  for (const marked of document.querySelectorAll("[data-target]"))
    marked.removeAttribute("data-target");
  const id = decodeURIComponent(window.location.hash.slice(1));
  const target = id === "" ? null : document.getElementById(id);
  target?.setAttribute("data-target", "");
  return target;
}
