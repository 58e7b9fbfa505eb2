"use client";

import { useEffect } from "react";
import { useMapState } from "@/components/shell/viewer-context";

/** Tells the map which places the page is about, so that it brings them into view. */
export function MapFocus({ places }: { places: readonly string[] }) {
  const { setFocus } = useMapState();
  const key = places.join(" ");
  useEffect(() => setFocus(key === "" ? [] : key.split(" ")), [key, setFocus]);
  return null;
}
