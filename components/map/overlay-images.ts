import type { Map as GlMap } from "maplibre-gl";
import { RING_STEPS, ringReach } from "@/lib/map/marks";
import { OVERLAY_IMAGE } from "@/lib/map/overlay-layers";
import { PALETTE } from "@/lib/map/palette";
import { parseRing, type Ring } from "@/lib/map/ring-image";
import { RING, SIGNS } from "@/lib/map/signs";

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

/** What surrounds a disc: the ring of its kinds, the ring of what else concerns it, or a broken line. */
function drawRing(ring: Ring): ImageData | undefined {
  const { theme, radius, kind, parts, concerns } = ring;
  const reach = Math.ceil(ringReach(ring)) + 1;
  const side = 2 * reach * PIXEL_RATIO;
  const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
  // Drawn in memory: to read an image back from the graphics card would wait for all that it is busy with.
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) return undefined;
  const colours = PALETTE[theme].interface;
  pen.scale(PIXEL_RATIO, PIXEL_RATIO);
  pen.translate(reach, reach);
  const arc = (at: number, from: number, to: number, width: number, colour: string) => {
    pen.beginPath();
    pen.arc(
      0,
      0,
      at,
      (from / RING_STEPS - 0.25) * 2 * Math.PI,
      (to / RING_STEPS - 0.25) * 2 * Math.PI,
    );
    pen.lineWidth = width;
    pen.strokeStyle = colour;
    pen.stroke();
  };
  const edge = radius + (kind === "said" ? SIGNS.mark.width : 0);
  for (const { family, from, to } of parts) {
    arc(edge + RING.kinds / 2, from, to, RING.kinds, colours[family]);
  }
  if (concerns) {
    const at = edge + (kind === "said" ? RING.kinds : SIGNS.concerns.width) + RING.gap;
    arc(at, 0, RING_STEPS, RING.concerns, colours.accent);
  }
  if (kind === "ambiguous") {
    const { line, width, dash } = SIGNS.ambiguous;
    pen.setLineDash(dash.map((length) => length * width));
    arc(radius + width / 2, 0, RING_STEPS, width, colours[line]);
  }
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
