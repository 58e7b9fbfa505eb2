import { describe, expect, it } from "vitest";
import { stepAtLine } from "./reading-step";

const FRAME = { top: 100, bottom: 500, height: 400 };
/** Upper edges on the page: a head of 300 pixels, two long steps and two short ones; 1,500 pixels in all. */
const EDGES = [300, 800, 1_300, 1_400];
const LONGEST_WAY = 1_500 - FRAME.height;

const stepAt = (scrolled: number) =>
  stepAtLine(
    EDGES.map((edge) => FRAME.top + edge - scrolled),
    FRAME,
    scrolled / LONGEST_WAY,
  );

describe("The step that is being read", () => {
  it.each([
    [0, undefined],
    [200, undefined],
    [250, 1],
    [580, 1],
    [600, 2],
    [940, 2],
    [960, 3],
    [1_020, 3],
    [LONGEST_WAY, 4],
  ])("is, with %d pixels scrolled, %s", (scrolled, step) => {
    expect(stepAt(scrolled)).toBe(step);
  });

  it("comes one after the other, whatever their length", () => {
    const passed = Array.from({ length: LONGEST_WAY + 1 }, (_, scrolled) => stepAt(scrolled));
    expect([...new Set(passed)]).toEqual([undefined, 1, 2, 3, 4]);
  });

  it("stays at the ends where a finger pulls the page beyond them", () => {
    expect(stepAtLine([150], FRAME, -0.5)).toBeUndefined();
    expect(stepAtLine([150, 490], FRAME, 1.5)).toBe(2);
  });
});
