import { formatDate } from "@/lib/model/date-label";
import type { DocumentItem } from "@/lib/model/item";
import { formatCountOf } from "@/lib/model/number-label";
import { EntityLink } from "../ui/entity-link";
import { LinkedRow } from "../ui/linked-row";
import { ListPage } from "./list-page";
import styles from "./panel.module.css";

/** The documents, in the order of their dates. */
export function DocumentListPanel({ documents }: { documents: readonly DocumentItem[] }) {
  return (
    <ListPage
      title="Documents"
      items="document"
      isEmpty={documents.length === 0}
      lead={
        <>
          {formatCountOf(documents.length, "document", "documents")}, in the order of their dates.
        </>
      }
    >
      <ul className={styles.rows}>
        {documents.map((document) => (
          <LinkedRow key={document.id} className={styles.row} places={[]}>
            <EntityLink path={`/documents/${document.id}`}>{document.title}</EntityLink>
            <span className={styles.end}>{formatDate(document.published)}</span>
            <small className={styles.below}>
              {[document.author, document.publisher].filter(Boolean).join(", ") ||
                "author not known"}{" "}
              · {formatCountOf(document.events, "event", "events")}
            </small>
          </LinkedRow>
        ))}
      </ul>
    </ListPage>
  );
}
