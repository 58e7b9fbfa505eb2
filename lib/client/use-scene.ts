"use client";

import useSWR from "swr";
import { findUndrawn } from "@/lib/map/map-digest";
import type { Query } from "@/lib/query/query";
import { sceneAddress } from "@/lib/query/scene-address";
import type { MapScene } from "@/lib/store/answers";
import { fetchJson } from "./fetch-json";

export type SceneState = {
  /** `undefined` until the first has come. */
  scene: MapScene | undefined;
  isLoading: boolean;
  error: Error | undefined;
  retry: () => void;
};

const SETTINGS = { keepPreviousData: true, revalidateOnFocus: false, revalidateIfStale: false };

/**
 * What the map draws for a query; while another loads, the last one stays.
 *
 * @param focus ids of places that are drawn as well, where they match, however few events they have
 */
export function useScene(query: Query, focus: readonly string[]): SceneState {
  const busiest = useSWR<MapScene, Error>(sceneAddress(query), fetchJson, SETTINGS);
  const missing = busiest.data && !busiest.isLoading ? findUndrawn(busiest.data, focus) : [];
  const wanted = missing.length > 0 ? sceneAddress(query, missing) : null;
  const completed = useSWR<MapScene, Error>(wanted, fetchJson, {
    ...SETTINGS,
    keepPreviousData: false,
  });
  const asked = wanted === null ? busiest : completed;
  return {
    scene: completed.data ?? busiest.data,
    isLoading: busiest.isLoading || completed.isLoading,
    error: busiest.error ?? completed.error,
    retry: () => void asked.mutate(),
  };
}
