"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { Theme } from "@/lib/map/palette";

const DARK = "(prefers-color-scheme: dark)";

/** The theme to draw in: the link's, or the system's while the link leaves it open. */
export function useTheme(wanted: "auto" | Theme): Theme {
  const systemIsDark = useSyncExternalStore(
    subscribeToSystem,
    () => window.matchMedia(DARK).matches,
    () => false,
  );
  useEffect(() => {
    if (wanted === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = wanted;
  }, [wanted]);
  if (wanted !== "auto") return wanted;
  return systemIsDark ? "dark" : "light";
}

function subscribeToSystem(onChange: () => void): () => void {
  const media = window.matchMedia(DARK);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}
