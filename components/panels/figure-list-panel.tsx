import { formatFigure } from "@/lib/model/figure-label";
import { formatCount } from "@/lib/model/number-label";
import { passageNumber } from "@/lib/model/passage-label";
import type { Page } from "@/lib/model/query";
import type { FigureItem } from "@/lib/model/record-item";
import { EntityLink } from "../ui/entity-link";
import { PageSteps } from "../ui/page-steps";
import { ListPage } from "./list-page";
import styles from "./panel.module.css";

/** Every figure of the documents: what is counted, by whom, and in which passage. */
export function FigureListPanel({
  page,
  path,
  documentTitles,
  scopeTitle,
}: {
  page: Page<FigureItem>;
  path: string;
  documentTitles: Readonly<Record<string, string>>;
  scopeTitle: string | undefined;
}) {
  return (
    <ListPage
      title="Figures"
      items="figure"
      isEmpty={page.items.length === 0}
      lead={
        <>
          {formatCount(page.matched)} {page.matched === 1 ? "figure" : "figures"}
          {scopeTitle === undefined ? "" : ` in ${scopeTitle}`}, each as its passage gives it; they
          are never averaged or added up.
        </>
      }
    >
      <ul className={styles.rows} aria-label="Figures">
        {page.items.map(({ figure, attestation, event, eventTitle, document, passage }) => (
          <li
            key={`${attestation} ${figure.counted} ${formatFigure(figure)}`}
            className={styles.row}
          >
            <EntityLink
              path={`/events/${event}#${attestation}`}
              name={`${figure.counted}: ${formatFigure(figure)}, ${figure.by}, in passage ${passageNumber(passage)} of ${documentTitles[document] ?? document}`}
            >
              {figure.counted}
            </EntityLink>
            <span className={styles.end}>{formatFigure(figure)}</span>
            <small>
              {figure.by} · {eventTitle} ·{" "}
              <EntityLink path={`/documents/${document}#${passage}`}>
                {documentTitles[document] ?? document}, {passage}
              </EntityLink>
            </small>
          </li>
        ))}
      </ul>
      <PageSteps path={path} page={page} />
    </ListPage>
  );
}
