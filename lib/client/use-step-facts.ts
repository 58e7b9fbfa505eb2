"use client";

import { useEffect, useMemo, useState } from "react";
import useSWR from "swr";
import type { StepFacts } from "@/lib/query/step-facts";
import { fetchJson } from "./fetch-json";

/** Milliseconds in which someone types on. */
const PAUSE = 300;

/** Each is asked once: the atlas does not change while its page is open. */
const asked = new Map<string, Promise<StepFacts>>();

export type KnownStepFacts = {
  /** What was answered so far, by address. */
  known: ReadonlyMap<string, StepFacts>;
  /** Whether an answer is still to come. */
  isAsking: boolean;
  error: Error | undefined;
  retry: () => void;
};

/** What the atlas says of the links and passages of a tour, by the addresses that say it. */
export function useStepFacts(addresses: readonly string[]): KnownStepFacts {
  const key = useSettled(addresses.join("\n"));
  const { data, error, mutate } = useSWR<[string, StepFacts][], Error>(
    key === "" ? null : ["step facts", key],
    () =>
      Promise.all(
        key.split("\n").map(async (address): Promise<[string, StepFacts]> => {
          return [address, await ask(address)];
        }),
      ),
    { keepPreviousData: true, revalidateOnFocus: false, revalidateIfStale: false },
  );
  const known = useMemo(() => new Map(data), [data]);
  return {
    known,
    isAsking: !addresses.every((address) => known.has(address)),
    error,
    retry: () => void mutate(),
  };
}

function ask(address: string): Promise<StepFacts> {
  const known = asked.get(address) ?? fetchJson<StepFacts>(address);
  asked.set(address, known);
  known.catch(() => asked.delete(address));
  return known;
}

/** A value once it has stood for a while. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
