import type { Bbox } from "@/lib/query/query";
import type { Position } from "@/lib/records/place";

/** Whether a position lies in a box, bounds included; 180° and −180° are one meridian. */
export function isPointInBox([x, y]: Position, [west, south, east, north]: Bbox): boolean {
  if (y < south || y > north) return false;
  const meridians = Math.abs(x) === 180 ? [-180, 180] : [x];
  return meridians.some((lng) =>
    west <= east ? lng >= west && lng <= east : lng >= west || lng <= east,
  );
}

/** Whether the straight line between two positions, the shorter way round the world, touches a box. */
export function isLineInBox(start: Position, end: Position, bbox: Bbox): boolean {
  const [west, south, east, north] = bbox;
  const [[x1, y1], [x2, y2]] = [start, end];
  const turn = [0, -360, 360].find((degrees) => Math.abs(x2 + degrees - x1) <= 180) ?? 0;
  const across = west > east ? 360 : 0;
  return [-720, -360, 0, 360].some((away) =>
    isClipped(
      [
        [x1, y1],
        [x2 + turn, y2],
      ],
      [west + away, south, east + (away + across), north],
    ),
  );
}

/** Liang and Barsky's line clipping: something of the line is left between all four bounds. */
function isClipped([[x1, y1], [x2, y2]]: [Position, Position], box: Bbox): boolean {
  const [west, south, east, north] = box;
  let [from, to] = [0, 1];
  for (const [distance, step] of [
    [west - x1, x2 - x1],
    [x1 - east, x1 - x2],
    [south - y1, y2 - y1],
    [y1 - north, y1 - y2],
  ] as const) {
    if (step === 0 && distance > 0) return false;
    if (step > 0) from = Math.max(from, distance / step);
    if (step < 0) to = Math.min(to, distance / step);
  }
  return from <= to;
}
