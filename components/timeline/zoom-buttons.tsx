"use client";

import { useWords } from "#use-words";
import type { Days } from "@/lib/records/day-range";
import styles from "./timeline.module.css";

/** Shows less of time, or more. */
export function ZoomButtons({
  days,
  isZoomed,
  onZoomBy,
  onZoom,
}: {
  /** The days chosen, where any are. */
  days: Days | undefined;
  isZoomed: boolean;
  onZoomBy: (by: number) => void;
  /** `undefined` shows all of time. */
  onZoom: (shown: Days | undefined) => void;
}) {
  const say = useWords();
  const sign = (key: "time.zoomIn" | "time.zoomOut", text: string) => (
    <>
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden">{say(key)}</span>
    </>
  );
  return (
    <fieldset className={styles.zoom}>
      <legend className="visually-hidden">{say("time.zoom")}</legend>
      <button type="button" onClick={() => onZoomBy(2)} disabled={!isZoomed}>
        {sign("time.zoomOut", "−")}
      </button>
      <button type="button" onClick={() => onZoomBy(0.5)}>
        {sign("time.zoomIn", "+")}
      </button>
      {days && (
        <button type="button" onClick={() => onZoom(days)}>
          {say("time.zoomToDays")}
        </button>
      )}
      {isZoomed && (
        <button type="button" onClick={() => onZoom(undefined)}>
          {say("time.zoomToAll")}
        </button>
      )}
    </fieldset>
  );
}
