"use client";

import type { KeyboardEvent } from "react";
import { useWords } from "#use-words";
import { type PanelSize, stepSize } from "@/lib/client/sheet-stop";
import styles from "./sheet-handle.module.css";

const STEPS: Record<string, 1 | -1 | undefined> = { ArrowUp: 1, ArrowDown: -1 };

/** The grip of the phone's sheet: a click or tap opens it further, or half again; arrow keys step through its sizes. */
export function SheetHandle({
  size,
  onSize,
}: {
  size: PanelSize;
  onSize: (size: PanelSize) => void;
}) {
  const say = useWords();
  const handleKey = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    const next = by && stepSize(size, by);
    if (!by) return;
    event.preventDefault();
    if (next) onSize(next);
  };
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={say(`shell.panelHeight.${size}`)}
      onClick={() => onSize(size === "open" ? "full" : "open")}
      onKeyDown={handleKey}
    />
  );
}
