// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DayRange } from "@/lib/records/day-range";
import { useBrush } from "./use-brush";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const range = (first: number | null, last: number | null): DayRange => ({ first, last });

/** A brush beside a link that has what was chosen, as the viewer's does. */
function open(linked: DayRange | undefined = range(10, 20)) {
  const brushed = vi.fn();
  const noted: [days: DayRange | undefined, history: string][] = [];
  const hook = renderHook(
    ({ days }) =>
      useBrush({ days, onBrush: brushed, onDays: (...entry) => void noted.push(entry) }),
    { initialProps: { days: linked as DayRange | undefined } },
  );
  return {
    brushed,
    noted,
    brush: () => hook.result.current,
    link: (days: DayRange | undefined) => act(() => hook.rerender({ days })),
  };
}

describe("A gesture that chooses days", () => {
  it("shows each step, and notes the last as one entry when it ends", () => {
    const { brush, brushed, noted } = open();
    brush().move(range(11, 20));
    brush().move(range(12, 20));
    expect(brushed.mock.calls).toEqual([[{ days: range(11, 20) }], [{ days: range(12, 20) }]]);
    expect(noted).toEqual([]);
    brush().release();
    expect(noted).toEqual([[range(12, 20), "push"]]);
    brush().release();
    expect(noted).toHaveLength(1);
  });

  it("is over when its reader goes back, though the link says the same as before", () => {
    const { brush, brushed } = open();
    brush().move(range(11, 20));
    brush().release();
    act(() => void window.dispatchEvent(new PopStateEvent("popstate")));
    expect(brushed.mock.lastCall).toEqual([undefined]);
  });

  it("notes nothing where it came back to what the link has", () => {
    const { brush, noted } = open();
    brush().move(range(11, 20));
    brush().move(range(10, 20));
    brush().release();
    expect(noted).toEqual([]);
  });

  it("by keyboard notes its first pause, and what follows in the same entry", () => {
    const { brush, noted, link } = open();
    brush().step(range(11, 20));
    brush().step(range(12, 20));
    vi.advanceTimersByTime(1000);
    expect(noted).toEqual([[range(12, 20), "push"]]);
    link(range(12, 20));
    brush().step(range(13, 20));
    vi.advanceTimersByTime(1000);
    expect(noted[1]).toEqual([range(13, 20), "replace"]);
    brush().leave();
    expect(noted).toHaveLength(2);
  });

  it("goes back to what was before, in the link too where that has it already", () => {
    const { brush, brushed, noted, link } = open();
    expect(brush().cancel()).toBe(false);
    brush().move(undefined);
    expect(brush().cancel()).toBe(true);
    expect(brushed).toHaveBeenLastCalledWith(undefined);
    expect(noted).toEqual([]);
    brush().step(range(15, 20));
    vi.advanceTimersByTime(1000);
    link(range(15, 20));
    brush().cancel();
    expect(noted).toEqual([
      [range(15, 20), "push"],
      [range(10, 20), "replace"],
    ]);
  });

  it("ends when the link gets other days, as back and forward bring them", () => {
    const { brush, brushed, noted, link } = open();
    brush().step(range(15, 20));
    vi.advanceTimersByTime(1000);
    link(range(15, 20));
    link(range(10, 20));
    expect(brushed).toHaveBeenLastCalledWith(undefined);
    brush().step(range(11, 20));
    vi.advanceTimersByTime(1000);
    expect(noted.at(-1)).toEqual([range(11, 20), "push"]);
  });

  it("by pointer or as it plays is not ended by the keyboard that goes on elsewhere", () => {
    const { brush, noted } = open();
    brush().move(range(11, 20));
    brush().leave();
    expect(noted).toEqual([]);
    brush().release();
    expect(noted).toHaveLength(1);
  });
});
