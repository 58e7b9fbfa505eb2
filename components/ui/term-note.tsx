"use client";

import { type ReactNode, useId } from "react";
import { useWords } from "#use-words";
import { useLinks } from "@/components/shell/viewer-context";
import { useTermNote } from "@/lib/client/use-term-note";
import { writtenIn } from "@/lib/words/written-in";
import styles from "./term.module.css";

/** A word with the note that explains it; a link to the explanation where no script can show the note. */
export function TermNote({
  path,
  name,
  definition,
  isAlone,
  children,
}: {
  path: string;
  /** What the link is read aloud as; it contains the words shown. */
  name: string;
  definition: string;
  isAlone: boolean;
  children: ReactNode;
}) {
  const own = writtenIn(useWords());
  const { hrefOf } = useLinks();
  const { isOpen, frame, word, note, pointing, focusing } = useTermNote();
  const id = useId();
  return (
    <span ref={frame}>
      <a
        ref={word}
        className={styles.term}
        href={hrefOf(path)}
        aria-label={name}
        aria-describedby={isOpen ? id : undefined}
        data-term
        data-alone={isAlone || undefined}
        {...pointing}
        {...focusing}
      >
        {children}
      </a>
      {isOpen && (
        <span
          ref={note}
          id={id}
          role="tooltip"
          popover="manual"
          className={styles.note}
          {...own}
          {...pointing}
        >
          {definition}
        </span>
      )}
    </span>
  );
}
