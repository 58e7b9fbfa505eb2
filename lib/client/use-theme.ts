"use client";

import { useEffect } from "react";
import type { Theme } from "@/lib/map/palette";
import { useMediaQuery } from "./use-media-query";

/** The theme to draw in: the link's, or the system's while the link leaves it open. */
export function useTheme(wanted: "auto" | Theme): Theme {
  const systemIsDark = useMediaQuery("(prefers-color-scheme: dark)");
  useEffect(() => {
    if (wanted === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = wanted;
  }, [wanted]);
  if (wanted !== "auto") return wanted;
  return systemIsDark ? "dark" : "light";
}
