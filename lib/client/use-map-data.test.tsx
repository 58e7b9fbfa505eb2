// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { EVERYTHING } from "@/lib/query/query";
import { OwnCache, takeRequests } from "@/tests/support/own-cache";
import { useMapData } from "./use-map-data";

const SCENE = {
  places: [],
  families: [],
  undrawn: 0,
  moves: [],
  totals: { events: 3, mapped: 0, concerning: 0, unlocated: 0, undated: 0, possible: 0 },
};
const LANDMARKS = { features: [{ id: "a-shore" }] };
const refusal = () => new Response(null, { status: 503 });

let requests: ReturnType<typeof takeRequests>;
beforeEach(() => {
  requests = takeRequests();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const use = () =>
  renderHook(() => useMapData(EVERYTHING, [], { version: "one", release: undefined }), {
    wrapper: OwnCache,
  });
const addresses = () => requests.asked.map(({ address }) => address);

it("A map has its scene and its landmarks", async () => {
  const { result } = use();
  expect(addresses()).toEqual(["/api/map?", "/api/landmarks"]);
  await requests.answer(0, Response.json(SCENE));
  await requests.answer(1, Response.json(LANDMARKS));
  expect(result.current).toMatchObject({
    scene: SCENE,
    landmarks: LANDMARKS.features,
    error: undefined,
  });
});

it("Of two that failed either is told, and both are asked for again", async () => {
  const { result } = use();
  await requests.answer(0, refusal());
  await requests.answer(1, refusal());
  expect(result.current.error?.message).toContain("/api/map");
  act(() => result.current.retry());
  await waitFor(() => expect(addresses().slice(2)).toEqual(["/api/map?", "/api/landmarks"]));
  await requests.answer(2, Response.json(SCENE));
  await requests.answer(3, Response.json(LANDMARKS));
  expect(result.current.error).toBeUndefined();
});

it("What has come is not asked for again with what has not", async () => {
  const { result } = use();
  await requests.answer(0, Response.json(SCENE));
  await requests.answer(1, refusal());
  expect(result.current.error?.message).toContain("/api/landmarks");
  act(() => result.current.retry());
  await waitFor(() => expect(addresses().slice(2)).toEqual(["/api/landmarks"]));
});
