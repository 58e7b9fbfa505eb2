import { useWords } from "#use-words";
import type { Page } from "@/lib/query/query";
import type { DocumentItem } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { listNames } from "@/lib/words/place-label";
import type { Words } from "@/lib/words/words";
import { DocumentRow } from "../ui/document-row";
import { pageSteps } from "../ui/page-paths";
import { PageSteps } from "../ui/page-steps";
import { asWritten } from "../ui/written";
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
  const say = useWords();
  return (
    <ListPage
      title={say("document.list.title")}
      items="document"
      download="documents"
      isEmpty={page.items.length === 0}
      lead={say(isByDate ? "document.list.leadByDate" : "document.list.lead", {
        count: page.matched,
      })}
    >
      <ul className={styles.rows}>
        {page.items.map((document) => (
          <DocumentRow
            key={document.id}
            document={document}
            end={formatDate(document.published, say)}
            more={describeMaking(document, say)}
          />
        ))}
      </ul>
      <PageSteps {...pageSteps(path, page)} />
    </ListPage>
  );
}

/** Who made a document, and how much it tells. */
function describeMaking({ author, publisher, events: count }: DocumentItem, say: Words) {
  const makers = [author, publisher].filter((maker) => maker !== null);
  if (makers.length === 0) return say("document.list.madeByUnknown", { count });
  return say.rich("document.list.made", {
    makers: listNames(makers, say),
    record: asWritten,
    count,
  });
}
