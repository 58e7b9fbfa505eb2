import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { Position } from "@/lib/records/place";
import { formatPosition } from "@/lib/words/number-label";
import { CopyButton } from "../ui/copy-button";
import { Written } from "../ui/written";
import styles from "./position-ways.module.css";

/** Called so in every language. */
const OTHER_MAP = "OpenStreetMap";

/** Copies a position or looks at it elsewhere; nothing is sent anywhere until it is clicked. */
export function PositionWays({
  point: [lng, lat],
  children,
}: {
  point: Position;
  /** Ways that only some pages have; they come first. */
  children?: ReactNode;
}) {
  const say = useWords();
  return (
    <div className={styles.ways}>
      {children}
      <CopyButton label={say("place.position.copy")} text={`${lat}, ${lng}`} />
      <a
        href={`https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=12/${lat}/${lng}`}
        rel="noreferrer"
      >
        <Written language="en">{OTHER_MAP}</Written>
      </a>
      <a href={`geo:${lat},${lng}`}>{say("place.position.mapApp")}</a>
    </div>
  );
}

/** The same behind one button, under the position in words. */
export function PositionDetails({ point, radius }: { point: Position; radius: number }) {
  const say = useWords();
  return (
    <details className={styles.details}>
      <summary>{say("place.position.details")}</summary>
      <p>{formatPosition(point, radius, say)}</p>
      <PositionWays point={point} />
    </details>
  );
}
