import type { Position } from "@/lib/records/place";
import type { EventItem } from "./answers";

export type Ends = [...Position, ...Position] | [null, null, null, null];

/**
 * Where an event is or starts, and where it is or ends. A move takes the shorter way round the world: its end lies
 * beyond ±180 when that way crosses the antimeridian.
 */
export function endsOf({ geometry }: Pick<EventItem, "geometry">): Ends {
  if (!geometry) return [null, null, null, null];
  if (geometry.type === "Point") return [...geometry.coordinates, ...geometry.coordinates];
  const [[x1, y1], [x2, y2]] = geometry.coordinates;
  const turn = x2 - x1 > 180 ? -360 : x2 - x1 < -180 ? 360 : 0;
  return [x1, y1, x2 + turn, y2];
}
