import { RING_STEPS, type ringParts } from "@/lib/map/marks";
import { RING, SIGNS } from "@/lib/map/signs";

/** What surrounds the disc of a mark in a drawing: the ring of its kinds, and that of what else concerns it. */
export function MarkRing({
  at: [x, y],
  radius,
  parts,
  concerns,
}: {
  at: readonly [x: number, y: number];
  /** Pixels from the middle to the edge of the disc. */
  radius: number;
  parts: ReturnType<typeof ringParts>;
  concerns: boolean;
}) {
  const isSolid = parts.length > 0;
  const kinds = radius + SIGNS.mark.width + RING.kinds / 2;
  const outer =
    radius + RING.gap + (isSolid ? SIGNS.mark.width + RING.kinds : SIGNS.concerns.width);
  // Of a circle that is 24 long, parts are dashes at their place: a whole turn needs no arc that closes.
  return (
    <>
      {parts.map(({ family, from, to }) => (
        <circle
          key={family}
          data-family={family}
          cx={x}
          cy={y}
          r={kinds}
          fill="none"
          stroke={`var(--${family})`}
          strokeWidth={RING.kinds}
          pathLength={RING_STEPS}
          strokeDasharray={`${to - from} ${RING_STEPS - to + from}`}
          strokeDashoffset={-from}
          transform={`rotate(-90 ${x} ${y})`}
        />
      ))}
      {concerns && (
        <circle
          data-ring="concerns"
          cx={x}
          cy={y}
          r={outer}
          fill="none"
          stroke="var(--accent)"
          strokeWidth={RING.concerns}
        />
      )}
    </>
  );
}
