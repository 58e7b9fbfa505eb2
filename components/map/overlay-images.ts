import type { Map as GlMap } from "maplibre-gl";
import { ringReach } from "@/lib/map/marks";
import { OVERLAY_IMAGE } from "@/lib/map/overlay-layers";
import { paintRing } from "@/lib/map/paint-ring";
import { parseRing, type Ring } from "@/lib/map/ring-image";

const PIXEL_RATIO = 2;

/** Draws the image that a layer asks for, when it is one of ours. */
export function addOverlayImage(map: GlMap, name: string) {
  if (map.hasImage(name)) return;
  if (name === OVERLAY_IMAGE.arrow) {
    map.addImage(name, drawArrow(), { sdf: true, pixelRatio: PIXEL_RATIO });
  }
  const ring = parseRing(name);
  const image = ring && drawRing(ring);
  if (image) map.addImage(name, image, { pixelRatio: PIXEL_RATIO });
}

function drawRing(ring: Ring): ImageData | undefined {
  const reach = Math.ceil(ringReach(ring)) + 1;
  const side = 2 * reach * PIXEL_RATIO;
  const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
  // Drawn in memory: to read an image back from the graphics card would wait for all that it is busy with.
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) return undefined;
  pen.scale(PIXEL_RATIO, PIXEL_RATIO);
  pen.translate(reach, reach);
  paintRing(pen, ring);
  return pen.getImageData(0, 0, side, side);
}

const ARROW_SIZE = 64;
/** A distance field falls from full to nothing over this many pixels on either side of the edge. */
const SPREAD = 8;

/** A triangle that points to the right, as lines run: a distance field, coloured by the layer. */
function drawArrow() {
  const data = new Uint8ClampedArray(ARROW_SIZE * ARROW_SIZE * 4);
  for (let row = 0; row < ARROW_SIZE; row++) {
    for (let column = 0; column < ARROW_SIZE; column++) {
      const [x, y] = [column + 0.5 - ARROW_SIZE / 2, row + 0.5 - ARROW_SIZE / 2];
      const distance = Math.max(-x - 12, (13 * (x - 18) + 30 * Math.abs(y)) / Math.hypot(13, 30));
      // MapLibre takes 192 of 255 as the edge of a shape.
      data[(row * ARROW_SIZE + column) * 4 + 3] = 192 - (distance / SPREAD) * 64;
    }
  }
  return { width: ARROW_SIZE, height: ARROW_SIZE, data };
}
