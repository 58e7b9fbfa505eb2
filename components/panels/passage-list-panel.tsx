import type { Page } from "@/lib/query/query";
import type { PassageItem } from "@/lib/store/record-answers";
import { formatCount } from "@/lib/words/number-label";
import { passageNumber } from "@/lib/words/passage-label";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { PageSteps } from "../ui/page-steps";
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
  return (
    <ListPage
      title="Passages"
      items="passage"
      isEmpty={page.items.length === 0}
      lead={
        <>
          {formatCount(page.matched)} {page.matched === 1 ? "passage" : "passages"}
          {scopeTitle === undefined ? "" : ` in ${scopeTitle}`}, in our own words.
          {covered &&
            ` Together they cover ${formatCount(covered.covered)} of ${formatCount(covered.characters)} characters.`}
        </>
      }
    >
      <ul className={styles.rows} aria-label="Passages">
        {page.items.map(({ document, source, id, gloss, start, end, context, events }) => (
          <li key={`${document} ${id}`} className={styles.row}>
            <EntityLink path={`/documents/${document}#${id}`}>{gloss}</EntityLink>
            <small>
              <DocumentName>{source}</DocumentName>, passage {passageNumber(id)} · characters{" "}
              {start}–{end} ·{" "}
              {context ? "context only" : `${events} ${events === 1 ? "event" : "events"}`}
            </small>
          </li>
        ))}
      </ul>
      <PageSteps path={path} page={page} />
    </ListPage>
  );
}
