"use client";

import useSWR from "swr";
import { formatHttpQuery } from "@/lib/query/api-query";
import type { Query } from "@/lib/query/query";
import type { MapScene } from "@/lib/store/answers";
import { fetchJson } from "./fetch-json";

export type SceneState = {
  scene: MapScene;
  isLoading: boolean;
  error: Error | undefined;
  retry: () => void;
};

/**
 * What the map draws for a query. The server's scene serves the query the page was opened with;
 * while another loads, the last one stays.
 */
export function useScene(query: Query, initial: { key: string; scene: MapScene }): SceneState {
  const key = `/api/map?${formatHttpQuery(query)}`;
  const { data, error, isLoading, mutate } = useSWR<MapScene, Error>(key, fetchJson, {
    fallbackData: key === initial.key ? initial.scene : undefined,
    keepPreviousData: true,
    revalidateOnFocus: false,
    revalidateIfStale: false,
  });
  return { scene: data ?? initial.scene, isLoading, error, retry: () => void mutate() };
}
