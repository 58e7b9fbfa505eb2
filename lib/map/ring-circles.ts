import type { Family } from "@/lib/records/family";
import type { ringParts } from "./marks";
import { RING, SIGNS } from "./signs";

/** Circles around the disc of a mark that is drawn without MapLibre, all of them with its middle. */
export type RingCircles = {
  /** A part for each kind of event, from and to in steps of a turn, clockwise from the top. */
  kinds: { family: Family; radius: number; width: number; from: number; to: number }[];
  /** Drawn where anything else concerns the place. */
  concerns: { radius: number; width: number } | undefined;
};

/** @param radius pixels from the middle to the edge of the disc */
export function ringCircles(
  radius: number,
  parts: ReturnType<typeof ringParts>,
  concerns: boolean,
): RingCircles {
  const isSolid = parts.length > 0;
  const outer =
    radius + RING.gap + (isSolid ? SIGNS.mark.width + RING.kinds : SIGNS.concerns.width);
  return {
    kinds: parts.map((part) => ({
      ...part,
      radius: radius + SIGNS.mark.width + RING.kinds / 2,
      width: RING.kinds,
    })),
    concerns: concerns ? { radius: outer, width: RING.concerns } : undefined,
  };
}
