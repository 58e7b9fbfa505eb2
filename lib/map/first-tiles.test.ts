import { describe, expect, it } from "vitest";
import type { Camera } from "@/lib/query/camera";
import type { Size } from "./camera-fit";
import { type Tile, tilesInView } from "./first-tiles";

const SCREEN = { width: 1060, height: 700 };
const IRAQ = { lng: 44.4, lat: 33.6 };
const TILE = 512;

const lookAt = (given: Partial<Camera>): Camera => ({
  lng: 0,
  lat: 0,
  zoom: 0,
  bearing: 0,
  pitch: 0,
  ...given,
});
const namesOf = (tiles: readonly Tile[]) => tiles.map((tile) => tile.join("/")).sort();
const range = (from: number, until: number) =>
  Array.from({ length: until - from + 1 }, (_, index) => from + index);

/** Where a place lies in a world of one tile, by the tangent of half its distance from the pole. */
function project({ lng, lat }: Camera): [x: number, y: number] {
  const fromPole = ((90 - lat) * Math.PI) / 360;
  return [((lng + 180) / 360) * TILE, (0.5 + Math.log(Math.tan(fromPole)) / (2 * Math.PI)) * TILE];
}

/** The tiles between those that the four corners of a screen lie in, far from poles and antimeridian. */
function tilesBetweenCorners(camera: Camera, { width, height }: Size): string[] {
  const z = Math.floor(camera.zoom);
  const [x, y] = project(camera);
  const turn = (camera.bearing * Math.PI) / 180;
  const corners = [-1, 1].flatMap((right) =>
    [-1, 1].map((down) => {
      const [across, along] = [(right * width) / 2, (down * height) / 2];
      const east = across * Math.cos(turn) - along * Math.sin(turn);
      const south = across * Math.sin(turn) + along * Math.cos(turn);
      const tileAt = (middle: number, pixels: number) =>
        Math.floor(((middle + pixels / 2 ** camera.zoom) * 2 ** z) / TILE);
      return { column: tileAt(x, east), row: tileAt(y, south) };
    }),
  );
  const between = (values: number[]) => range(Math.min(...values), Math.max(...values));
  const rows = between(corners.map(({ row }) => row));
  const columns = between(corners.map(({ column }) => column));
  return rows.flatMap((row) => columns.map((column) => `${z}/${column}/${row}`)).sort();
}

describe("The tiles that a map begins with", () => {
  it("are those of Iraq, where the map looks at it", () => {
    expect(namesOf(tilesInView(lookAt({ ...IRAQ, zoom: 7.5 }), SCREEN, 10))).toEqual([
      "7/79/50",
      "7/79/51",
      "7/80/50",
      "7/80/51",
    ]);
  });

  it.each([
    { ...IRAQ, zoom: 7 },
    { ...IRAQ, zoom: 7.3 },
    { ...IRAQ, zoom: 7.99 },
    { ...IRAQ, zoom: 9.5, bearing: 30 },
    { ...IRAQ, zoom: 6.1, bearing: -75 },
    { ...IRAQ, zoom: 8.4, bearing: 140 },
    { lng: -70.7, lat: -33.4, zoom: 8.2 },
    { lng: 0, lat: 0, zoom: 5.5 },
    { lng: -0.1, lat: 60, zoom: 6.7, bearing: 45 },
  ])("reach to the corners of the screen: %j", (view) => {
    const camera = lookAt(view);
    for (const size of [SCREEN, { width: 390, height: 844 }]) {
      expect(namesOf(tilesInView(camera, size, 12))).toEqual(tilesBetweenCorners(camera, size));
    }
  });

  it("are none of those that only touch the edge of the screen", () => {
    const screen = { width: 2 * TILE, height: 2 * TILE };
    expect(namesOf(tilesInView(lookAt({ zoom: 2 }), screen, 10))).toEqual([
      "2/1/1",
      "2/1/2",
      "2/2/1",
      "2/2/2",
    ]);
  });

  it.each([0, 0.9, -0.5, -2])("are the whole world once, at zoom %d", (zoom) => {
    expect(tilesInView(lookAt({ ...IRAQ, zoom }), SCREEN, 10)).toEqual([[0, 0, 0]]);
  });

  it("are each there once, where the world is shown several times", () => {
    expect(
      namesOf(tilesInView(lookAt({ ...IRAQ, zoom: 1.2 }), { width: 4000, height: 900 }, 10)),
    ).toEqual(["1/0/0", "1/0/1", "1/1/0", "1/1/1"]);
  });

  it("are the smallest that there are, where the map looks closer than that", () => {
    expect(tilesInView(lookAt({ ...IRAQ, zoom: 12.3 }), SCREEN, 8)).toEqual([[8, 159, 102]]);
    expect(tilesInView(lookAt({ ...IRAQ, zoom: 12.3 }), SCREEN, 0)).toEqual([[0, 0, 0]]);
  });

  it("go on at the other side of the antimeridian", () => {
    const screen = { width: 512, height: 100 };
    const tiles = [
      [5, 31, 15],
      [5, 0, 15],
    ];
    for (const lng of [179.9, -179.9, 180, -180, 539.9, -539.9]) {
      expect(tilesInView(lookAt({ lng, lat: 5, zoom: 5 }), screen, 10)).toEqual(tiles);
    }
  });

  it("end at the poles", () => {
    const screen = { width: 512, height: 700 };
    for (const lat of [85.05, 90]) {
      expect(tilesInView(lookAt({ lng: 10, lat, zoom: 3 }), screen, 10)).toEqual([
        [3, 3, 0],
        [3, 4, 0],
      ]);
      expect(tilesInView(lookAt({ lng: 10, lat: -lat, zoom: 3 }), screen, 10)).toEqual([
        [3, 3, 7],
        [3, 4, 7],
      ]);
    }
  });

  it("are those of a screen as wide as this one is high, where east is up", () => {
    const lying = { width: SCREEN.height, height: SCREEN.width };
    const tilesOf = (bearing: number, size: Size) =>
      tilesInView(lookAt({ ...IRAQ, zoom: 8.5, bearing }), size, 10);
    expect(tilesOf(90, SCREEN)).toEqual(tilesOf(0, lying));
    expect(tilesOf(-90, SCREEN)).toEqual(tilesOf(0, lying));
    expect(tilesOf(180, SCREEN)).toEqual(tilesOf(0, SCREEN));
    expect(tilesOf(90, SCREEN)).not.toEqual(tilesOf(0, SCREEN));
  });

  it("are those that are seen from above, where the map is tilted", () => {
    const tilesOf = (pitch: number) =>
      tilesInView(lookAt({ ...IRAQ, zoom: 7.5, pitch }), SCREEN, 10);
    expect(tilesOf(60)).toEqual(tilesOf(0));
  });
});
