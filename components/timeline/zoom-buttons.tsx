"use client";

import { useRef } from "react";
import { useWords } from "#use-words";
import type { Days } from "@/lib/records/day-range";
import { SignButton } from "./sign-button";
import styles from "./timeline-tools.module.css";

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
  const shorter = useRef<HTMLButtonElement>(null);
  return (
    <fieldset className={styles.zoom}>
      <legend className="visually-hidden">{say("time.zoom")}</legend>
      <SignButton name={say("time.zoomOut")} onClick={() => onZoomBy(2)} disabled={!isZoomed}>
        −
      </SignButton>
      <SignButton ref={shorter} name={say("time.zoomIn")} onClick={() => onZoomBy(0.5)}>
        +
      </SignButton>
      <SignButton
        name={say("time.zoomToDays")}
        onClick={() => days && onZoom(days)}
        disabled={!days}
      >
        {say("time.shortDays")}
      </SignButton>
      <SignButton
        name={say("time.zoomToAll")}
        onClick={() => {
          onZoom(undefined);
          // It can be pressed no more; the keyboard goes on beside it.
          shorter.current?.focus();
        }}
        disabled={!isZoomed}
      >
        {say("time.shortAll")}
      </SignButton>
    </fieldset>
  );
}
