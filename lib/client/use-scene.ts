"use client";

import useSWR from "swr";
import type { MapScene } from "@/lib/model/item";
import type { Query } from "@/lib/model/query";
import { formatHttpQuery } from "@/lib/url/http-query";

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
  const { data, error, isLoading, mutate } = useSWR<MapScene, Error>(key, fetchScene, {
    fallbackData: key === initial.key ? initial.scene : undefined,
    keepPreviousData: true,
    revalidateOnFocus: false,
    revalidateIfStale: false,
  });
  return { scene: data ?? initial.scene, isLoading, error, retry: () => void mutate() };
}

async function fetchScene(address: string): Promise<MapScene> {
  const response = await fetch(address, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`The server answered ${response.status} to ${address}.`);
  return response.json();
}
