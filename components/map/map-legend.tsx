"use client";

import { useState } from "react";
import styles from "./map-legend.module.css";

/** What the map's signs mean. */
export function MapLegend() {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.legend} data-open={isOpen || undefined}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls="map-legend"
        onClick={() => setOpen(!isOpen)}
      >
        Legend
      </button>
      <ul id="map-legend" hidden={!isOpen}>
        <li>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <circle cx="12" cy="8" r="7" className={styles.mark} />
            <text x="12" y="11" textAnchor="middle" className={styles.count}>
              9
            </text>
          </svg>
          A place, and how many events are placed there
        </li>
        <li>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <rect x="6" y="2" width="12" height="12" className={styles.mark} />
          </svg>
          A country or region: somewhere in it, not at this point
        </li>
        <li>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <circle cx="12" cy="8" r="4" className={styles.hollow} />
          </svg>
          Named in a document, no event placed there
        </li>
        <li>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <circle cx="12" cy="8" r="7" className={styles.ring} />
          </svg>
          The place lies somewhere within this ring
        </li>
        <li>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <rect x="5" y="1.5" width="14" height="13" className={styles.outline} />
          </svg>
          Schematic outline of a camp: its size, not its fence
        </li>
        <li>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <path d="M1 13 Q10 1 22 5" className={styles.move} />
            <path d="M22 5l-7-1.5 2.5 5z" className={styles.arrow} />
          </svg>
          Said to have moved, in the direction of the arrow; faint between whole countries
        </li>
        <li>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <path d="M1 13 Q10 1 22 5" className={styles.planned} />
            <path d="M22 5l-7-1.5 2.5 5z" className={styles.arrow} />
          </svg>
          Planned or feared, not said to have happened
        </li>
        <li>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <circle cx="12" cy="8" r="6.5" className={styles.cluster} />
            <text x="12" y="11" textAnchor="middle" className={styles.clusterCount}>
              3
            </text>
          </svg>
          So many places close together; opens on click
        </li>
      </ul>
    </div>
  );
}
