import { useWords } from "#use-words";
import type { Page } from "@/lib/query/query";
import type { PassageItem } from "@/lib/store/record-answers";
import { formatDecimal } from "@/lib/words/number-label";
import { formatPassageNumber } from "@/lib/words/passage-label";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { pageSteps } from "../ui/page-paths";
import { PageSteps } from "../ui/page-steps";
import { Written } from "../ui/written";
import { ListPage } from "./list-page";
import styles from "./panel.module.css";

/** Passages in the order of reading, with our glosses. */
export function PassageListPanel({
  page,
  path,
  covered,
  scopeTitle,
}: {
  page: Page<PassageItem>;
  path: string;
  /** Characters in at least one passage, of all there are; undefined where only some passages are listed. */
  covered: { covered: number; characters: number } | undefined;
  scopeTitle: string | undefined;
}) {
  const say = useWords();
  const count = page.matched;
  return (
    <ListPage
      title={say("passages.title")}
      items="passage"
      isEmpty={page.items.length === 0}
      lead={
        <>
          {scopeTitle === undefined
            ? say("passages.lead", { count })
            : say("passages.leadWithin", { count, scope: scopeTitle })}
          {covered && ` ${say("passages.covered", covered)}`}
        </>
      }
    >
      <ul className={styles.rows} aria-label={say("passages.title")}>
        {page.items.map(({ document, source, id, gloss, start, end, context, events }) => (
          <li key={`${document} ${id}`} className={styles.row}>
            <EntityLink path={`/documents/${document}#${id}`}>
              <Written>{gloss}</Written>
            </EntityLink>
            <small>
              {say.rich(context ? "passages.rowOfContext" : "passages.row", {
                document: () => <DocumentName>{source}</DocumentName>,
                number: formatPassageNumber(id, say),
                start: formatDecimal(start, say),
                end: formatDecimal(end, say),
                events,
              })}
            </small>
          </li>
        ))}
      </ul>
      <PageSteps {...pageSteps(path, page)} />
    </ListPage>
  );
}
