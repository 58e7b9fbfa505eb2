"use client";

import { useEffect, useState } from "react";
import useSWR from "swr";
import { findAddress, LONGEST_ASKED } from "@/lib/query/found-kinds";
import type { AnsweredFindings } from "@/lib/store/find-answers";
import { fetchJson } from "./fetch-json";

export type FindingsState = {
  /** What was found last; it stays while other words are looked for. */
  found: AnsweredFindings | undefined;
  /** What it was found for. */
  asked: string;
  isLoading: boolean;
  error: Error | undefined;
  retry: () => void;
};

/** Milliseconds without a key, after which the words are looked for. */
const SETTLED = 80;
const SETTINGS = { keepPreviousData: true, revalidateOnFocus: false, revalidateIfStale: false };

/** What is found for a text while it is typed. */
export function useFindings(text: string): FindingsState {
  const typed = text.trim().slice(0, LONGEST_ASKED);
  const [asked, setAsked] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), SETTLED);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, error, isLoading, mutate } = useSWR<AnsweredFindings, Error>(
    asked === "" ? null : findAddress(asked),
    fetchJson,
    SETTINGS,
  );
  return {
    found: typed === "" || asked === "" ? undefined : data,
    asked,
    isLoading: typed !== "" && (isLoading || typed !== asked),
    error,
    retry: () => void mutate(),
  };
}
