"use client";

import { type PointerEvent, useRef } from "react";
import type { PanelSize } from "./panel-frame";
import styles from "./sheet-handle.module.css";

const SIZES: readonly PanelSize[] = ["closed", "open", "full"];
const NAMES = { closed: "small", open: "half", full: "full height" } as const;
/** Pixels that count as a drag rather than a tap. */
const DRAG = 24;

/** The grip of the phone's sheet: drag it up or down, tap it, or use the arrow keys. */
export function SheetHandle({
  size,
  onSize,
}: {
  size: PanelSize;
  onSize: (size: PanelSize) => void;
}) {
  const start = useRef<number | undefined>(undefined);
  const step = (by: number) => {
    const next = SIZES[SIZES.indexOf(size) + by];
    if (next) onSize(next);
  };
  const release = (event: PointerEvent) => {
    if (start.current === undefined) return;
    const distance = event.clientY - start.current;
    start.current = undefined;
    if (Math.abs(distance) >= DRAG) step(distance < 0 ? 1 : -1);
    else onSize(size === "open" ? "full" : "open");
  };
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={`Panel height: ${NAMES[size]}. Arrow keys change it.`}
      onPointerDown={(event) => {
        start.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={release}
      onKeyDown={(event) => {
        if (event.key === "ArrowUp") step(1);
        else if (event.key === "ArrowDown") step(-1);
        else if (event.key === "Enter" || event.key === " ")
          onSize(size === "open" ? "full" : "open");
        else return;
        event.preventDefault();
      }}
    />
  );
}
