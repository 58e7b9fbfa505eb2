"use client";

import { useLayoutEffect, useRef } from "react";

/** Calls back when keys are pressed anywhere on the page. */
export function useShortcut(isPressed: (event: KeyboardEvent) => boolean, onPress: () => void) {
  const latest = useRef({ isPressed, onPress });
  latest.current = { isPressed, onPress };
  // At once, not after the page is painted: a key pressed as soon as a page is there is not for the one before.
  useLayoutEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (!latest.current.isPressed(event)) return;
      event.preventDefault();
      latest.current.onPress();
    };
    document.addEventListener("keydown", handleKey);
    return () => document.removeEventListener("keydown", handleKey);
  }, []);
}
