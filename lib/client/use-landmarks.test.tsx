// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { OwnCache, takeRequests } from "@/tests/support/own-cache";
import { useLandmarks } from "./use-landmarks";

const withTitle = (title: string) => Response.json({ features: [{ title }] });

type Given = Parameters<typeof useLandmarks>[0];
const TODAY: Given = { version: "one", release: undefined };
const use = (given: Given) => renderHook(useLandmarks, { initialProps: given, wrapper: OwnCache });

let requests: ReturnType<typeof takeRequests>;
beforeEach(() => {
  requests = takeRequests();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("Landmarks are there when they have come, those of a release from its own address", async () => {
  const { result } = use({ version: "one", release: "0123456789ab" });
  expect(result.current.landmarks).toBeUndefined();
  expect(requests.asked.map(({ address }) => address)).toEqual([
    "/api/releases/0123456789ab/landmarks",
  ]);
  await requests.answer(0, withTitle("A shore"));
  expect(result.current.landmarks).toEqual([{ title: "A shore" }]);
});

it("Those that are there stay until those of another version have come", async () => {
  const { result, rerender } = use(TODAY);
  await requests.answer(0, withTitle("A shore"));
  rerender({ version: "two", release: undefined });
  await waitFor(() => expect(requests.asked.map(({ address }) => address)).toHaveLength(2));
  expect(result.current.landmarks).toEqual([{ title: "A shore" }]);
  await requests.answer(1, withTitle("Another shore"));
  expect(result.current.landmarks).toEqual([{ title: "Another shore" }]);
});

it("A refusal is told, and they are asked for again on request", async () => {
  const { result } = use(TODAY);
  await requests.answer(0, new Response(null, { status: 500 }));
  expect(result.current.error?.message).toMatch(/500 to \/api\/landmarks/);
  act(() => result.current.retry());
  await waitFor(() => expect(requests.asked).toHaveLength(2));
  await requests.answer(1, withTitle("A shore"));
  expect(result.current).toMatchObject({ landmarks: [{ title: "A shore" }], error: undefined });
});
