import { formatDate } from "@/lib/model/date-label";
import type { DocumentItem } from "@/lib/model/item";
import { EntityLink } from "../ui/entity-link";
import { LinkedRow } from "../ui/linked-row";
import styles from "./panel.module.css";

/** The documents, in the order of their dates. */
export function DocumentListPanel({ documents }: { documents: readonly DocumentItem[] }) {
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>List</p>
        <h1>Documents</h1>
        <p className={styles.lead}>{documents.length} documents, in the order of their dates.</p>
      </header>
      {documents.length === 0 && <p className={styles.empty}>No document matches this view.</p>}
      <ul className={styles.rows}>
        {documents.map((document) => (
          <LinkedRow key={document.id} className={styles.row} places={[]}>
            <EntityLink path={`/documents/${document.id}`}>{document.title}</EntityLink>
            <span className={styles.end}>{formatDate(document.published)}</span>
            <small className={styles.below}>
              {[document.author, document.publisher].filter(Boolean).join(", ") ||
                "author not known"}{" "}
              · {document.events} events
            </small>
          </LinkedRow>
        ))}
      </ul>
    </article>
  );
}
