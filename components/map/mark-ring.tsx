import { RING_STEPS, type ringParts } from "@/lib/map/marks";
import { ringCircles } from "@/lib/map/ring-circles";

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
  const circles = ringCircles(radius, parts, concerns);
  // Of a circle that is 24 long, parts are dashes at their place: a whole turn needs no arc that closes.
  return (
    <>
      {circles.kinds.map((kind) => (
        <circle
          key={kind.family}
          data-family={kind.family}
          cx={x}
          cy={y}
          r={kind.radius}
          fill="none"
          stroke={`var(--${kind.family})`}
          strokeWidth={kind.width}
          pathLength={RING_STEPS}
          strokeDasharray={`${kind.to - kind.from} ${RING_STEPS - kind.to + kind.from}`}
          strokeDashoffset={-kind.from}
          transform={`rotate(-90 ${x} ${y})`}
        />
      ))}
      {circles.concerns && (
        <circle
          data-ring="concerns"
          cx={x}
          cy={y}
          r={circles.concerns.radius}
          fill="none"
          stroke="var(--accent)"
          strokeWidth={circles.concerns.width}
        />
      )}
    </>
  );
}
