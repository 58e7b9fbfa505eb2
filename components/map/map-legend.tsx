"use client";

import { useRef, useState } from "react";
import { useWords } from "#use-words";
import { useDismiss } from "@/lib/client/use-dismiss";
import { SIGN_EXAMPLES } from "@/lib/map/sign-examples";
import { RING, SIGNS, type Sign, type SignName } from "@/lib/map/signs";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { formatDecimal } from "@/lib/words/number-label";
import { readLabel } from "@/lib/words/vocabulary-label";
import styles from "./map-legend.module.css";
import { MarkRing } from "./mark-ring";

/** What the map's signs mean: of itself a disclosure, so that it opens without scripts too. */
export function MapLegend({ families }: { families: Vocabulary["families"] }) {
  const say = useWords();
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
      <summary>{say("map.legend")}</summary>
      <ul aria-label={say("map.signsNamed")}>
        {SIGN_LIST.map(([name, sign]) => (
          <li key={name} data-sign={name}>
            <svg viewBox="0 0 32 24" aria-hidden="true">
              <Shape sign={sign} />
              {sign.count && (
                <text x="16" y="16" fill={colour(sign.count)}>
                  {formatDecimal(9, say)}
                </text>
              )}
            </svg>
            {say(`map.signs.${name}`)}
          </li>
        ))}
        {families.map(({ id, label }) => (
          <li key={id} data-family={id}>
            <svg viewBox="0 0 32 24" aria-hidden="true">
              <path d="M2 12H30" stroke={colour(id)} strokeWidth={RING.kinds} />
            </svg>
            {readLabel(label, say)}
          </li>
        ))}
      </ul>
    </details>
  );
}

const SIGN_LIST = Object.entries(SIGNS) as [SignName, Sign][];

/** A sign as the map draws it, at its own line widths. */
function Shape({ sign: { shape, fill, line, width, dash, around } }: { sign: Sign }) {
  const look = {
    fill: fill === undefined ? "none" : colour(fill),
    stroke: line && colour(line),
    strokeWidth: width,
    strokeDasharray: dash?.map((length) => length * (width ?? 1)).join(" "),
  };
  switch (shape) {
    case "disc":
      return (
        <>
          <circle cx="16" cy="12" r="8" {...look} />
          {around && <MarkRing at={[16, 12]} radius={8} {...SIGN_EXAMPLES[around]} />}
        </>
      );
    case "dot":
      return <circle cx="16" cy="12" r="4" {...look} />;
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
