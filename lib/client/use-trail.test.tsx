// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useTrail } from "./use-trail";

/** Shows a page as the router does: its title is there when its path has changed. */
function visit() {
  const { result, rerender } = renderHook(({ path }) => useTrail(path), {
    initialProps: { path: show("/", "Overview") },
  });
  return {
    open(path: string, title: string) {
      rerender({ path: show(path, title) });
      return result.current;
    },
    back: () => result.current,
  };
}

function show(path: string, title: string) {
  document.body.innerHTML = `<h1>Site</h1><main>${title && `<h1>${title}</h1>`}</main>`;
  return path;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("The panel's way back", () => {
  it("leads nowhere on the first page", () => {
    expect(visit().back()).toBeUndefined();
  });

  it("leads to the page before, by its title", () => {
    const { open } = visit();
    expect(open("/places/a", "A")).toEqual({ path: "/", title: "Overview" });
    expect(open("/events/b", "B")).toEqual({ path: "/places/a", title: "A" });
  });

  it("is cut back to a page that is opened again", () => {
    const { open } = visit();
    open("/places/a", "A");
    open("/events/b", "B");
    expect(open("/places/a", "A")).toEqual({ path: "/", title: "Overview" });
    expect(open("/events/c", "C")).toEqual({ path: "/places/a", title: "A" });
    expect(open("/", "Overview")).toBeUndefined();
  });

  it("has the title that came after the path, and a name where none came", () => {
    const { open } = visit();
    open("/places/a", "");
    show("/places/a", "A, at last");
    act(() => vi.advanceTimersByTime(1000));
    expect(open("/events/b", "")).toEqual({ path: "/places/a", title: "A, at last" });
    expect(open("/events/c", "C")).toEqual({ path: "/events/b", title: "Back" });
  });

  it("keeps the title of a page that was left before its time", () => {
    const { open } = visit();
    open("/places/a", "A");
    open("/events/b", "B");
    act(() => vi.runAllTimers());
    expect(open("/events/c", "C")).toEqual({ path: "/events/b", title: "B" });
    expect(open("/events/b", "B")).toEqual({ path: "/places/a", title: "A" });
  });
});
