"use client";

import { useEffect, useRef } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { OVERLAY_SOURCE } from "@/lib/map/overlay-layers";
import type { MapScene } from "@/lib/model/item";

const PLACE_SOURCES = [
  OVERLAY_SOURCE.marks,
  OVERLAY_SOURCE.named,
  OVERLAY_SOURCE.areas,
  OVERLAY_SOURCE.landmarks,
];

/** Shows hover and selection by feature state, so that pointing never rebuilds the map's data. */
export function useFeatureState(
  map: MapRef | null,
  {
    lit,
    selected,
    epoch,
    scene,
  }: { lit: readonly string[]; selected: readonly string[]; epoch: string; scene: MapScene },
) {
  const shown = useRef<ReadonlySet<string>>(new Set());
  // A new style or new data forgets feature states: `epoch` and `scene` make the effect say them again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const gl = map?.getMap();
    if (!gl?.style) return;
    // Said of each place by itself: to forget a whole source leaves what was said since the last frame.
    const places = new Set([...shown.current, ...lit, ...selected]);
    for (const source of PLACE_SOURCES) {
      if (!gl.getSource(source)) continue;
      for (const id of places) {
        const state = { hover: lit.includes(id), selected: selected.includes(id) };
        gl.setFeatureState({ source, id }, state);
      }
    }
    shown.current = new Set([...lit, ...selected]);
  }, [map, lit, selected, epoch, scene]);
}
