import { useWords } from "#use-words";
import { groupByMeasure } from "@/components/ui/figure-groups";
import type { Page } from "@/lib/query/query";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { FigureItem } from "@/lib/store/record-answers";
import { labelOf } from "@/lib/words/vocabulary-label";
import { EntityLink } from "../ui/entity-link";
import { FigureStrip } from "../ui/figure-strip";
import { pageSteps } from "../ui/page-paths";
import { PageSteps } from "../ui/page-steps";
import { Written } from "../ui/written";
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
  const say = useWords();
  const count = page.matched;
  const measures = vocabulary.measures.map(({ id }) => id);
  return (
    <ListPage
      title={say("figures.list.title")}
      items="figure"
      isEmpty={page.items.length === 0}
      lead={
        scopeTitle === undefined
          ? say("figures.list.lead", { count })
          : say("figures.list.leadWithin", { count, scope: scopeTitle })
      }
    >
      {groupByMeasure(page.items, measures).map(({ measure, events }) => (
        <section key={measure ?? ""} className={styles.measure}>
          <h2>
            {measure === undefined
              ? say("figures.list.counted")
              : labelOf(vocabulary, "measures", measure, say)}
          </h2>
          {events.map((figures) => (
            <EventFigures key={figures[0]?.event} figures={figures} />
          ))}
        </section>
      ))}
      <PageSteps {...pageSteps(path, page)} />
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
          <Written>{first.eventTitle}</Written>
        </EntityLink>
      </h3>
      <FigureStrip name={first.eventTitle} figures={figures} />
    </div>
  );
}
