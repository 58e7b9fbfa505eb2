"use client";

import { namePassage, passageNumber } from "@/lib/words/passage-label";
import styles from "./passage.module.css";
import { useSourceName } from "./source-name";

/** Id of the name that stands at a position of the text. */
export function nameId(position: number): string {
  return `at-${position}`;
}

/** What links to a passage or a name point at; a passage's number is its permanent link. */
export function Anchor({ id }: { id: string }) {
  const source = useSourceName();
  if (id.startsWith("at-")) return <span id={id} className={styles.anchor} data-anchor />;
  return (
    <a
      id={id}
      className={styles.anchor}
      href={`#${id}`}
      lang="en"
      aria-label={namePassage(id, source)}
      data-anchor
      data-passages={id}
    >
      {passageNumber(id)}
    </a>
  );
}
