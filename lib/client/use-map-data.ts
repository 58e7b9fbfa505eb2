"use client";

import type { Query } from "@/lib/query/query";
import type { Landmark } from "@/lib/records/place";
import { useLandmarks } from "./use-landmarks";
import { type SceneState, useScene } from "./use-scene";

/** All that a map draws: the scene of a query, and beneath it the landmarks. */
export function useMapData(
  query: Query,
  focus: readonly string[],
  options: Parameters<typeof useScene>[2],
): SceneState & {
  /** `undefined` until they have come. */
  landmarks: readonly Landmark[] | undefined;
} {
  const scene = useScene(query, focus, options);
  const { landmarks, ...ground } = useLandmarks(options);
  return {
    ...scene,
    landmarks,
    error: scene.error ?? ground.error,
    retry: () => {
      for (const { error, retry } of [scene, ground]) if (error) retry();
    },
  };
}
