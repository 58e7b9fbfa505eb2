import type { Map as GlMap } from "maplibre-gl";
import { OVERLAY_IMAGE } from "@/lib/map/overlay-layers";

const SIZE = 64;
const PIXEL_RATIO = 2;
/** A distance field falls from full to nothing over this many pixels on either side of the edge. */
const SPREAD = 8;

/** Draws the image that a layer asks for, when it is one of ours: a distance field, coloured by the layer. */
export function addOverlayImage(map: GlMap, name: string) {
  const shape = SHAPES.get(name);
  if (!shape || map.hasImage(name)) return;
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const distance = shape(x + 0.5 - SIZE / 2, y + 0.5 - SIZE / 2);
      // MapLibre takes 192 of 255 as the edge of a shape.
      data[(y * SIZE + x) * 4 + 3] = 192 - (distance / SPREAD) * 64;
    }
  }
  map.addImage(name, { width: SIZE, height: SIZE, data }, { sdf: true, pixelRatio: PIXEL_RATIO });
}

/** Signed distance from the middle in pixels, negative inside. */
type Shape = (x: number, y: number) => number;

const distanceToSquare: Shape = (x, y) => Math.max(Math.abs(x), Math.abs(y)) - 18;

/** A triangle that points to the right, as lines run. */
const distanceToArrow: Shape = (x, y) =>
  Math.max(-x - 12, (13 * (x - 18) + 30 * Math.abs(y)) / Math.hypot(13, 30));

const SHAPES = new Map<string, Shape>([
  [OVERLAY_IMAGE.square, distanceToSquare],
  [OVERLAY_IMAGE.arrow, distanceToArrow],
]);
