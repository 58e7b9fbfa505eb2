// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeFrames, layOutPanel } from "@/tests/support/fake-layout";
import { readPosition, restorePosition } from "./panel-position";

let frames: ReturnType<typeof fakeFrames>;
beforeEach(() => {
  frames = fakeFrames();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const rows = () => ({
  r0: { y: 0, height: 100 },
  r1: { y: 100, height: 100 },
  r2: { y: 200, height: 100 },
  r3: { y: 300, height: 900 },
});

describe("Where a page was read", () => {
  it.each([
    [0, 0, 0],
    [99, 0, -99],
    [100, 1, 0],
    [250, 2, -50],
    [800, 3, -500],
  ])("is, scrolled to %i, row %i at %i", (top, row, distance) => {
    const panel = layOutPanel(rows());
    panel.scrollTop = top;
    expect(readPosition(panel)).toEqual({ top, row, distance });
  });

  it("is only the scroll of a page without rows", () => {
    const panel = layOutPanel({});
    panel.scrollTop = 70;
    expect(readPosition(panel)).toEqual({ top: 70, row: 0, distance: 0 });
  });
});

describe("Going back to where a page was read", () => {
  it("shows the same row at the same distance, though rows before it have other heights now", () => {
    const now = rows();
    const panel = layOutPanel(now);
    now.r2.y = 640;
    restorePosition(panel, { top: 250, row: 2, distance: -50 });
    frames.draw();
    expect(panel.scrollTop).toBe(690);
    now.r2.y = 340;
    frames.resize();
    frames.draw();
    expect(panel.scrollTop).toBe(390);
  });

  it("scrolls as far as it was where the row is gone", () => {
    const panel = layOutPanel({});
    restorePosition(panel, { top: 120, row: 2, distance: -50 });
    frames.draw();
    expect(panel.scrollTop).toBe(120);
  });
});
