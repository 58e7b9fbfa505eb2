import type { Passage } from "@/lib/model/document";
import { passageNumber } from "@/lib/model/passage-label";
import { EntityLink } from "../ui/entity-link";
import styles from "./passage.module.css";

/** A passage in our own words, where the document's own are not attached. */
export function PassageGloss({ passage, document }: { passage: Passage; document: string }) {
  return (
    <div id={passage.id} className={styles.gloss}>
      <p>{passage.gloss}</p>
      <p className={styles.locator}>
        <EntityLink path={`/documents/${document}#${passage.id}`}>
          Passage {passageNumber(passage.id)}
        </EntityLink>
        , characters {passage.start}–{passage.end}
        {passage.context && ", context only"}
      </p>
    </div>
  );
}
