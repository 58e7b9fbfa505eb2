import type { Family } from "@/lib/records/vocabulary";
import styles from "./type-mark.module.css";

/** One shape for each family, so that colour is never the only sign. */
const SHAPES: Record<Family, string> = {
  force: "M6 0l6 6-6 6-6-6z",
  seizure: "M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z",
  deprivation: "M1 1h10v10H1z",
  movement: "M1 0l11 6-11 6z",
  accord: "M0 11a6 6 0 0 1 12 0z",
  word: "M0 4h12v4H0z",
};

/** The kind of an event: its family's shape and colour, and the type in words. */
export function TypeMark({ family, label }: { family: Family; label: string }) {
  return (
    <span className={styles.type} data-family={family}>
      <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
        <path d={SHAPES[family]} />
      </svg>
      {label}
    </span>
  );
}
