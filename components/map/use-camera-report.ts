"use client";

import { useEffect } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { type Camera, isSameCamera, parseCamera } from "@/lib/query/camera";
import { cameraOf, goTo } from "./move-map";

/**
 * Reports where the map looks each time it rests somewhere else.
 *
 * @param onRest is called whenever it rests: another size shows more or less from the same place
 */
export function useCameraReport(
  map: MapRef | null,
  onCamera: (camera: Camera) => void,
  onRest: () => void,
) {
  useEffect(() => {
    if (!map) return;
    let last = cameraOf(map);
    let isReturning = false;
    const report = () => {
      const camera = cameraOf(map);
      if (!isReturning && !isSameCamera(camera, last)) onCamera(camera);
      last = camera;
      onRest();
    };
    // A move that another page asked for ends when that page is left by back or forward, and is not noted.
    const endMove = () => {
      if (!map.isMoving()) return;
      isReturning = true;
      map.stop();
      goTo(map, parseCamera(new URLSearchParams(window.location.search).get("map") ?? ""));
      isReturning = false;
    };
    map.on("moveend", report);
    window.addEventListener("popstate", endMove);
    return () => {
      map.off("moveend", report);
      window.removeEventListener("popstate", endMove);
    };
  }, [map, onCamera, onRest]);
}
