// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { SWRConfig } from "swr";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useLandmarks } from "./use-landmarks";

const asked: { address: string; answer: (response: Response) => void }[] = [];
const answer = async (index: number, response: Response) => {
  await act(async () => asked[index]?.answer(response));
};
const withTitle = (title: string) => Response.json({ features: [{ title }] });

/** A cache of its own for each test; an error is not asked again by itself. */
function OwnCache({ children }: { children: ReactNode }) {
  const [cache] = useState(() => new Map());
  const settings = { provider: () => cache, shouldRetryOnError: false, dedupingInterval: 0 };
  return <SWRConfig value={settings}>{children}</SWRConfig>;
}

type Given = Parameters<typeof useLandmarks>[0];
const TODAY: Given = { version: "one", release: undefined };
const use = (given: Given) => renderHook(useLandmarks, { initialProps: given, wrapper: OwnCache });

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal(
    "fetch",
    (address: string) =>
      new Promise<Response>((resolve) => asked.push({ address, answer: resolve })),
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("Landmarks are there when they have come, those of a release from its own address", async () => {
  const { result } = use({ version: "one", release: "0123456789ab" });
  expect(result.current.landmarks).toBeUndefined();
  expect(asked.map(({ address }) => address)).toEqual(["/api/releases/0123456789ab/landmarks"]);
  await answer(0, withTitle("A shore"));
  expect(result.current.landmarks).toEqual([{ title: "A shore" }]);
});

it("Those that are there stay until those of another version have come", async () => {
  const { result, rerender } = use(TODAY);
  await answer(0, withTitle("A shore"));
  rerender({ version: "two", release: undefined });
  await waitFor(() => expect(asked.map(({ address }) => address)).toHaveLength(2));
  expect(result.current.landmarks).toEqual([{ title: "A shore" }]);
  await answer(1, withTitle("Another shore"));
  expect(result.current.landmarks).toEqual([{ title: "Another shore" }]);
});

it("A refusal is told, and they are asked for again on request", async () => {
  const { result } = use(TODAY);
  await answer(0, new Response(null, { status: 500 }));
  expect(result.current.error?.message).toMatch(/500 to \/api\/landmarks/);
  act(() => result.current.retry());
  await waitFor(() => expect(asked).toHaveLength(2));
  await answer(1, withTitle("A shore"));
  expect(result.current).toMatchObject({ landmarks: [{ title: "A shore" }], error: undefined });
});
