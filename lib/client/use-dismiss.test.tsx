// @vitest-environment jsdom
import { cleanup, fireEvent, renderHook } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useDismiss } from "./use-dismiss";
import { useEscape } from "./use-escape";

afterEach(cleanup);

/** @returns whether the key was left to the page */
const press = (key: string) => fireEvent.keyDown(document.body, { key });

describe("Escape", () => {
  it("closes what was opened last, and only that", () => {
    const [first, second] = [vi.fn(), vi.fn()];
    renderHook(() => useEscape(first));
    const opened = renderHook(() => useEscape(second));
    expect(press("Escape")).toBe(false);
    expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
    opened.unmount();
    press("Escape");
    expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it("closes what is left when what was opened before it is gone", () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const opened = renderHook(() => useEscape(first));
    renderHook(() => useEscape(second));
    opened.unmount();
    press("Escape");
    expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  });

  it("is left to the page where nothing is open, as is every other key", () => {
    const close = vi.fn();
    const { rerender } = renderHook(({ isOpen }) => useEscape(close, isOpen), {
      initialProps: { isOpen: false },
    });
    expect(press("Escape")).toBe(true);
    rerender({ isOpen: true });
    expect(press("Enter")).toBe(true);
    expect(close).not.toHaveBeenCalled();
    press("Escape");
    expect(close).toHaveBeenCalledOnce();
  });

  it("is not taken twice", () => {
    const close = vi.fn();
    renderHook(() => useEscape(close));
    const field = document.body.appendChild(document.createElement("input"));
    field.addEventListener("keydown", (event) => event.preventDefault());
    fireEvent.keyDown(field, { key: "Escape" });
    expect(close).not.toHaveBeenCalled();
    field.remove();
  });

  it("calls back what is drawn now", () => {
    const [before, now] = [vi.fn(), vi.fn()];
    const { rerender } = renderHook(({ close }) => useEscape(close), {
      initialProps: { close: before },
    });
    rerender({ close: now });
    press("Escape");
    expect([before, now].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  });
});

describe("What lies over the page", () => {
  const open = (isOpen: boolean) => {
    document.body.innerHTML = "<div><button></button></div><p>Beside</p>";
    const element = { current: document.querySelector("div") };
    const dismiss = vi.fn();
    renderHook(() => useDismiss(element, isOpen, dismiss));
    return dismiss;
  };
  const touch = (selector: string) =>
    fireEvent.pointerDown(document.querySelector(selector) ?? document);

  it("is closed by a press beside it, and by Escape", () => {
    const dismiss = open(true);
    touch("p");
    expect(dismiss).toHaveBeenCalledTimes(1);
    press("Escape");
    expect(dismiss).toHaveBeenCalledTimes(2);
  });

  it("stays open when it is pressed itself", () => {
    const dismiss = open(true);
    touch("button");
    touch("div");
    expect(dismiss).not.toHaveBeenCalled();
  });

  it("hears nothing while it is closed", () => {
    const dismiss = open(false);
    touch("p");
    press("Escape");
    expect(dismiss).not.toHaveBeenCalled();
  });
});
