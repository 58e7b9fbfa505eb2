import { Fragment } from "react";
import { namePassage, passageNumber } from "@/lib/words/passage-label";
import { EntityLink } from "./entity-link";
import styles from "./passage-links.module.css";

/** Passages of one document by their numbers: `passages 4 12 30`. */
export function PassageLinks({
  document,
  title,
  passages,
}: {
  document: string;
  /** The document's short title, for readers who hear a link alone. */
  title: string;
  passages: readonly string[];
}) {
  return (
    <>
      {passages.length === 1 ? "passage" : "passages"}
      {passages.map((passage) => (
        <Fragment key={passage}>
          {" "}
          <EntityLink
            className={styles.number}
            path={`/documents/${document}#${passage}`}
            name={namePassage(passage, title)}
          >
            {passageNumber(passage)}
          </EntityLink>
        </Fragment>
      ))}
    </>
  );
}
