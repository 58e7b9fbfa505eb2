import { useWords } from "#use-words";
import type { Page } from "@/lib/query/query";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { AttestationItem } from "@/lib/store/answers";
import { formatPassageNumber } from "@/lib/words/passage-label";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { EventDate } from "../ui/event-date";
import { LinkedRow } from "../ui/linked-row";
import { pageSteps } from "../ui/page-paths";
import { PageSteps } from "../ui/page-steps";
import { Term } from "../ui/term";
import { asWritten, Written } from "../ui/written";
import { ListPage } from "./list-page";
import styles from "./panel.module.css";

/** Every attestation of the view: what a passage says of an event, and where to read it. */
export function AttestationListPanel({
  page,
  path,
  vocabulary,
}: {
  /** The list's path with its own query, for the links to its other pages. */
  path: string;
  page: Page<AttestationItem>;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  return (
    <ListPage
      title={say("attestations.title")}
      items="attestation"
      download="attestations"
      isEmpty={page.items.length === 0}
      lead={say("attestations.lead", { count: page.matched })}
    >
      <ul className={styles.rows}>
        {page.items.map((item) => (
          <LinkedRow key={item.id} className={styles.row} places={[]} event={item.event}>
            <EntityLink path={`/events/${item.event}#${item.id}`}>
              <Written>{item.statement}</Written>
            </EntityLink>
            <small>
              {say.rich("attestations.row", {
                date: () => <EventDate date={item.date} basis={item.dateBasis} short />,
                event: item.eventTitle,
                record: asWritten,
                mode: () => <Term vocabulary={vocabulary} list="modes" id={item.mode} />,
                link: (chunks) => (
                  <EntityLink path={`/documents/${item.document}#${item.passage}`}>
                    {chunks}
                  </EntityLink>
                ),
                document: () => <DocumentName>{item.source}</DocumentName>,
                number: formatPassageNumber(item.passage, say),
              })}
            </small>
          </LinkedRow>
        ))}
      </ul>
      <PageSteps {...pageSteps(path, page)} />
    </ListPage>
  );
}
