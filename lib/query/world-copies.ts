import type { Bbox } from "./query";

/**
 * A box and its copies one turn away, as far as they reach into `-reach`–`reach`; west ≤ east in each.
 * 180° and −180° are one meridian, and moves go on beyond it. Bounds inside the world stay as given, to the last bit.
 */
export function worldCopies([west, south, east, north]: Bbox, reach: 180 | 360): Bbox[] {
  const across = west <= east ? 0 : 360;
  return [-720, -360, 0, 360]
    .map((turn): Bbox => [west + turn, south, east + (turn + across), north])
    .filter(([copyWest, , copyEast]) => copyWest <= reach && copyEast >= -reach);
}
