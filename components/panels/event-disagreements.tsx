import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { DisagreementBasis } from "@/lib/store/answers";
import { formatPassageNumber } from "@/lib/words/passage-label";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { Term } from "../ui/term";
import { asWritten } from "../ui/written";
import styles from "./event-disagreements.module.css";

/** In what the documents contradict each other about an event, each point with all its passages. */
export function EventDisagreements({
  bases,
  vocabulary,
}: {
  bases: readonly DisagreementBasis[];
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const record = asWritten;
  if (bases.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="disagreements">
      <h2 id="disagreements">{say("disagreements.ofEvent")}</h2>
      <ul className={styles.points}>
        {bases.map(({ disagreement: { id, kind, sentence }, passages }) => (
          <li key={id}>
            <p>
              {say.rich("disagreements.point", {
                b: (chunks) => <b>{chunks}</b>,
                kind: () => <Term vocabulary={vocabulary} list="disagreementKinds" id={kind} />,
                record,
                sentence,
                link: (chunks) => (
                  <EntityLink
                    path={`/disagreements#${id}`}
                    name={say("disagreements.inListNamed", { sentence })}
                  >
                    {chunks}
                  </EntityLink>
                ),
              })}
            </p>
            <ul>
              {passages.map(({ document, source, passage }) => (
                <li key={`${document.id} ${passage.id}`}>
                  {say.rich("disagreements.passage", {
                    link: (chunks) => (
                      <EntityLink path={`/documents/${document.id}#${passage.id}`}>
                        {chunks}
                      </EntityLink>
                    ),
                    document: () => <DocumentName>{source}</DocumentName>,
                    number: formatPassageNumber(passage.id, say),
                    record,
                    gloss: passage.gloss,
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
