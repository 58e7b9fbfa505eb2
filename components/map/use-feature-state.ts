"use client";

import type { Map as GlMap } from "maplibre-gl";
import { useEffect, useMemo, useRef } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { type FeatureState, featureStates, PLAIN_STATE } from "@/lib/map/feature-states";
import type { Mark } from "@/lib/map/marks";
import type { MapScene } from "@/lib/store/answers";

/**
 * Shows by feature state what is pointed at and what is selected, so that pointing never rebuilds the map's data.
 * While a mark is selected, all that is not steps back.
 */
export function useFeatureState(
  map: MapRef | null,
  {
    lit,
    selected,
    epoch,
    scene,
    marks,
  }: {
    lit: readonly string[];
    selected: readonly string[];
    epoch: string;
    scene: MapScene;
    marks: readonly Mark[];
  },
) {
  const states = useMemo(
    () => featureStates(scene, marks, { lit, selected }),
    [scene, marks, lit, selected],
  );
  const said = useRef(new Map<string, string>());
  const saidOf = useRef({ epoch, marks });
  useEffect(() => {
    const gl = map?.getMap();
    if (!gl?.style) return;
    // A new style and new data forget feature states.
    const isForgotten = saidOf.current.epoch !== epoch || saidOf.current.marks !== marks;
    saidOf.current = { epoch, marks };
    for (const [source, byId] of states) {
      if (gl.getSource(source)) sayStates(gl, source, byId, { said: said.current, isForgotten });
    }
  }, [map, states, epoch, marks]);
}

/** Says what has changed, and notes it; of what has never been lit, selected or faded nothing needs to be said. */
function sayStates(
  map: GlMap,
  source: string,
  states: ReadonlyMap<string, FeatureState>,
  { said, isForgotten }: { said: Map<string, string>; isForgotten: boolean },
) {
  for (const [id, state] of states) {
    const [key, value] = [`${source} ${id}`, JSON.stringify(state)];
    const known = said.get(key) ?? PLAIN;
    if (known === value && (value === PLAIN || !isForgotten)) continue;
    map.setFeatureState({ source, id }, state);
    said.set(key, value);
  }
}

const PLAIN = JSON.stringify(PLAIN_STATE);
