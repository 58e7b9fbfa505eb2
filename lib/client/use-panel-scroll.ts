"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * Scroll of the panel as a browser would keep it for a page: a new page starts at its top or at the
 * passage its link names, back and forward return to where the reader was.
 */
export function usePanelScroll(
  panel: RefObject<HTMLElement | null>,
  path: string,
  opened: RefObject<string | undefined>,
) {
  const positions = useRef(new Map<string, number>());
  const shown = useRef<string | undefined>(undefined);

  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const before = shown.current;
    shown.current = path;
    const kept = opened.current === path ? undefined : (positions.current.get(path) ?? 0);
    if (before !== undefined && before !== path) {
      moveFocus(element, kept === undefined ? undefined : before);
      element.scrollTop = kept ?? 0;
    }
    markTarget()?.scrollIntoView({ block: "center" });
    const noteScroll = () => positions.current.set(path, element.scrollTop);
    element.addEventListener("scroll", noteScroll, { passive: true });
    return () => element.removeEventListener("scroll", noteScroll);
  }, [panel, path, opened]);

  useEffect(() => {
    const followHash = () => markTarget()?.scrollIntoView({ block: "center" });
    window.addEventListener("hashchange", followHash);
    return () => window.removeEventListener("hashchange", followHash);
  }, []);
}

/**
 * The link that was followed is gone with its page: focus goes to the new page or, on the way back,
 * to the link that led to the page just left. A reader who is on the map stays there.
 */
function moveFocus(panel: HTMLElement, left: string | undefined) {
  const { activeElement } = document;
  const isElsewhere = activeElement !== document.body && !panel.contains(activeElement);
  if (isElsewhere) return;
  const links = [...panel.querySelectorAll<HTMLAnchorElement>("a[href]")];
  const origin = left === undefined ? undefined : links.find(({ pathname }) => pathname === left);
  (origin ?? panel).focus({ preventScroll: true });
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
