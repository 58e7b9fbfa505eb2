import type { Page } from "@/lib/query/query";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { AttestationItem } from "@/lib/store/answers";
import { formatCountOf } from "@/lib/words/number-label";
import { passageNumber } from "@/lib/words/passage-label";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { EventDate } from "../ui/event-date";
import { LinkedRow } from "../ui/linked-row";
import { PageSteps } from "../ui/page-steps";
import { Term } from "../ui/term";
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
  return (
    <ListPage
      title="Attestations"
      items="attestation"
      isEmpty={page.items.length === 0}
      lead={
        <>
          {formatCountOf(page.matched, "statement", "statements")}, each by one passage about one
          event.
        </>
      }
    >
      <ul className={styles.rows}>
        {page.items.map((item) => (
          <LinkedRow key={item.id} className={styles.row} places={[]} event={item.event}>
            <EntityLink path={`/events/${item.event}#${item.id}`}>{item.statement}</EntityLink>
            <small>
              <EventDate date={item.date} basis={item.dateBasis} short /> · {item.eventTitle} ·{" "}
              <Term vocabulary={vocabulary} list="modes" id={item.mode} /> ·{" "}
              <EntityLink path={`/documents/${item.document}#${item.passage}`}>
                <DocumentName>{item.source}</DocumentName>, passage {passageNumber(item.passage)}
              </EntityLink>
            </small>
          </LinkedRow>
        ))}
      </ul>
      <PageSteps path={path} page={page} />
    </ListPage>
  );
}
