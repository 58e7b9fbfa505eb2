"use client";

import { useEffect, useState } from "react";
import type { MapRef } from "react-map-gl/maplibre";

/** How many styles the map has read: each forgets what was said to the one before. */
export function useStyleEpoch(map: MapRef | null): number {
  const [epoch, setEpoch] = useState(0);
  useEffect(() => {
    const gl = map?.getMap();
    const count = () => setEpoch((read) => read + 1);
    gl?.on("style.load", count);
    return () => void gl?.off("style.load", count);
  }, [map]);
  return epoch;
}
