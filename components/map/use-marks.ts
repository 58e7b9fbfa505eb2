"use client";

import { useEffect, useMemo, useState } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { drawnMarks, gatheringZoom } from "@/lib/map/cluster-marks";
import type { DrawnScene, Mark } from "@/lib/map/marks";

/** The marks of a scene as they stand at the map's zoom: gathered anew at every half step of it. */
export function useMarks(
  map: MapRef | null,
  scene: DrawnScene,
  initialZoom: number,
): readonly Mark[] {
  const [zoom, setZoom] = useState(() => gatheringZoom(initialZoom));
  useEffect(() => {
    if (!map) return;
    const follow = () => setZoom(gatheringZoom(map.getZoom()));
    follow();
    map.on("zoom", follow);
    return () => void map.off("zoom", follow);
  }, [map]);
  return useMemo(() => drawnMarks(scene, zoom), [scene, zoom]);
}
