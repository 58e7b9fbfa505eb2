"use client";

import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { Fault } from "@/lib/compose/find-faults";
import { writtenIn } from "@/lib/words/written-in";
import styles from "./composer.module.css";
import { elementId } from "./fields";
import { sayFault } from "./say-fault";

/** A field of the tour with its label, a hint, and what is wrong with it. */
export function TextField({
  field,
  label,
  hint,
  value,
  placeholder,
  faults,
  lines = 1,
  isAddress = false,
  onText,
  onLeave,
  children,
}: {
  /** As the data check names it. */
  field: string;
  label: string;
  hint?: string;
  value: string;
  placeholder?: string | undefined;
  faults: readonly Fault[];
  /** More than one for what is longer than a line. */
  lines?: number;
  /** Written from the left in every language, and no words of the record. */
  isAddress?: boolean;
  onText: (text: string) => void;
  /** Is called when the field is left. */
  onLeave?: () => void;
  /** What stands beneath the field. */
  children?: ReactNode;
}) {
  const say = useWords();
  const id = elementId(field);
  const describedBy = [hint && `${id}-hint`, faults.length > 0 && `${id}-faults`].filter(Boolean);
  const own = isAddress ? { dir: "ltr" as const } : { ...writtenIn(say), dir: "auto" as const };
  const shared = {
    id,
    value,
    placeholder,
    ...own,
    "aria-invalid": faults.length > 0 || undefined,
    "aria-describedby": describedBy.join(" ") || undefined,
    onBlur: onLeave,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {lines === 1 ? (
        <input
          type="text"
          autoComplete="off"
          spellCheck={!isAddress}
          {...shared}
          onChange={({ target }) => onText(target.value)}
        />
      ) : (
        <textarea rows={lines} {...shared} onChange={({ target }) => onText(target.value)} />
      )}
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      <FaultNotes id={`${id}-faults`} faults={faults} />
      {children}
    </div>
  );
}

/** What is wrong with one field; nothing where all is well. */
export function FaultNotes({ id, faults }: { id: string; faults: readonly Fault[] }) {
  const say = useWords();
  if (faults.length === 0) return null;
  return (
    <ul id={id} className={styles.faults}>
      {faults.map((fault) => {
        const said = sayFault(fault, say);
        return <li key={said}>{said}</li>;
      })}
    </ul>
  );
}
