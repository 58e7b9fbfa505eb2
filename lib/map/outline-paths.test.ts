import type { MultiLineString, MultiPolygon } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { drawOutlines, OUTLINE_REACH } from "./outline-paths";
import { worldOutlines } from "./world-outlines";

/** A square of land of two degrees on the equator, and a border through it from west to east. */
const LAND: MultiPolygon = {
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [9, -1],
        [9, 1],
        [11, 1],
        [11, -1],
        [9, -1],
      ],
    ],
  ],
};
const BORDERS: MultiLineString = {
  type: "MultiLineString",
  coordinates: [
    [
      [9, 0],
      [11, 0],
    ],
  ],
};

const camera = (zoom: number, lng = 10) => ({ zoom, lat: 0, lng, bearing: 0, pitch: 0 });
const draw = (zoom: number, lng?: number) =>
  drawOutlines({ land: LAND, borders: BORDERS }, camera(zoom, lng));

const numbersIn = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe("Land and borders on the drawn map", () => {
  it("lie around the camera's centre, in pixels of its zoom", () => {
    // At zoom 3 the world is 4096 pixels wide, so one degree is 11.4.
    expect(draw(3).borders).toBe("M-11.4,0L11.4,0");
    const [left, right] = [
      Math.min(...numbersIn(draw(3).land)),
      Math.max(...numbersIn(draw(3).land)),
    ];
    expect([left, right]).toEqual([-11.4, 11.4]);
    expect(draw(3, 11).borders).toBe("M-22.8,0L0,0");
  });

  it("are closed where they are land, and twice as large with each zoom", () => {
    expect(draw(3).land).toMatch(/^M.*Z$/);
    expect(draw(4).borders).toBe("M-22.8,0L22.8,0");
  });

  it("are cut off beyond what a screen shows", () => {
    const reach = Math.max(...numbersIn(draw(14).land).map(Math.abs));
    expect(reach).toBe(OUTLINE_REACH);
    expect(numbersIn(draw(14).borders)).toEqual([-OUTLINE_REACH, 0, OUTLINE_REACH, 0]);
  });

  it("are nothing where the camera sees none", () => {
    expect(draw(8, 100)).toEqual({ land: "", borders: "" });
  });
});

describe("The world's outlines", () => {
  /** Two countries side by side, and a third thing that is no area. */
  const TOPOLOGY = {
    type: "Topology",
    arcs: [
      [
        [1, 0],
        [1, 1],
      ],
      [
        [1, 1],
        [0, 1],
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [2, 0],
        [2, 1],
        [1, 1],
      ],
    ],
    objects: {
      countries: {
        type: "GeometryCollection",
        geometries: [
          { type: "Polygon", arcs: [[0, 1]] },
          { type: "MultiPolygon", arcs: [[[2, -1]]] },
          { type: "Point", coordinates: [5, 5] },
        ],
      },
    },
  } as unknown as Topology<{ countries: GeometryCollection }>;

  it("are the land of all countries in one piece, and the borders that two of them share", () => {
    const { land, borders } = worldOutlines(TOPOLOGY);
    expect(land.coordinates).toHaveLength(1);
    expect(land.coordinates[0]?.[0]).toHaveLength(7);
    expect(borders.coordinates).toEqual([
      [
        [1, 0],
        [1, 1],
      ],
    ]);
  });
});
