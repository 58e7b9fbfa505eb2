import { groupByMeasure } from "@/components/ui/figure-groups";
import type { Page } from "@/lib/query/query";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { FigureItem } from "@/lib/store/record-answers";
import { formatCount } from "@/lib/words/number-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import { EntityLink } from "../ui/entity-link";
import { FigureStrip } from "../ui/figure-strip";
import { PageSteps } from "../ui/page-steps";
import styles from "./figure-list-panel.module.css";
import { ListPage } from "./list-page";

/** Every figure of the documents, by what is counted and then by event. */
export function FigureListPanel({
  page,
  path,
  scopeTitle,
  vocabulary,
}: {
  page: Page<FigureItem>;
  path: string;
  scopeTitle: string | undefined;
  vocabulary: Vocabulary;
}) {
  const measures = vocabulary.measures.map(({ id }) => id);
  return (
    <ListPage
      title="Figures"
      items="figure"
      isEmpty={page.items.length === 0}
      lead={
        <>
          {formatCount(page.matched)} {page.matched === 1 ? "figure" : "figures"}
          {scopeTitle === undefined ? "" : ` in ${scopeTitle}`}, each as its passage gives it; they
          are never averaged or added up. What others published stands on the pages of the events.
        </>
      }
    >
      {groupByMeasure(page.items, measures).map(({ measure, events }) => (
        <section key={measure ?? ""} className={styles.measure}>
          <h2>{measure === undefined ? "Counted" : labelOf(vocabulary, "measures", measure)}</h2>
          {events.map((figures) => (
            <EventFigures key={figures[0]?.event} figures={figures} />
          ))}
        </section>
      ))}
      <PageSteps path={path} page={page} />
    </ListPage>
  );
}

/** What is counted of one event, with the way to all that its documents say. */
function EventFigures({ figures }: { figures: readonly FigureItem[] }) {
  const [first] = figures;
  if (!first) return null;
  return (
    <div className={styles.event}>
      <h3>
        <EntityLink path={`/events/${first.event}#${first.attestation}`}>
          {first.eventTitle}
        </EntityLink>
      </h3>
      <FigureStrip name={first.eventTitle} figures={figures} />
    </div>
  );
}
