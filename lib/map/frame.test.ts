import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBbox, Refusal } from "@/lib/query/values";
import { frameOf } from "./frame";

const frame = (west: number, south: number, east: number, north: number) =>
  frameOf([
    [west, south],
    [east, north],
  ]);

describe("The frame of a map", () => {
  it.each([
    [
      "a town",
      [44.28101234, 33.10123, 44.29598765, 33.11987],
      [44.28101, 33.10123, 44.29599, 33.11987],
    ],
    ["a country", [38.123456, 29.0512, 48.987654, 37.4444], [38.12, 29.051, 48.99, 37.445]],
    ["across longitude and latitude 0", [-0.5, -0.25, 0.5, 0.25], [-0.5, -0.25, 0.5, 0.25]],
    ["across the antimeridian", [170.5, -20, 190.25, -10], [170.5, -20, -169.75, -10]],
    ["another turn of the world", [370, 1, 380, 2], [10, 1, 20, 2]],
    ["more than one turn", [-300, -60, 200, 80], [-180, -60, 180, 80]],
    ["to its edge", [170, 0, 180, 10], [170, 0, 180, 10]],
  ])("%s", (_name, corners, box) => {
    const [west = 0, south = 0, east = 0, north = 0] = corners;
    expect(frame(west, south, east, north)).toEqual(box);
  });

  it("can stand in any link, and holds what is seen", () => {
    const lng = fc.double({ min: -400, max: 400, noNaN: true });
    const lat = fc.double({ min: -85, max: 85, noNaN: true });
    fc.assert(
      fc.property(
        lng,
        lat,
        fc.double({ min: 0.001, max: 300, noNaN: true }),
        lat,
        (west, a, width, b) => {
          const [south, north] = [Math.min(a, b), Math.max(a, b)];
          const box = frame(west, south, west + width, north);
          expect(parseBbox(box.join(","))).not.toBeInstanceOf(Refusal);
          expect(box[1]).toBeLessThanOrEqual(south);
          expect(box[3]).toBeGreaterThanOrEqual(north);
          const span = (((box[2] - box[0]) % 360) + 360) % 360 || 360;
          expect(span).toBeGreaterThanOrEqual(width - 1e-6);
        },
      ),
    );
  });
});
