import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markOf, scaleOf } from "./number-scale";

const figure = (numbers: { value?: number; min?: number; max?: number; wording?: string }) => ({
  counted: "people",
  unit: "people",
  ...numbers,
});

const ticksOf = (...numbers: Parameters<typeof figure>[0][]) => scaleOf(numbers.map(figure))?.ticks;

describe("scaleOf", () => {
  it.each([
    ["two numbers", [{ value: 47 }, { value: 52 }], [0, 20, 40, 60]],
    ["a few", [{ value: 3 }, { value: 5 }], [0, 1, 2, 3, 4, 5]],
    ["bounds", [{ min: 3, max: 4 }, { value: 1200 }], [0, 500, 1000, 1500]],
    ["one number twice", [{ value: 7 }, { value: 7 }], [0, 2, 4, 6, 8]],
    ["nothing but noughts", [{ value: 0 }, { value: 0 }], [0, 1]],
    ["whole numbers below two", [{ value: 1 }, { value: 0 }], [0, 1]],
    ["fractions", [{ value: 0.3 }, { value: 0.5 }], [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
    ["numbers below zero", [{ value: -12 }, { value: 8 }], [-15, -10, -5, 0, 5, 10]],
  ])("has round numbers from zero on for %s", (_what, numbers, ticks) => {
    expect(ticksOf(...numbers)).toEqual(ticks);
  });

  it("goes on beyond a figure that is open towards more", () => {
    expect(ticksOf({ min: 300 }, { value: 100 })).toEqual([0, 100, 200, 300, 400]);
    expect(ticksOf({ min: 20 }, { value: 60 })).toEqual([0, 20, 40, 60]);
  });

  it("is none where fewer than two figures have a number", () => {
    expect(ticksOf({ wording: "dozens" }, { value: 4 })).toBeUndefined();
    expect(ticksOf()).toBeUndefined();
  });

  it("holds every number, with few steps that are all alike", () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 2 });
    fc.assert(
      fc.property(numbers, (values) => {
        const figures = values.map((value) => figure({ value }));
        const scale = scaleOf(figures);
        if (!scale) throw new Error("There is no scale.");
        expect(scale.start).toBe(0);
        expect(scale.end).toBeGreaterThanOrEqual(Math.max(...values));
        expect(scale.ticks.length).toBeLessThanOrEqual(6);
        const steps = scale.ticks.slice(1).map((tick, index) => tick - (scale.ticks[index] ?? 0));
        expect(new Set(steps).size).toBe(1);
      }),
    );
  });
});

describe("markOf", () => {
  const scale = { start: 0, end: 60, ticks: [0, 20, 40, 60] };

  it.each([
    ["a number", { value: 52 }, { type: "point", at: 86.67 }],
    ["zero", { value: 0 }, { type: "point", at: 0 }],
    [
      "a number that is given in words as well",
      { value: 6, wording: "six" },
      { type: "point", at: 10 },
    ],
    ["a number, whatever its bounds", { value: 30, min: 3, max: 60 }, { type: "point", at: 50 }],
    ["bounds", { min: 15, max: 30 }, { type: "range", from: 25, to: 50 }],
    ["bounds that are one number", { min: 30, max: 30 }, { type: "point", at: 50 }],
    ["at least so many", { min: 45 }, { type: "at-least", from: 75 }],
    ["at most so many", { max: 45 }, { type: "at-most", to: 75 }],
    ["words alone", { wording: "roughly half" }, undefined],
  ])("places %s", (_what, numbers, mark) => {
    expect(markOf(figure(numbers), scale)).toEqual(mark);
  });

  it("measures from where the scale starts", () => {
    const below = { start: -20, end: 20, ticks: [-20, 0, 20] };
    expect(markOf(figure({ value: 0 }), below)).toEqual({ type: "point", at: 50 });
  });
});
