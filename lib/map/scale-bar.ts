import { metresPerPixel } from "./camera-fit";

/**
 * The longest round distance (1, 2 or 5 times a power of ten) that a scale bar of some width can show; on a Mercator map
 * it is true at the latitude it is made for.
 *
 * @param at zoom of 512-pixel tiles, and latitude in degrees
 * @param widest in pixels
 * @returns metres, and how many pixels they take
 */
export function scaleBar(
  { zoom, lat }: { zoom: number; lat: number },
  widest: number,
): { metres: number; pixels: number } {
  const metresAPixel = metresPerPixel(lat, zoom);
  const most = widest * metresAPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2].find((times) => times * power <= most) ?? 1) * power;
  return { metres, pixels: metres / metresAPixel };
}
