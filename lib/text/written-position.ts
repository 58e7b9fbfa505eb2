/** A position that someone wrote, in degrees (WGS84), and the zoom it was written with, where it was. */
export type WrittenPosition = { position: [lng: number, lat: number]; zoom?: number };

/** A number of degrees in plain decimals, as a piece of a regular expression. */
export const NUMBER = String.raw`[+-]?\d{1,3}(?:\.\d+)?`;

type Written = string | number | null | undefined;

/**
 * The position, unless it lies outside of the world.
 *
 * @param zoom as other maps count it, in tiles of 256 pixels
 */
export function positionAt(
  lat: Written,
  lng: Written,
  zoom?: Written,
): WrittenPosition | undefined {
  if (isMissing(lat) || isMissing(lng)) return undefined;
  // Adding zero makes -0 plain.
  const position: [number, number] = [Number(lng) + 0, Number(lat) + 0];
  const [x, y] = position;
  if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) return undefined;
  const own = isMissing(zoom) ? Number.NaN : Number(zoom) - 1;
  return own >= 0 && own <= 24 ? { position, zoom: own } : { position };
}

function isMissing(value: Written): value is null | undefined | "" {
  return value === null || value === undefined || value === "";
}
