"use client";

import type { Map as GlMap } from "maplibre-gl";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { MapRef } from "react-map-gl/maplibre";
import { drawnMarks, gatheringZoom } from "@/lib/map/cluster-marks";
import { featureStates } from "@/lib/map/feature-states";
import type { DrawnScene } from "@/lib/map/marks";
import { PAINTED_OPACITIES } from "@/lib/map/overlay-layers";
import { outlinedPlaces } from "@/lib/map/overlay-style";
import { type PaintedOverlay, type PaintedView, paintOverlay } from "@/lib/map/paint-overlay";
import type { Theme } from "@/lib/map/palette";
import type { Landmark } from "@/lib/records/place";
import type { Language } from "@/lib/words/languages";

/** Milliseconds: a hand that stays for so long rests. */
const RESTING = 300;

/**
 * While days are chosen step upon step, each is painted on a canvas that covers the map's own signs, which follow when
 * the hand rests; names stay where they are until then. The cover goes when the map has drawn what it is to show. A
 * single step is the map's own to draw.
 *
 * @param scene of the days that are chosen at this moment
 * @returns the scene that the map itself is to draw
 */
export function useBrushCover(
  map: MapRef | null,
  {
    isBrushed,
    scene,
    landmarks,
    lit,
    selected,
    theme,
    language,
    epoch,
  }: {
    isBrushed: boolean;
    scene: DrawnScene;
    landmarks: readonly Landmark[];
    /** Ids of places. */
    lit: readonly string[];
    selected: readonly string[];
    theme: Theme;
    language: Language;
    /** Goes up when the map has read a style anew. */
    epoch: number;
  },
): DrawnScene {
  const isMoving = useMoving(scene, isBrushed);
  const isCovered = useCovered(map, isMoving, epoch);
  const outlined = useMemo(() => outlinedPlaces(landmarks), [landmarks]);
  const overlay = useMemo<PaintedOverlay | undefined>(() => {
    if (!isCovered || !map) return undefined;
    const marks = drawnMarks(scene, gatheringZoom(map.getZoom()));
    const states = featureStates(scene, marks, { lit, selected });
    return { scene, marks, outlined, states, theme, language };
  }, [isCovered, map, scene, outlined, lit, selected, theme, language]);
  const latest = useRef(overlay);
  latest.current = overlay;
  const paint = useRef<() => void>(undefined);

  useLayoutEffect(() => {
    if (!map || !isCovered) return;
    const gl = map.getMap();
    const canvas = document.createElement("canvas");
    canvas.dataset.covering = "marks";
    Object.assign(canvas.style, { position: "absolute", inset: "0", pointerEvents: "none" });
    gl.getCanvasContainer().append(canvas);
    paint.current = () => {
      if (latest.current) paintOn(canvas, latest.current, gl);
    };
    const { current: again } = paint;
    again();
    gl.on("move", again);
    gl.on("resize", again);
    return () => {
      gl.off("move", again);
      gl.off("resize", again);
      paint.current = undefined;
      canvas.remove();
    };
  }, [map, isCovered]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is painted is the reason
  useLayoutEffect(() => paint.current?.(), [overlay]);

  return useRested(scene, isMoving);
}

/** Whether steps have followed each other without a rest since the choosing began. */
function useMoving(scene: DrawnScene, isBrushed: boolean): boolean {
  const [isMoving, setMoving] = useState(false);
  const last = useRef({ scene, at: Number.NEGATIVE_INFINITY });
  useLayoutEffect(() => {
    const { scene: before, at } = last.current;
    if (!isBrushed) {
      last.current = { scene, at: Number.NEGATIVE_INFINITY };
      setMoving(false);
    } else if (scene !== before) {
      last.current = { scene, at: performance.now() };
      if (last.current.at - at < RESTING) setMoving(true);
    }
  }, [scene, isBrushed]);
  return isBrushed && isMoving;
}

/** Whether the canvas is there: as long as it is wanted, and then until the map has drawn what was chosen. */
function useCovered(map: MapRef | null, isMoving: boolean, epoch: number): boolean {
  const [isCovered, setCovered] = useState(false);
  const isWanted = useRef(isMoving);
  isWanted.current = isMoving;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a style that was read anew shows its signs again
  useEffect(() => {
    if (!map || !isMoving) return;
    const gl = map.getMap();
    setCovered(true);
    const showAgain = hideSigns(gl);
    return () => {
      showAgain();
      gl.once("idle", () => setCovered(isWanted.current));
    };
  }, [map, isMoving, epoch]);
  return isCovered || isMoving;
}

/** Hides what the canvas paints; it answers to the pointer as before, and no name takes its place. */
function hideSigns(gl: GlMap): () => void {
  const before = PAINTED_OPACITIES.filter(([layer]) => gl.getLayer(layer)).map(
    ([layer, property]) => [layer, property, gl.getPaintProperty(layer, property)] as const,
  );
  for (const [layer, property] of before) gl.setPaintProperty(layer, property, 0);
  return () => {
    for (const [layer, property, value] of before) {
      if (gl.style && gl.getLayer(layer)) gl.setPaintProperty(layer, property, value);
    }
  };
}

function paintOn(canvas: HTMLCanvasElement, overlay: PaintedOverlay, gl: GlMap) {
  const { clientWidth: width, clientHeight: height } = gl.getContainer();
  const ratio = window.devicePixelRatio;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) {
    Object.assign(canvas, { width: across, height: down });
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  }
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  paintOverlay(pen, overlay, { ...viewOf(gl), size: { width, height } });
}

function viewOf(gl: GlMap): Omit<PaintedView, "size"> {
  const bounds = gl.getBounds();
  const [first, last] = [bounds.getWest(), bounds.getEast()].map((lng) =>
    Math.floor((lng + 180) / 360),
  ) as [number, number];
  return {
    project: ([lng, lat]) => gl.project([lng, lat]),
    zoom: gl.getZoom(),
    turns: Array.from({ length: last - first + 1 }, (_, index) => first + index),
  };
}

/** A scene as it was when it last rested; the scene itself while nothing moves it. */
function useRested(scene: DrawnScene, isMoving: boolean): DrawnScene {
  const [rested, setRested] = useState(scene);
  useEffect(() => {
    if (!isMoving) {
      setRested(scene);
      return;
    }
    const timer = setTimeout(() => setRested(scene), RESTING);
    return () => clearTimeout(timer);
  }, [scene, isMoving]);
  return isMoving ? rested : scene;
}
