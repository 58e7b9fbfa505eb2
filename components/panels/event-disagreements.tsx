import type { Vocabulary } from "@/lib/records/vocabulary";
import type { DisagreementBasis } from "@/lib/store/answers";
import { passageNumber } from "@/lib/words/passage-label";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { Term } from "../ui/term";
import styles from "./event-disagreements.module.css";

/** In what the documents contradict each other about an event, each point with all its passages. */
export function EventDisagreements({
  bases,
  vocabulary,
}: {
  bases: readonly DisagreementBasis[];
  vocabulary: Vocabulary;
}) {
  if (bases.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="disagreements">
      <h2 id="disagreements">What does not agree</h2>
      <ul className={styles.points}>
        {bases.map(({ disagreement: { id, kind, sentence }, passages }) => (
          <li key={id}>
            <p>
              <b>
                <Term vocabulary={vocabulary} list="disagreementKinds" id={kind} />.
              </b>{" "}
              {sentence}{" "}
              <EntityLink path={`/disagreements#${id}`} name={`In the list: ${sentence}`}>
                In the list
              </EntityLink>
            </p>
            <ul>
              {passages.map(({ document, source, passage }) => (
                <li key={`${document.id} ${passage.id}`}>
                  <EntityLink path={`/documents/${document.id}#${passage.id}`}>
                    <DocumentName>{source}</DocumentName>, passage {passageNumber(passage.id)}
                  </EntityLink>
                  : {passage.gloss}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
