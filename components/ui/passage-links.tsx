import { Fragment } from "react";
import { useWords } from "#use-words";
import { formatPassageNumber, namePassage } from "@/lib/words/passage-label";
import { EntityLink } from "./entity-link";
import styles from "./passage-links.module.css";

/** Passages of one document by their numbers: `passages 4 12 30`. */
export function PassageLinks({
  document,
  title,
  passages,
  isExact = false,
}: {
  document: string;
  /** The document's short title, for readers who hear a link alone. */
  title: string;
  passages: readonly string[];
  /** Whether they leave the filters behind. */
  isExact?: boolean;
}) {
  const say = useWords();
  return say.rich("ui.passages", {
    count: passages.length,
    numbers: () => (
      <>
        {passages.map((passage, index) => (
          <Fragment key={passage}>
            {index > 0 && " "}
            <EntityLink
              className={styles.number}
              path={`/documents/${document}#${passage}`}
              isExact={isExact}
              name={namePassage(passage, title, say)}
            >
              {formatPassageNumber(passage, say)}
            </EntityLink>
          </Fragment>
        ))}
      </>
    ),
  });
}
