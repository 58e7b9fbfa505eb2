"use client";

import { useWords } from "#use-words";
import { formatDecimal } from "@/lib/words/number-label";
import { formatPassageNumber, namePassage } from "@/lib/words/passage-label";
import { writtenIn } from "@/lib/words/written-in";
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
  const say = useWords();
  const source = useSourceName();
  return (
    <div id={passage.id} className={styles.gloss}>
      <p data-gloss data-passages={passage.id} {...writtenIn(say)}>
        {passage.names.map((position) => (
          <Anchor key={position} id={nameId(position)} />
        ))}
        {passage.gloss}
      </p>
      <p className={styles.locator}>
        {say.rich(passage.context ? "reader.contextLocator" : "reader.locator", {
          number: formatPassageNumber(passage.id, say),
          start: formatDecimal(passage.start, say),
          end: formatDecimal(passage.end, say),
          link: (chunks) => (
            <a
              href={`#${passage.id}`}
              data-passages={passage.id}
              aria-label={namePassage(passage.id, source, say)}
            >
              {chunks}
            </a>
          ),
        })}
      </p>
    </div>
  );
}
