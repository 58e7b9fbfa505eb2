"use client";

import useSWR from "swr";
import type { QuotedPassageDetail } from "@/lib/store/answers";
import { fetchJson } from "./fetch-json";

export type PassageCardState = {
  detail: QuotedPassageDetail | undefined;
  error: Error | undefined;
  retry: () => void;
};

/** What a passage attests, with what every document says of the same events. */
export function usePassageCard(document: string, passage: string): PassageCardState {
  const { data, error, mutate } = useSWR<QuotedPassageDetail, Error>(
    `/api/passages/${document}/${passage}`,
    fetchJson,
    { revalidateOnFocus: false, revalidateIfStale: false },
  );
  return { detail: data, error, retry: () => void mutate() };
}
