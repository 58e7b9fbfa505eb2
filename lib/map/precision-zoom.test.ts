import { describe, expect, it } from "vitest";
import type { Position } from "@/lib/records/place";
import type { PlaceItem } from "@/lib/store/answers";
import { precisionZoom } from "./precision-zoom";

const FRAME = { width: 1000, height: 800 };
const EQUATOR_METRES = 40_075_000;

const place = (radius: number | null, point: Position | null = [0, 0]) =>
  ({ id: `${radius} ${point}`, radius, point }) as PlaceItem;

/** How many metres a pixel shows at a latitude and a zoom. */
const metresAPixel = (lat: number, zoom: number) =>
  (EQUATOR_METRES * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);

describe("The end of zooming in", () => {
  it.each([
    [4500, 34],
    [3500, 33.3],
    [6000, 48.85],
    [500, -60],
    [1000, 0],
  ])("is where the ring of %d metres at %d° reaches over the frame", (radius, lat) => {
    const end = precisionZoom([place(radius, [2, lat])], [2, lat], FRAME);
    expect(radius / metresAPixel(lat, end) / 800).toBeCloseTo(1, 2);
    const upright = precisionZoom([place(radius, [2, lat])], [2, lat], { width: 400, height: 800 });
    expect(upright).toBeCloseTo(end - 1);
  });

  it("is nearer for a place that is known better", () => {
    const ends = [20_000, 4500, 300].map((radius) => precisionZoom([place(radius)], [0, 0], FRAME));
    expect(ends).toEqual(ends.toSorted((one, other) => one - other));
    expect(new Set(ends).size).toBe(3);
  });

  it("stays between what shows a town and what shows a house", () => {
    expect(precisionZoom([place(59_000, [0, 40])], [0, 40], { width: 400, height: 300 })).toBe(10);
    expect(precisionZoom([place(1)], [0, 0], FRAME)).toBe(18);
  });

  it("is twelve where nothing is near, and where nothing has a place", () => {
    const near: Position = [0.0178, 0];
    const far: Position = [0.0182, 0];
    expect(precisionZoom([place(1000)], near, FRAME)).toBeGreaterThan(15);
    expect(precisionZoom([place(1000)], far, FRAME)).toBe(12);
    expect(precisionZoom([], [0, 0], FRAME)).toBe(12);
    expect(precisionZoom([place(null), place(1000, null)], [0, 0], FRAME)).toBe(12);
  });

  it("is that of a house within a city, and no country counts", () => {
    const alone = precisionZoom([place(300)], [0, 0], FRAME);
    const places = [place(15_000), place(300), place(500_000)];
    expect(precisionZoom(places, [0, 0], FRAME)).toBe(alone);
    expect(precisionZoom([place(60_000)], [0, 0], FRAME)).toBe(12);
  });

  it("knows what lies on the other side of the antimeridian", () => {
    const beyond = precisionZoom([place(5000, [179.99, 0])], [-179.99, 0], FRAME);
    expect(beyond).toBeCloseTo(precisionZoom([place(5000)], [0, 0], FRAME));
    expect(beyond).not.toBe(12);
  });

  it("is a number at the pole", () => {
    expect(precisionZoom([place(20_000, [15, 89.5])], [15, 85], FRAME)).toBeGreaterThanOrEqual(10);
  });
});
