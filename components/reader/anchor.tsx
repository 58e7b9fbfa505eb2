"use client";

import { useWords } from "#use-words";
import { formatPassageNumber, namePassage } from "@/lib/words/passage-label";
import styles from "./passage.module.css";
import { useSourceName } from "./source-name";

/** Id of the name that stands at a position of the text. */
export function nameId(position: number): string {
  return `at-${position}`;
}

/** What links to a passage or a name point at; a passage's number is its permanent link. */
export function Anchor({ id }: { id: string }) {
  const say = useWords();
  const source = useSourceName();
  if (id.startsWith("at-")) return <span id={id} className={styles.anchor} data-anchor />;
  return (
    <a
      id={id}
      className={styles.anchor}
      href={`#${id}`}
      lang={say.language}
      aria-label={namePassage(id, source, say)}
      data-anchor
      data-passages={id}
    >
      {formatPassageNumber(id, say)}
    </a>
  );
}
