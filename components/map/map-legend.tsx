"use client";

import { useRef, useState } from "react";
import { useDismiss } from "@/lib/client/use-dismiss";
import { SIGNS, type Sign } from "@/lib/map/signs";
import styles from "./map-legend.module.css";

/** What the map's signs mean: of itself a disclosure, so that it opens without scripts too. */
export function MapLegend() {
  const legend = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useDismiss(legend, isOpen, () => {
    if (legend.current) legend.current.open = false;
  });
  return (
    <details
      ref={legend}
      className={styles.legend}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>Legend</summary>
      <ul aria-label="Signs of the map">
        {Object.entries<Sign>(SIGNS).map(([name, sign]) => (
          <li key={name} data-sign={name}>
            <svg viewBox="0 0 32 24" aria-hidden="true">
              <Shape sign={sign} />
              {sign.count && (
                <text x="16" y="16.5" fill={colour(sign.count)}>
                  9
                </text>
              )}
            </svg>
            {sign.meaning}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A sign as the map draws it, at its own line widths; a disc without a number is small there too. */
function Shape({ sign: { shape, fill, line, width, dash, count } }: { sign: Sign }) {
  const look = {
    fill: fill === undefined ? "none" : colour(fill),
    stroke: line && colour(line),
    strokeWidth: width,
    strokeDasharray: dash?.map((length) => length * (width ?? 1)).join(" "),
  };
  switch (shape) {
    case "disc":
      return <circle cx="16" cy="12" r={count ? 10 : 4} {...look} />;
    case "square":
      return <rect x="6.5" y="2.5" width="19" height="19" {...look} />;
    case "ring":
      return <circle cx="16" cy="12" r="10.5" fillOpacity={0.08} {...look} />;
    case "outline":
      return <rect x="6.5" y="2.5" width="19" height="19" fillOpacity={0.08} {...look} />;
    case "arrow":
      return (
        <>
          <path d="M1 20 Q13 3 30 8" {...look} />
          <path d="M30 8l-9-2.5 3 6.5z" fill={line && colour(line)} />
        </>
      );
  }
}

/** A colour of the palette as the style sheet names it. */
function colour(name: string): string {
  return `var(--${name})`;
}
