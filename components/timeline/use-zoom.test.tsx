// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Days } from "@/lib/records/day-range";
import { useZoom } from "./use-zoom";

afterEach(cleanup);

const days = (first: number, last: number): Days => ({ first, last });

function open(span: Days | null) {
  const noted = vi.fn();
  const hook = renderHook((linked: Days | null) => useZoom(linked, noted), { initialProps: span });
  return { noted, zoom: () => hook.result.current.zoom, link: hook.rerender, hook };
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
