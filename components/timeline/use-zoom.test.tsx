// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Days } from "@/lib/records/day-range";
import { type ShownSpan, useZoom } from "./use-zoom";

afterEach(cleanup);

const days = (first: number, last: number): Days => ({ first, last });

function open(span: Days | null) {
  const noted = vi.fn();
  const shown: ShownSpan = { current: undefined };
  const hook = renderHook((linked: Days | null) => useZoom(linked, noted, shown), {
    initialProps: span,
  });
  return { noted, zoom: () => hook.result.current.zoom, link: hook.rerender, hook, shown };
}

it("shows what the link names, and another part when the link comes to name it", () => {
  const { zoom, link, noted } = open(days(1, 9));
  expect(zoom()).toEqual(days(1, 9));
  link(days(2, 5));
  expect(zoom()).toEqual(days(2, 5));
  link(null);
  expect(zoom()).toBeUndefined();
  expect(noted).not.toHaveBeenCalled();
});

it("tells the link what the reader zooms to, and stays there when the link follows late", () => {
  const { zoom, link, noted, hook } = open(null);
  act(() => hook.result.current.setZoom(days(1, 9)));
  act(() => hook.result.current.setZoom(days(2, 5)));
  expect(noted.mock.calls).toEqual([[days(1, 9)], [days(2, 5)]]);
  link(days(1, 9));
  expect(zoom()).toEqual(days(2, 5));
  link(days(2, 5));
  expect(zoom()).toEqual(days(2, 5));
  link(days(1, 9));
  expect(zoom()).toEqual(days(1, 9));
});

it("says at once what is shown, before the link says it", () => {
  const { link, hook, shown } = open(days(1, 9));
  expect(shown.current).toEqual({ days: days(1, 9) });
  act(() => hook.result.current.setZoom(days(2, 5)));
  expect(shown.current).toEqual({ days: days(2, 5) });
  act(() => hook.result.current.setZoom(undefined));
  expect(shown.current).toEqual({ days: null });
  link(days(3, 4));
  expect(shown.current).toEqual({ days: days(3, 4) });
});

it("shows what the link names after going back, though the link was never seen to say anything else", () => {
  const { zoom, hook } = open(days(1, 9));
  act(() => hook.result.current.setZoom(undefined));
  expect(zoom()).toBeUndefined();
  act(() => void window.dispatchEvent(new PopStateEvent("popstate")));
  expect(zoom()).toEqual(days(1, 9));
});

it("takes what the link names after going back for no echo of what it wrote before", () => {
  const { zoom, link, hook } = open(null);
  act(() => hook.result.current.setZoom(days(1, 9)));
  act(() => hook.result.current.setZoom(days(2, 5)));
  act(() => void window.dispatchEvent(new PopStateEvent("popstate")));
  link(days(1, 9));
  expect(zoom()).toEqual(days(1, 9));
});
