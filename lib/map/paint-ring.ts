import { RING_STEPS } from "./marks";
import { PALETTE } from "./palette";
import type { Ring } from "./ring-image";
import { RING, SIGNS } from "./signs";

/** What surrounds a disc, around the pen's origin: the ring of its kinds, the ring of what else concerns it, or a broken line. */
export function paintRing(
  pen: CanvasRenderingContext2D,
  { theme, radius, kind, parts, concerns }: Ring,
) {
  const colours = PALETTE[theme].interface;
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
    pen.setLineDash([]);
  }
}
