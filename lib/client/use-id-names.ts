"use client";

import useSWR from "swr";
import { type IdNames, type NamedIds, NO_NAMES } from "@/lib/query/id-names";
import { namesAddress } from "@/lib/query/names-address";
import { releaseAddress } from "@/lib/query/release-address";
import { fetchJson } from "./fetch-json";

/** What the server said of the first link, and the release that its page is of, where it is not today's. */
export type InitialNames = { address: string; names: IdNames; release: string | undefined };

export type IdNamesState = {
  /** What the ids stand for; undefined until that is known. */
  names: IdNames | undefined;
  error: Error | undefined;
  retry: () => void;
};

/**
 * What the ids of a link stand for. The server has said it for the link that the page was opened with; other ids are
 * asked for once.
 */
export function useIdNames(ids: NamedIds, initial: InitialNames): IdNamesState {
  const address = releaseAddress(namesAddress(ids), initial.release);
  const isAsked = Object.values(ids).some((ofKind) => ofKind.length > 0);
  const known = address === initial.address ? { names: initial.names } : undefined;
  const { data, error, mutate } = useSWR<{ names: IdNames }, Error>(
    isAsked ? address : null,
    fetchJson,
    { fallbackData: known, revalidateOnFocus: false, revalidateIfStale: false },
  );
  return { names: isAsked ? data?.names : NO_NAMES, error, retry: () => void mutate() };
}
