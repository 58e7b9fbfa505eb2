"use client";

import useSWR from "swr";
import { releaseAddress } from "@/lib/query/release-address";
import type { QuotedPassageDetail } from "@/lib/store/answers";
import { fetchJson } from "./fetch-json";

export type PassageCardState = {
  detail: QuotedPassageDetail | undefined;
  error: Error | undefined;
  retry: () => void;
};

/**
 * What a passage attests, with what every document says of the same events.
 *
 * @param release that the page is of, where it is not today's
 */
export function usePassageCard(
  document: string,
  passage: string,
  release: string | undefined,
): PassageCardState {
  const { data, error, mutate } = useSWR<QuotedPassageDetail, Error>(
    releaseAddress(`/api/passages/${document}/${passage}`, release),
    fetchJson,
    { revalidateOnFocus: false, revalidateIfStale: false },
  );
  return { detail: data, error, retry: () => void mutate() };
}
