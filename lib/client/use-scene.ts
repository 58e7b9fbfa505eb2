"use client";

import { useRef } from "react";
import useSWR from "swr";
import type { Query } from "@/lib/query/query";
import { releaseAddress } from "@/lib/query/release-address";
import { sceneAddress } from "@/lib/query/scene-address";
import { findUndrawn, type MapScene } from "@/lib/store/answers";
import type { AskColumns } from "./ask-columns";
import { fetchJson } from "./fetch-json";

export type SceneState = {
  /** `undefined` until the first has come. */
  scene: MapScene | undefined;
  isLoading: boolean;
  error: Error | undefined;
  retry: () => void;
};

const SETTINGS = { revalidateOnFocus: false, revalidateIfStale: false };
const NO_PLACES: readonly string[] = [];

/**
 * What the map draws for a query; while another loads, the last one stays. The columns say it once they are there, until
 * then the server. A scene that leaves out places of the page is asked for with them, and is there only when both answers
 * are, so that no map begins or goes on without its places.
 *
 * @param version of the atlas: another one answers anew
 * @param release that the page is of, where it is not today's
 * @param focus ids of places that are drawn as well, where they match, however few events they have
 */
export function useScene(
  query: Query,
  focus: readonly string[],
  {
    version,
    release,
    columns,
  }: { version: string; release: string | undefined; columns?: AskColumns | undefined },
): SceneState {
  const read =
    (places: readonly string[]) =>
    ([address]: [address: string, version: string]) =>
      columns ? readNear(columns, query, places, address) : fetchJson<MapScene>(address);
  const busiest = useSWR<MapScene, Error>(
    [releaseAddress(sceneAddress(query), release), version],
    read(NO_PLACES),
    SETTINGS,
  );
  const missing = busiest.data ? findUndrawn(busiest.data, focus) : [];
  const isMissing = missing.length > 0;
  const completed = useSWR<MapScene, Error>(
    isMissing ? [releaseAddress(sceneAddress(query, missing), release), version] : null,
    read(missing),
    SETTINGS,
  );
  const failed = busiest.error ? busiest : completed;
  const settled = isMissing && !completed.error ? completed.data : busiest.data;
  const last = useRef(settled);
  if (settled) last.current = settled;
  return {
    scene: last.current,
    isLoading: busiest.isLoading || completed.isLoading,
    error: failed.error,
    retry: () => void failed.mutate(),
  };
}

/** Should the columns fail, as those of an atlas that was replaced do, the server has the answer. */
async function readNear(
  columns: AskColumns,
  query: Query,
  places: readonly string[],
  address: string,
): Promise<MapScene> {
  try {
    return await columns.readScene(query, places);
  } catch (error) {
    console.error(error);
    return fetchJson<MapScene>(address);
  }
}
