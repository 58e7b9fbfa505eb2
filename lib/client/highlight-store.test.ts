import { describe, expect, it, vi } from "vitest";
import { createHighlightStore, NO_HIGHLIGHT } from "./highlight-store";

describe("What is pointed at", () => {
  it("is told to all who listen, until they no longer do", () => {
    const store = createHighlightStore();
    const [stays, leaves] = [vi.fn(), vi.fn()];
    store.subscribe(() => stays(store.read()));
    const leave = store.subscribe(leaves);
    const highlight = { places: ["a"], event: "b" };
    store.set(highlight);
    leave();
    store.set(NO_HIGHLIGHT);
    expect(stays.mock.calls).toEqual([[highlight], [{ places: [], event: undefined }]]);
    expect(leaves).toHaveBeenCalledOnce();
  });

  it("is nothing at first", () => {
    expect(createHighlightStore().read()).toEqual({ places: [], event: undefined });
  });
});
