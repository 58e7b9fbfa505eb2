"use client";

import { useEffect, useRef, useState } from "react";
import useSWR from "swr";
import { findAddress, findTextsAddress, LONGEST_ASKED } from "@/lib/query/found-kinds";
import { releaseAddress } from "@/lib/query/release-address";
import type { AllFound, AnsweredFindings, FoundTexts } from "@/lib/store/find-answers";
import { fetchFreshJson, fetchJson } from "./fetch-json";

export type FindingsState = {
  /** What was found last; it stays while other words are looked for. Records come before texts do. */
  found: AllFound | undefined;
  /** What it was found for. */
  asked: string;
  isLoading: boolean;
  error: Error | undefined;
  /** Why the attached texts were not looked through, where only that failed. */
  textsError: Error | undefined;
  retry: () => void;
};

/** Milliseconds without a key, after which the words are looked for. */
const SETTLED = 80;
const SETTINGS = { revalidateOnFocus: false, revalidateIfStale: false };
/** Milliseconds until texts are asked again of which some were not looked through. */
const ASKED_AGAIN = 1_000;
/** Before the texts have answered. */
const NO_TEXTS: FoundTexts = { items: [], matched: 0, similar: 0, attached: 0, unread: 0 };
const TEXTS_SETTINGS = { revalidateOnFocus: false };

/**
 * What is found for a text while it is typed.
 *
 * @param release that the page is of, where it is not today's
 */
export function useFindings(text: string, release: string | undefined): FindingsState {
  const typed = text.trim().slice(0, LONGEST_ASKED);
  const [asked, setAsked] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), SETTLED);
    return () => clearTimeout(timer);
  }, [typed]);
  const records = useSWR<AnsweredFindings, Error>(
    asked === "" ? null : releaseAddress(findAddress(asked), release),
    fetchJson,
    SETTINGS,
  );
  const texts = useSWR<FoundTexts, Error>(
    asked === "" ? null : releaseAddress(findTextsAddress(asked), release),
    fetchFreshJson,
    TEXTS_SETTINGS,
  );
  // Of what was asked before all stays until the records of what is asked now are there: answers of two questions are not
  // counted together.
  const found = useRef<AllFound>(undefined);
  if (records.data) found.current = { ...records.data, texts: texts.data ?? NO_TEXTS };
  const { mutate: askTexts } = texts;
  const isUnread = (texts.data?.unread ?? 0) > 0;
  useEffect(() => {
    if (!isUnread) return;
    const timer = setInterval(() => void askTexts(), ASKED_AGAIN);
    return () => clearInterval(timer);
  }, [isUnread, askTexts]);
  const isAsked = typed !== "" && asked !== "";
  return {
    found: isAsked ? found.current : undefined,
    asked,
    isLoading: typed !== "" && (records.isLoading || texts.isLoading || typed !== asked),
    error: records.error,
    textsError: texts.error,
    retry: () => {
      void records.mutate();
      void askTexts();
    },
  };
}
