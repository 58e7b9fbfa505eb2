"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useEscape } from "./use-escape";

/** Closes what lies over the page when Escape is pressed or something beside it is pressed. */
export function useDismiss(
  element: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onDismiss: () => void,
) {
  const latest = useRef(onDismiss);
  latest.current = onDismiss;
  useEscape(onDismiss, isOpen);
  useEffect(() => {
    if (!isOpen) return;
    const handlePress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !element.current?.contains(target)) latest.current();
    };
    document.addEventListener("pointerdown", handlePress);
    return () => document.removeEventListener("pointerdown", handlePress);
  }, [element, isOpen]);
}
