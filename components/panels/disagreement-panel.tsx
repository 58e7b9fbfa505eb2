import type { Vocabulary } from "@/lib/records/vocabulary";
import type { DisagreementDetail } from "@/lib/store/record-answers";
import { passageNumber } from "@/lib/words/passage-label";
import { definitionOf, labelOf } from "@/lib/words/vocabulary-label";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { groupDisagreements } from "./disagreement-groups";
import { ListPage } from "./list-page";
import styles from "./panel.module.css";

/** Every disagreement under what it claims, with its sentence, the events it concerns and the passages it rests on. */
export function DisagreementPanel({
  details,
  scopeTitle,
  vocabulary,
}: {
  details: readonly DisagreementDetail[];
  /** Short titles of documents by id. */
  /** The document or section that the list is narrowed to. */
  scopeTitle: string | undefined;
  vocabulary: Vocabulary;
}) {
  return (
    <ListPage
      title="Disagreements"
      items="disagreement"
      isEmpty={details.length === 0}
      lead={
        <>
          {details.length} {details.length === 1 ? "point" : "points"} in which documents differ,
          cannot be right, or leave a question open
          {scopeTitle === undefined ? "" : `, with a passage in ${scopeTitle}`}. The atlas does not
          settle them.
        </>
      }
    >
      {groupDisagreements(details).map(({ kind, details: group }) => (
        <section key={kind} className={styles.band}>
          <h2>{labelOf(vocabulary, "disagreementKinds", kind)}</h2>
          <Meaning of={definitionOf(vocabulary, "disagreementKinds", kind)} />
          {group.map((detail) => (
            <Entry key={detail.disagreement.id} detail={detail} />
          ))}
        </section>
      ))}
    </ListPage>
  );
}

function Meaning({ of: meaning }: { of: string | undefined }) {
  return meaning === undefined ? null : <p className={styles.aside}>{meaning}</p>;
}

function Entry({ detail: { disagreement, events, passages } }: { detail: DisagreementDetail }) {
  return (
    <article id={disagreement.id} className={styles.entry}>
      <p className={styles.serif}>{disagreement.sentence}</p>
      {events.length > 0 && (
        <>
          <h3>Events it concerns</h3>
          <ul className={styles.plain}>
            {events.map((event) => (
              <li key={event.id}>
                <EntityLink path={`/events/${event.id}`}>{event.title}</EntityLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Passages it rests on</h3>
      <ul className={styles.plain}>
        {passages.map(({ document, source, passage }) => (
          <li key={`${document} ${passage.id}`}>
            <EntityLink path={`/documents/${document}#${passage.id}`}>
              <DocumentName>{source}</DocumentName>, passage {passageNumber(passage.id)}
            </EntityLink>
            : {passage.gloss}
          </li>
        ))}
      </ul>
      <p className={styles.way}>
        <EntityLink
          path={`/disagreements#${disagreement.id}`}
          name={`Link to this point: ${disagreement.sentence}`}
        >
          Link to this point
        </EntityLink>
      </p>
    </article>
  );
}
