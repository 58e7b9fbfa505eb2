import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitSpots, type Spot, toMercator, worldSize } from "./camera-fit";
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

/** Metres of a degree of latitude. */
const DEGREE = 111_320;

describe("The closest camera", () => {
  const anySpot: fc.Arbitrary<Spot> = fc.record({
    position: fc.tuple(fc.integer({ min: -179, max: 179 }), fc.integer({ min: -60, max: 60 })),
    radius: fc.integer({ min: 0, max: 300_000 }),
  });
  const anySize = fc.record({
    width: fc.integer({ min: 300, max: 2000 }),
    height: fc.integer({ min: 300, max: 2000 }),
  });

  /** Pixels from the picture's middle to each of the four ends of a spot, the short way around. */
  function reach(
    { position: [lng, lat], radius }: Spot,
    camera: NonNullable<ReturnType<typeof fitSpots>>,
  ) {
    const [x0, y0] = toMercator([camera.lng, camera.lat]);
    const world = worldSize(camera.zoom);
    const degrees = radius / DEGREE;
    const wide = degrees / Math.cos((lat * Math.PI) / 180);
    const away = (x: number) => (x - x0 - Math.round(x - x0)) * world;
    const [x] = toMercator([lng, lat]);
    const [, top] = toMercator([lng, lat + degrees]);
    const [, bottom] = toMercator([lng, lat - degrees]);
    return {
      x: [away(x) - (wide / 360) * world, away(x) + (wide / 360) * world],
      y: [(top - y0) * world, (bottom - y0) * world],
    };
  }

  it("shows every area whole within the margin, and could come no closer", () => {
    fc.assert(
      fc.property(fc.array(anySpot, { minLength: 1, maxLength: 4 }), anySize, (spots, size) => {
        const margin = 40;
        // Half a world apart there is no short way, and closer than zoom 0 there is no world.
        const lngs = spots.map(({ position }) => position[0]);
        fc.pre(Math.max(...lngs) - Math.min(...lngs) < 90);
        const camera = fitSpots(spots, size, margin);
        if (!camera) throw new Error("There is no camera.");
        fc.pre(camera.zoom > 0);
        const reaches = spots.map((spot) => reach(spot, camera));
        const x = reaches.flatMap((spot) => spot.x.map(Math.abs));
        const y = reaches.flatMap((spot) => spot.y.map(Math.abs));
        const [roomX, roomY] = [size.width / 2 - margin, size.height / 2 - margin];
        expect(Math.max(...x)).toBeLessThanOrEqual(roomX + 0.01);
        expect(Math.max(...y)).toBeLessThanOrEqual(roomY + 0.01);
        // Zooms are told to two decimals, which is less than one in a hundred of the picture.
        const fill = Math.max(Math.max(...x) / roomX, Math.max(...y) / roomY);
        if (camera.zoom < 10) expect(fill).toBeGreaterThan(0.99);
        expect(camera).toMatchObject({ bearing: 0, pitch: 0 });
        expect(Math.abs(camera.lng)).toBeLessThanOrEqual(180);
      }),
      { seed: 20110408 },
    );
  });

  it("keeps a quarter of a picture that is all margin", () => {
    const spots: Spot[] = [{ position: [44, 33], radius: 100_000 }];
    const small = fitSpots(spots, { width: 100, height: 100 }, 60);
    const quarter = fitSpots(spots, { width: 25, height: 25 }, 0);
    expect(small).toEqual(quarter);
    expect(small?.zoom).toBeGreaterThan(0);
  });

  it("is the whole world at the least", () => {
    const spots: Spot[] = [
      { position: [-80, -60], radius: 0 },
      { position: [80, 60], radius: 0 },
    ];
    expect(fitSpots(spots, { width: 50, height: 50 }, 0)).toMatchObject({ zoom: 0, lng: 0 });
  });

  it("is one of this world near the poles too", () => {
    const camera = fitSpots([{ position: [10, 89], radius: 500_000 }], SIZE, 50);
    expect(camera?.lat).toBeGreaterThan(70);
    expect(camera?.lat).toBeLessThanOrEqual(85.06);
    expect(camera?.zoom).toBeGreaterThanOrEqual(0);
  });
});

describe("The world in Mercator's projection", () => {
  it.each([
    [
      [0, 0],
      [0.5, 0.5],
    ],
    [
      [-180, 85.0511],
      [0, 0],
    ],
    [
      [180, -85.0511],
      [1, 1],
    ],
    [
      [90, 90],
      [0.75, 0],
    ],
    [
      [44, 66.51326],
      [0.6222, 0.25],
    ],
  ] as const)("has %j at %j of its width and height", ([lng, lat], [x, y]) => {
    const [foundX, foundY] = toMercator([lng, lat]);
    expect(foundX).toBeCloseTo(x, 4);
    expect(foundY).toBeCloseTo(y, 4);
  });

  it("is 512 pixels wide at zoom 0, and twice as wide with each zoom", () => {
    expect([0, 1, 3].map(worldSize)).toEqual([512, 1024, 4096]);
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
