import type { Camera } from "@/lib/query/camera";
import type { Position } from "@/lib/records/place";

/** An area to bring into view: centre `[lng, lat]` and radius in metres. */
export type Spot = { position: Position; radius: number };

/** CSS pixels. */
export type Size = { width: number; height: number };

const TILE_SIZE = 512;
export const METRES_A_DEGREE = 111_320;
/** Closer than this the offline basemap shows little to tell where one is. */
const CLOSEST_FIT = 10;

/**
 * The closest upright camera that shows every spot whole, with a margin in pixels around them.
 * Spots on both sides of the antimeridian are kept together. `undefined` when there is no spot.
 */
export function fitSpots(spots: readonly Spot[], size: Size, margin: number): Camera | undefined {
  const box = mercatorBox(spots);
  if (!box) return undefined;
  const [west, north, east, south] = box;
  const room = (length: number) => Math.max(length - 2 * margin, length / 4, 1);
  const scale = Math.min(
    room(size.width) / (Math.max(east - west, 1e-9) * TILE_SIZE),
    room(size.height) / (Math.max(south - north, 1e-9) * TILE_SIZE),
  );
  const zoom = Math.min(CLOSEST_FIT, Math.max(0, Math.log2(scale)));
  const [lng, lat] = fromMercator((west + east) / 2, (north + south) / 2);
  return { zoom: Math.floor(zoom * 100) / 100, lat, lng, bearing: 0, pitch: 0 };
}

/** Side of the world in pixels at a zoom, as the interactive map counts it. */
export function worldSize(zoom: number): number {
  return TILE_SIZE * 2 ** zoom;
}

export const EARTH_METRES = 40_075_017;

/** Metres on the ground that a pixel of a Mercator map shows at a latitude in degrees. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (EARTH_METRES * Math.cos((lat * Math.PI) / 180)) / worldSize(zoom);
}

/** Web Mercator, the world as the unit square, y downwards. */
export function toMercator([lng, lat]: Position): [x: number, y: number] {
  const sine = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return [(lng + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

function fromMercator(x: number, y: number): Position {
  const lng = ((((x % 1) + 1) % 1) * 360 || 0) - 180;
  return [lng, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

function mercatorBox(spots: readonly Spot[]): [number, number, number, number] | undefined {
  const [firstSpot] = spots;
  if (!firstSpot) return undefined;
  const [origin] = toMercator(firstSpot.position);
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { position, radius } of spots) {
    const [lng, lat] = position;
    const reach = radius / METRES_A_DEGREE;
    const [center, top] = toMercator([lng, Math.min(85, lat + reach)]);
    const [, bottom] = toMercator([lng, Math.max(-85, lat - reach)]);
    const x = center - Math.round(center - origin);
    const halfWidth = reach / Math.max(0.05, Math.cos((lat * Math.PI) / 180)) / 360;
    box[0] = Math.min(box[0], x - halfWidth);
    box[1] = Math.min(box[1], top);
    box[2] = Math.max(box[2], x + halfWidth);
    box[3] = Math.max(box[3], bottom);
  }
  return box;
}
