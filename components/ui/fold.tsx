import type { ReactNode } from "react";
import styles from "./fold.module.css";

/** Folds side by side; one that is opened takes the whole width. */
export function Folds({ children }: { children: ReactNode }) {
  return <div className={styles.folds}>{children}</div>;
}

/** What is there for whoever asks, behind one quiet line; on paper it is open. */
export function Fold({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>{label}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
