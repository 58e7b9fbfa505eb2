"use client";

import { useEffect, useRef } from "react";

/**
 * Gives the focus of what is closed back to where the reader came from: the element that had it last outside,
 * or another where that one is gone. A focus that is elsewhere stays there.
 *
 * @param inside selector of what can be closed
 * @param fallback what takes the focus of readers who came from nowhere
 */
export function useFocusBack(inside: string, fallback: () => HTMLElement | undefined): () => void {
  const last = useRef<Element>(undefined);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element && !target.closest(inside)) last.current = target;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [inside]);
  return () => {
    const { activeElement } = document;
    // What was closed is gone already where its own button closed it.
    if (activeElement !== document.body && !activeElement?.closest(inside)) return;
    const before = last.current;
    const target = before?.isConnected ? before : fallback();
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  };
}
