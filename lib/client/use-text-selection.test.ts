// @vitest-environment jsdom
import { act, cleanup, fireEvent, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useTextSelection } from "./use-text-selection";

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main><p data-start="5">One two three</p></main><p>Beside</p>';
});
afterEach(() => {
  cleanup();
  document.getSelection()?.removeAllRanges();
  vi.useRealTimers();
});

const settle = () => act(() => vi.runAllTimers());

function select(selector: string, start: number, end: number) {
  const text = document.querySelector(selector)?.firstChild ?? document.body;
  document.getSelection()?.setBaseAndExtent(text, start, text, end);
  fireEvent(document, new Event("selectionchange"));
}

const listen = () =>
  renderHook(() => useTextSelection({ current: document.querySelector("main") }));

describe("The stretch that a reader selects", () => {
  it("is told when it has settled, whichever way it was drawn", () => {
    const { result } = listen();
    select("main p", 4, 5);
    expect(result.current).toBeUndefined();
    select("main p", 7, 4);
    settle();
    expect(result.current).toEqual({ start: 9, end: 12 });
  });

  it("is the one that was there before the page came to life", () => {
    select("main p", 0, 3);
    const { result } = listen();
    settle();
    expect(result.current).toEqual({ start: 5, end: 8 });
  });

  it("is none when it is given up or lies beside the text", () => {
    const { result } = listen();
    select("main p", 0, 3);
    settle();
    select("main p", 2, 2);
    settle();
    expect(result.current).toBeUndefined();
    select("body > p", 0, 3);
    settle();
    expect(result.current).toBeUndefined();
  });

  it("stays the same object while it is the same, and changes with either end", () => {
    const { result } = listen();
    select("main p", 0, 3);
    settle();
    const before = result.current;
    select("main p", 0, 4);
    settle();
    expect(result.current).toBe(before);
    select("main p", 0, 7);
    settle();
    expect(result.current).toEqual({ start: 5, end: 12 });
    select("main p", 4, 7);
    settle();
    expect(result.current).toEqual({ start: 9, end: 12 });
  });
});
