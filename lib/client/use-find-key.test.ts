// @vitest-environment jsdom
import { cleanup, fireEvent, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useFindKey } from "./use-find-key";

beforeEach(() => {
  document.body.innerHTML =
    "<header></header><main><div></div><input><textarea></textarea></main><canvas></canvas>";
});
afterEach(cleanup);

const at = (selector: string) => document.querySelector<HTMLElement>(selector) ?? document.body;

function listen() {
  const find = vi.fn();
  const { unmount } = renderHook(() => useFindKey(find));
  return { find, unmount };
}

describe("A slash", () => {
  it.each(["main", "header", "canvas", "body"])("typed in %s finds, and is not typed", (place) => {
    const { find, unmount } = listen();
    expect(fireEvent.keyDown(at(place), { key: "/" })).toBe(false);
    expect(find).toHaveBeenCalledOnce();
    unmount();
    fireEvent.keyDown(at("main"), { key: "/" });
    expect(find).toHaveBeenCalledOnce();
  });

  it.each([
    ["another key", "main", { key: "a" }],
    ["with Control", "main", { key: "/", ctrlKey: true }],
    ["with Command", "main", { key: "/", metaKey: true }],
    ["with Alt", "main", { key: "/", altKey: true }],
    ["in a field", "input", { key: "/" }],
    ["in a field of several lines", "textarea", { key: "/" }],
  ])("is left alone: %s", (_, selector, key) => {
    const { find } = listen();
    expect(fireEvent.keyDown(at(selector), key)).toBe(true);
    expect(find).not.toHaveBeenCalled();
  });
});
