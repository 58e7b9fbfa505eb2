"use client";

import { useEffect } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { precisionZoom } from "@/lib/map/precision-zoom";
import type { PlaceItem } from "@/lib/store/answers";

/** Ends zooming in where the place nearest to the middle is known no better, wherever the map is moved. */
export function useZoomEnd(map: MapRef | null, places: readonly PlaceItem[]) {
  useEffect(() => {
    if (!map) return;
    const gl = map.getMap();
    const setEnd = () => {
      const { lng, lat } = map.getCenter();
      const { clientWidth: width, clientHeight: height } = map.getContainer();
      if (height === 0) return;
      const end = precisionZoom(places, [lng, lat], { width, height });
      // A map that is moved from a place known well to one that is not glides back out, when it rests.
      if (map.getZoom() > end + 0.01) {
        gl.setMaxZoom(null);
        map.easeTo({ zoom: end, duration: 400 });
      } else gl.setMaxZoom(end);
    };
    setEnd();
    // The frame decides as well: it is lower beneath a timeline, and as wide as the panel leaves it.
    map.on("moveend", setEnd);
    map.on("resize", setEnd);
    return () => {
      map.off("moveend", setEnd);
      map.off("resize", setEnd);
    };
  }, [map, places]);
}
