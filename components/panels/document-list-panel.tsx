import type { Page } from "@/lib/query/query";
import type { DocumentItem } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { formatCountOf } from "@/lib/words/number-label";
import { DocumentRow } from "../ui/document-row";
import { PageSteps } from "../ui/page-steps";
import { ListPage } from "./list-page";
import styles from "./panel.module.css";

/** The documents of the view. */
export function DocumentListPanel({
  page,
  path,
  isByDate,
}: {
  page: Page<DocumentItem>;
  /** The list's path with its own query, for the links to its other pages. */
  path: string;
  isByDate: boolean;
}) {
  return (
    <ListPage
      title="Documents"
      items="document"
      isEmpty={page.items.length === 0}
      lead={
        <>
          {formatCountOf(page.matched, "document", "documents")}
          {isByDate && ", in the order of their dates"}.
        </>
      }
    >
      <ul className={styles.rows}>
        {page.items.map((document) => (
          <DocumentRow
            key={document.id}
            document={document}
            end={formatDate(document.published)}
            more={`${makersOf(document)} · ${formatCountOf(document.events, "event", "events")}`}
          />
        ))}
      </ul>
      <PageSteps path={path} page={page} />
    </ListPage>
  );
}

function makersOf({ author, publisher }: DocumentItem): string {
  const makers = [author, publisher].filter((maker) => maker !== null);
  return makers.length === 0 ? "Author not known" : makers.join(", ");
}
