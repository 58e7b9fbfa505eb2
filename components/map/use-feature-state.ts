"use client";

import type { Map as GlMap } from "maplibre-gl";
import { useEffect, useMemo, useRef } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { moveId } from "@/lib/map/features";
import { type Mark, namedPlaces } from "@/lib/map/marks";
import { OVERLAY_SOURCE } from "@/lib/map/overlay-layers";
import type { MapScene } from "@/lib/store/answers";

type State = { hover: boolean; selected: boolean; faded: boolean };

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
    () => statesOf(scene, marks, new Set(lit), new Set(selected)),
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
  states: ReadonlyMap<string, State>,
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

const PLAIN = JSON.stringify({ hover: false, selected: false, faded: false } satisfies State);

/** The state of every feature, by source and id. */
function statesOf(
  scene: MapScene,
  marks: readonly Mark[],
  lit: ReadonlySet<string>,
  selected: ReadonlySet<string>,
): Map<string, Map<string, State>> {
  const isAny = (ids: readonly string[], chosen: ReadonlySet<string>) =>
    ids.some((id) => chosen.has(id));
  const placesOf = (mark: Mark) => mark.places.map(({ id }) => id);
  const fades = marks.some((mark) => isAny(placesOf(mark), selected));
  const state = (ids: readonly string[], canFade: boolean): State => ({
    hover: isAny(ids, lit),
    selected: isAny(ids, selected),
    faded: fades && canFade && !isAny(ids, selected),
  });
  const alone = (canFade: boolean) => (id: string) => [id, state([id], canFade)] as const;
  const ids = scene.places.map(({ id }) => id);
  return new Map([
    [OVERLAY_SOURCE.marks, new Map(marks.map((mark) => [mark.id, state(placesOf(mark), true)]))],
    [OVERLAY_SOURCE.named, new Map(namedPlaces(scene).map(({ id }) => alone(true)(id)))],
    [OVERLAY_SOURCE.areas, new Map(ids.map(alone(false)))],
    [OVERLAY_SOURCE.landmarks, new Map(ids.map(alone(false)))],
    [
      OVERLAY_SOURCE.moves,
      new Map(
        scene.moves.map((move) => [moveId(move), fadedMove(state([move.from, move.to], true))]),
      ),
    ],
  ]);
}

/** A move is never selected or lit itself. */
function fadedMove({ faded }: State): State {
  return { hover: false, selected: false, faded };
}
