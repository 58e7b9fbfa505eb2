import { describe, expect, it } from "vitest";
import { fitSpots, toMercator } from "./camera-fit";
import { bend } from "./features";

const SIZE = { width: 800, height: 600 };

describe("Fitting a camera to places", () => {
  it("shows every place whole, with the margin around it", () => {
    const spots = [
      { position: [44.57, 34.06] as [number, number], radius: 4500 },
      { position: [44.25, 33.3] as [number, number], radius: 3500 },
    ];
    const camera = fitSpots(spots, SIZE, 50);
    if (!camera) throw new Error("There is no camera.");
    const world = 512 * 2 ** camera.zoom;
    const [x0, y0] = toMercator([camera.lng, camera.lat]);
    for (const { position } of spots) {
      const [x, y] = toMercator(position);
      expect(Math.abs((x - x0) * world)).toBeLessThan(SIZE.width / 2 - 50);
      expect(Math.abs((y - y0) * world)).toBeLessThan(SIZE.height / 2 - 50);
    }
  });

  it("keeps places on both sides of the antimeridian together", () => {
    const camera = fitSpots(
      [
        { position: [179, 0], radius: 1000 },
        { position: [-179, 0], radius: 1000 },
      ],
      SIZE,
      50,
    );
    expect(Math.abs(camera?.lng ?? 0)).toBeCloseTo(180, 3);
    expect(camera?.zoom).toBeGreaterThan(6);
  });

  it("is undefined without a place, and goes no closer than the basemap tells where one is", () => {
    expect(fitSpots([], SIZE, 50)).toBeUndefined();
    expect(fitSpots([{ position: [0, 0], radius: 1 }], SIZE, 50)).toMatchObject({
      zoom: 10,
      lat: 0,
      lng: 0,
    });
  });
});

describe("The line of a move", () => {
  it("runs from its start to its end and bends between them", () => {
    const line = bend([44, 34], [44, 33]);
    expect(line[0]?.map((value) => Number(value.toFixed(6)))).toEqual([44, 34]);
    expect(line.at(-1)?.map((value) => Number(value.toFixed(6)))).toEqual([44, 33]);
    expect(line[24]?.[0]).not.toBeCloseTo(44, 2);
  });

  it("takes the short way over the antimeridian in one piece", () => {
    const line = bend([179, 0], [-179, 0]);
    expect(line.at(-1)?.[0]).toBeCloseTo(181, 6);
  });
});
