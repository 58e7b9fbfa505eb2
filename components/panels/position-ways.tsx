import type { ReactNode } from "react";
import type { Position } from "@/lib/records/place";
import { formatPosition } from "@/lib/words/number-label";
import { CopyButton } from "../ui/copy-button";
import styles from "./position-ways.module.css";

/** Copies a position or looks at it elsewhere; nothing is sent anywhere until it is clicked. */
export function PositionWays({
  point: [lng, lat],
  children,
}: {
  point: Position;
  /** Ways that only some pages have; they come first. */
  children?: ReactNode;
}) {
  return (
    <div className={styles.ways}>
      {children}
      <CopyButton label="Copy coordinates" text={`${lat}, ${lng}`} />
      <a
        href={`https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=12/${lat}/${lng}`}
        rel="noreferrer"
      >
        OpenStreetMap
      </a>
      <a href={`geo:${lat},${lng}`}>In a map app</a>
    </div>
  );
}

/** The same behind one button, under the position in words. */
export function PositionDetails({ point, radius }: { point: Position; radius: number }) {
  return (
    <details className={styles.details}>
      <summary>Position and map apps</summary>
      <p>{formatPosition(point, radius)}</p>
      <PositionWays point={point} />
    </details>
  );
}
