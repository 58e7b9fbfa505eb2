// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EVERYTHING, type Query } from "@/lib/query/query";
import type { MapScene } from "@/lib/store/answers";
import { OwnCache, takeRequests } from "@/tests/support/own-cache";
import type { AskColumns } from "./ask-columns";
import { usePassageCard } from "./use-passage-card";
import { useScene } from "./use-scene";

const sceneOf = (events: number): MapScene => ({
  places: [],
  families: [],
  undrawn: 0,
  moves: [],
  totals: { events, mapped: 0, concerning: 0, unlocated: 0, undated: 0, possible: 0 },
});

/** The reader comes back to the window, which is heard one turn of the event loop later. */
async function comeBack() {
  await act(async () => {
    window.dispatchEvent(new Event("focus"));
    await new Promise((resolve) => setTimeout(resolve));
  });
}

let requests: ReturnType<typeof takeRequests>;
beforeEach(() => {
  requests = takeRequests();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("The map's scene", () => {
  type Given = { query: Query; version?: string; columns?: AskColumns };
  const attacks = { ...EVERYTHING, types: ["attack"] };
  const open = (query = EVERYTHING, focus: readonly string[] = []) =>
    renderHook(
      ({ query, ...more }) =>
        useScene(query, focus, { version: "one", release: undefined, ...more }),
      {
        wrapper: OwnCache,
        initialProps: { query } as Given,
      },
    );
  const addresses = () => requests.asked.map(({ address }) => address);

  it("is asked of the columns once they are there, and of the server where they fail", async () => {
    const read: Query[] = [];
    const columns = {
      readScene: async (query: Query) => {
        read.push(query);
        if (query.types.length === 0) throw new Error("They are gone.");
        return sceneOf(4);
      },
    } as unknown as AskColumns;
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { result, rerender } = open();
    await requests.answer(0, Response.json(sceneOf(9)));
    rerender({ query: attacks, columns });
    await waitFor(() => expect(result.current.scene).toEqual(sceneOf(4)));
    expect(addresses()).toEqual(["/api/map?"]);
    rerender({ query: { ...EVERYTHING, certain: true }, columns });
    await waitFor(() => expect(requests.asked).toHaveLength(2));
    await requests.answer(1, Response.json(sceneOf(2)));
    await waitFor(() => expect(result.current.scene).toEqual(sceneOf(2)));
    expect(read).toHaveLength(2);
  });

  it("is asked for anew where a page is of another version of the atlas", async () => {
    const { result, rerender } = open();
    await requests.answer(0, Response.json(sceneOf(9)));
    rerender({ query: EVERYTHING, version: "two" });
    await waitFor(() => expect(requests.asked).toHaveLength(2));
    await requests.answer(1, Response.json(sceneOf(10)));
    await waitFor(() => expect(result.current.scene).toEqual(sceneOf(10)));
  });

  it("is asked for once, and is none until it has come", async () => {
    const { result } = open();
    expect(result.current).toMatchObject({ scene: undefined, isLoading: true });
    expect(addresses()).toEqual(["/api/map?"]);
    await requests.answer(0, Response.json(sceneOf(9)));
    expect(result.current).toMatchObject({ scene: sceneOf(9), isLoading: false });
    expect(requests.asked).toHaveLength(1);
  });

  it("stays while another is asked for, and is then that one", async () => {
    const { result, rerender } = open();
    await requests.answer(0, Response.json(sceneOf(9)));
    rerender({ query: attacks });
    expect(result.current).toMatchObject({ scene: sceneOf(9), isLoading: true });
    expect(addresses()).toEqual(["/api/map?", "/api/map?type=attack"]);
    await requests.answer(1, Response.json(sceneOf(2)));
    expect(result.current).toMatchObject({ scene: sceneOf(2), isLoading: false });
  });

  it("stays where the next cannot be had, which is said and can be tried again", async () => {
    const { result, rerender } = open();
    await requests.answer(0, Response.json(sceneOf(9)));
    rerender({ query: attacks });
    await requests.answer(1, new Response("", { status: 500 }));
    await waitFor(() => expect(result.current.error?.message).toContain("500"));
    expect(result.current.scene).toEqual(sceneOf(9));
    act(() => result.current.retry());
    await waitFor(() => expect(requests.asked).toHaveLength(3));
    await requests.answer(2, Response.json(sceneOf(2)));
    expect(result.current).toMatchObject({ scene: sceneOf(2), error: undefined });
  });

  it("is not asked again when the reader comes back to the window", async () => {
    const { result } = open(attacks);
    await requests.answer(0, Response.json(sceneOf(2)));
    await comeBack();
    expect(result.current.scene).toEqual(sceneOf(2));
    expect(requests.asked).toHaveLength(1);
  });

  it("of which places are left out is asked for those that the page is about", async () => {
    const { result } = open(attacks, ["quay", "mole"]);
    const busiest = { ...sceneOf(9), undrawn: 4, places: [{ id: "mole" }] };
    await requests.answer(0, Response.json(busiest));
    expect(result.current).toMatchObject({ scene: undefined, isLoading: true });
    expect(addresses()[1]).toBe("/api/map?type=attack&also=quay");
    const completed = { ...busiest, undrawn: 3, places: [{ id: "mole" }, { id: "quay" }] };
    await requests.answer(1, Response.json(completed));
    expect(result.current).toMatchObject({ scene: completed, isLoading: false });
    expect(requests.asked).toHaveLength(2);
  });

  it("keeps its places while another is asked for, and is tried again by its own address", async () => {
    const { result, rerender } = open(EVERYTHING, ["quay"]);
    const busiest = { ...sceneOf(9), undrawn: 4, places: [{ id: "mole" }] };
    const completed = { ...busiest, undrawn: 3, places: [{ id: "mole" }, { id: "quay" }] };
    await requests.answer(0, Response.json(busiest));
    await requests.answer(1, Response.json(completed));
    rerender({ query: attacks });
    expect(result.current).toMatchObject({ scene: completed, isLoading: true });
    await requests.answer(2, new Response("", { status: 500 }));
    await waitFor(() => expect(result.current.error?.message).toContain("500"));
    expect(result.current.scene).toEqual(completed);
    expect(requests.asked).toHaveLength(3);
    act(() => result.current.retry());
    await waitFor(() => expect(requests.asked).toHaveLength(4));
    expect(addresses()[3]).toBe("/api/map?type=attack");
    await requests.answer(3, Response.json(busiest));
    expect(result.current.scene).toEqual(completed);
    await requests.answer(4, new Response("", { status: 500 }));
    await waitFor(() => expect(result.current.error?.message).toContain("also=quay"));
    expect(result.current.scene).toEqual(busiest);
    act(() => result.current.retry());
    await waitFor(() => expect(addresses()[5]).toBe("/api/map?type=attack&also=quay"));
    await requests.answer(5, Response.json(completed));
    expect(result.current).toMatchObject({ scene: completed, error: undefined });
  });

  it("that leaves no place out is not asked for a place that it does not draw", async () => {
    const { result } = open(attacks, ["quay"]);
    await requests.answer(0, Response.json(sceneOf(9)));
    expect(result.current.scene).toEqual(sceneOf(9));
    expect(requests.asked).toHaveLength(1);
  });
});

describe("The card of a passage", () => {
  it("is asked for by document and passage, and can be asked for again", async () => {
    const { result } = renderHook(() => usePassageCard("a1", "p3", undefined), {
      wrapper: OwnCache,
    });
    expect(result.current).toMatchObject({ detail: undefined, error: undefined });
    expect(requests.asked.map(({ address }) => address)).toEqual(["/api/passages/a1/p3"]);
    await requests.answer(0, new Response("", { status: 503 }));
    await waitFor(() => expect(result.current.error?.message).toContain("503"));
    act(() => result.current.retry());
    await waitFor(() => expect(requests.asked).toHaveLength(2));
    await requests.answer(1, Response.json({ words: "A few" }));
    expect(result.current).toMatchObject({ detail: { words: "A few" }, error: undefined });
  });

  it("that was read once is not asked for again", async () => {
    const card = ({ passage }: { passage: string }) => usePassageCard("a1", passage, undefined);
    const { result, rerender } = renderHook(card, {
      wrapper: OwnCache,
      initialProps: { passage: "p3" },
    });
    await requests.answer(0, Response.json({ words: "A few" }));
    rerender({ passage: "p4" });
    expect(result.current.detail).toBeUndefined();
    await requests.answer(1, Response.json({ words: "Others" }));
    rerender({ passage: "p3" });
    expect(result.current.detail).toEqual({ words: "A few" });
    await comeBack();
    expect(requests.asked).toHaveLength(2);
  });
});
