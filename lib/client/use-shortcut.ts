"use client";

import { useEffect, useRef } from "react";

/** Calls back when keys are pressed anywhere on the page. */
export function useShortcut(isPressed: (event: KeyboardEvent) => boolean, onPress: () => void) {
  const latest = useRef({ isPressed, onPress });
  latest.current = { isPressed, onPress };
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (!latest.current.isPressed(event)) return;
      event.preventDefault();
      latest.current.onPress();
    };
    document.addEventListener("keydown", handleKey);
    return () => document.removeEventListener("keydown", handleKey);
  }, []);
}
