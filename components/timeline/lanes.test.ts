import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "@/lib/columns/timeline";
import { layLanes } from "./lanes";

const shown = { first: 0, last: 99 };
const event = (first: number | null, last: number | null): TimelineEvent => ({
  ordinal: 0,
  first,
  last,
  family: "word",
  isPossible: false,
});

describe("Bars", () => {
  it("lie beside each other in one lane where they do not touch, else in the next", () => {
    const bars = layLanes([event(0, 9), event(5, 14), event(40, 49)], shown, 0.2);
    expect(bars.map(({ lane }) => lane)).toEqual([0, 1, 0]);
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.1],
      [0.05, 0.15],
      [0.4, 0.5],
    ]);
  });

  it("leave room for their labels, before them where there is none behind", () => {
    const bars = layLanes([event(75, 75), event(80, 80), event(99, 99)], shown, 0.2);
    expect(bars.map(({ lane }) => lane)).toEqual([0, 1, 2]);
    expect(bars.map(({ start }) => start)).toEqual([0.75, 0.8, 0.8]);
  });

  it("are open where an event goes on beyond what is shown, or for nobody knows how long", () => {
    const [unknown, beyond, within] = layLanes(
      [event(null, 20), event(-5, 200), event(0, 99)],
      shown,
      0.1,
    );
    expect(unknown).toMatchObject({ from: 0, to: 0.21, isOpen: { start: true, end: false } });
    expect(beyond).toMatchObject({ from: 0, to: 1, isOpen: { start: true, end: true } });
    expect(within?.isOpen).toEqual({ start: false, end: false });
  });
});
