"use client";

import { namePassage, passageNumber } from "@/lib/words/passage-label";
import { Anchor, nameId } from "./anchor";
import styles from "./passage.module.css";
import { useSourceName } from "./source-name";

/** A passage in our own words, where the document's own are not attached. */
export function PassageGloss({
  passage,
}: {
  passage: {
    id: string;
    gloss: string;
    start: number;
    end: number;
    context: boolean;
    names: readonly number[];
  };
}) {
  const source = useSourceName();
  return (
    <div id={passage.id} className={styles.gloss}>
      <p data-gloss data-passages={passage.id}>
        {passage.names.map((position) => (
          <Anchor key={position} id={nameId(position)} />
        ))}
        {passage.gloss}
      </p>
      <p className={styles.locator}>
        <a
          href={`#${passage.id}`}
          data-passages={passage.id}
          aria-label={namePassage(passage.id, source)}
        >
          Passage {passageNumber(passage.id)}
        </a>
        , characters {passage.start}–{passage.end}
        {passage.context && ", context only"}
      </p>
    </div>
  );
}
