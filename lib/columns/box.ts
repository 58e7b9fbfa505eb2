import type { Bbox } from "@/lib/query/query";
import { worldCopies } from "@/lib/query/world-copies";
import type { Columns } from "./columns";

/**
 * Whether an event meets a box, bounds included. Events without geometry meet every box (OGC API – Features). A move
 * meets it when their boxes overlap and the box's corners do not all lie on one side of the line (separating axis test).
 */
export function touchesBox(
  { x1, y1, x2, y2 }: Pick<Columns, "x1" | "y1" | "x2" | "y2">,
  bbox: Bbox,
): (event: number) => boolean {
  const copies = worldCopies(bbox, 360);
  return (event) => {
    const [fromX = Number.NaN, fromY = 0] = [x1[event], y1[event]];
    const [toX = fromX, toY = fromY] = [x2[event], y2[event]];
    if (Number.isNaN(fromX)) return true;
    return copies.some(([west, south, east, north]) => {
      if (Math.max(fromX, toX) < west || Math.min(fromX, toX) > east) return false;
      if (Math.max(fromY, toY) < south || Math.min(fromY, toY) > north) return false;
      const sideOf = (x: number, y: number) =>
        (toY - fromY) * (x - fromX) - (toX - fromX) * (y - fromY);
      const sides = [
        sideOf(west, south),
        sideOf(west, north),
        sideOf(east, south),
        sideOf(east, north),
      ];
      return Math.min(...sides) <= 0 && Math.max(...sides) >= 0;
    });
  };
}

/** Whether a point `[lng, lat]` lies in a box, bounds included. */
export function isInBox([x, y]: readonly [number, number], bbox: Bbox): boolean {
  return worldCopies(bbox, 180).some(
    ([west, south, east, north]) => x >= west && x <= east && y >= south && y <= north,
  );
}
