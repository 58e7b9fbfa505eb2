import { formatDate } from "@/lib/model/date-label";
import { formatFigure } from "@/lib/model/figure-label";
import type { AttestedPassage } from "@/lib/model/item";
import { namePassage } from "@/lib/model/passage-label";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { definitionOf, labelOf } from "@/lib/model/vocabulary-label";
import { EntityLink } from "../ui/entity-link";
import styles from "./claim.module.css";

/** One attestation: whose words, in what mode, what is claimed and counted, and the way to the passage. */
export function Claim({
  attested,
  vocabulary,
  words = null,
}: {
  attested: AttestedPassage;
  vocabulary: Vocabulary;
  /** The document's own words, where its text is attached. */
  words?: string | null;
}) {
  const { attestation, document, passage, speaker } = attested;
  const { voice, mode, figures } = attestation;
  const said = speaker
    ? `${speaker.title}, ${labelOf(vocabulary, "voices", voice)}`
    : labelOf(vocabulary, "voices", voice);
  return (
    <article id={attestation.id} className={styles.claim}>
      <p className={styles.by}>
        <b>{document.shortTitle}</b>
        <span title={definitionOf(vocabulary, "voices", voice)}>{said}</span>
        <span className={styles.mode} title={definitionOf(vocabulary, "modes", mode)}>
          {labelOf(vocabulary, "modes", mode)}
        </span>
      </p>
      <p className={styles.statement}>{attestation.statement}</p>
      {words !== null && (
        <blockquote className={styles.words} lang={document.language} dir="auto">
          {words}
        </blockquote>
      )}
      {figures.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">counted</th>
              <th scope="col">figure</th>
              <th scope="col">who says so</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={`${figure.counted} ${formatFigure(figure)}`}>
                <td>{figure.counted}</td>
                <td>{formatFigure(figure)}</td>
                <td>{figure.by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.way}>
        <EntityLink
          path={`/documents/${document.id}#${passage.id}`}
          name={`Read the passage: ${namePassage(passage.id, document.shortTitle)}`}
        >
          Read the passage
        </EntityLink>
        <span>
          {document.title} ({formatDate(document.published)}), characters {passage.start}–
          {passage.end}
        </span>
      </p>
    </article>
  );
}
