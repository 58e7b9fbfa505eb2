import type { DocumentItem } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { formatCountOf } from "@/lib/words/number-label";
import { DocumentRow } from "../ui/document-row";
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
          <DocumentRow
            key={document.id}
            document={document}
            end={formatDate(document.published)}
            more={`${makersOf(document)} · ${formatCountOf(document.events, "event", "events")}`}
          />
        ))}
      </ul>
    </ListPage>
  );
}

function makersOf({ author, publisher }: DocumentItem): string {
  const makers = [author, publisher].filter((maker) => maker !== null);
  return makers.length === 0 ? "Author not known" : makers.join(", ");
}
