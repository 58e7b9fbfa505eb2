import { act } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { SWRConfig } from "swr";
import { vi } from "vitest";

/** A cache of its own for each test; an error is not asked again by itself, and a focus is never too early. */
export function OwnCache({ children }: { children: ReactNode }) {
  const [cache] = useState(() => new Map());
  const settings = {
    provider: () => cache,
    shouldRetryOnError: false,
    dedupingInterval: 0,
    focusThrottleInterval: -1,
  };
  return <SWRConfig value={settings}>{children}</SWRConfig>;
}

/** Takes the place of `fetch` until globals are given back: the test answers what was asked, in the order in which it was. */
export function takeRequests() {
  const asked: { address: string; answer: (response: Response) => void }[] = [];
  vi.stubGlobal(
    "fetch",
    (address: string) =>
      new Promise<Response>((resolve) => asked.push({ address, answer: resolve })),
  );
  return {
    asked,
    answer: (index: number, response: Response) => act(async () => asked[index]?.answer(response)),
  };
}
