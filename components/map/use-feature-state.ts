"use client";

import { useEffect } from "react";
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
  // A new style or new data forgets feature states: `epoch` and `scene` make the effect say them again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const gl = map?.getMap();
    if (!gl?.style) return;
    const states = new Map<string, { hover?: boolean; selected?: boolean }>();
    for (const id of lit) states.set(id, { ...states.get(id), hover: true });
    for (const id of selected) states.set(id, { ...states.get(id), selected: true });
    for (const source of PLACE_SOURCES) {
      if (!gl.getSource(source)) continue;
      gl.removeFeatureState({ source });
      for (const [id, state] of states) gl.setFeatureState({ source, id }, state);
    }
  }, [map, lit, selected, epoch, scene]);
}
