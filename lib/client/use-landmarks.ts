"use client";

import { useRef } from "react";
import useSWR from "swr";
import { LANDMARKS_ADDRESS } from "@/lib/query/landmarks-address";
import { releaseAddress } from "@/lib/query/release-address";
import type { Landmark } from "@/lib/records/place";
import { fetchJson } from "./fetch-json";

const SETTINGS = { revalidateOnFocus: false, revalidateIfStale: false };

/**
 * What the map draws to orient its reader, asked for once: no page has to carry it. While that of another version loads,
 * the last stays.
 *
 * @param version of the atlas: another one answers anew
 * @param release that the page is of, where it is not today's
 */
export function useLandmarks({
  version,
  release,
}: {
  version: string;
  release: string | undefined;
}): {
  /** `undefined` until they have come. */
  landmarks: readonly Landmark[] | undefined;
  error: Error | undefined;
  retry: () => void;
} {
  const address = releaseAddress(LANDMARKS_ADDRESS, release);
  const { data, error, mutate } = useSWR<{ features: Landmark[] }, Error>(
    [address, version],
    () => fetchJson(address),
    SETTINGS,
  );
  const last = useRef(data);
  if (data) last.current = data;
  return { landmarks: last.current?.features, error, retry: () => void mutate() };
}
