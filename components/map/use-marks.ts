"use client";

import { useEffect, useMemo, useState } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { clusterMarks } from "@/lib/map/cluster-marks";
import { type Mark, marksOf } from "@/lib/map/marks";
import type { MapScene } from "@/lib/store/answers";

/** The marks of a scene as they stand at the map's zoom: gathered anew at every half step of it. */
export function useMarks(map: MapRef | null, scene: MapScene, initialZoom: number): Mark[] {
  const [zoom, setZoom] = useState(() => stepOf(initialZoom));
  useEffect(() => {
    if (!map) return;
    const follow = () => setZoom(stepOf(map.getZoom()));
    follow();
    map.on("zoom", follow);
    return () => void map.off("zoom", follow);
  }, [map]);
  const marks = useMemo(() => marksOf(scene), [scene]);
  return useMemo(() => clusterMarks(marks, scene, zoom), [marks, scene, zoom]);
}

/** Rounded down, so that marks never hide each other between two steps. */
function stepOf(zoom: number): number {
  return Math.floor(zoom * 2) / 2;
}
