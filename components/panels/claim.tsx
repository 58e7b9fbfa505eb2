import type { Vocabulary } from "@/lib/records/vocabulary";
import type { AttestedPassage } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { formatFigure } from "@/lib/words/figure-label";
import { namePassage, passageNumber } from "@/lib/words/passage-label";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { Term } from "../ui/term";
import styles from "./claim.module.css";

/** One attestation: what is counted, whose words, in what mode, what is claimed, and the way to the passage. */
export function Claim({
  attested,
  vocabulary,
  words = null,
  isUnderDocument = false,
}: {
  attested: AttestedPassage;
  vocabulary: Vocabulary;
  /** The document's own words, where its text is attached. */
  words?: string | null;
  /** Whether it stands under its document's name and gives only that of a layer again. */
  isUnderDocument?: boolean;
}) {
  const { attestation, document, source, passage, speaker } = attested;
  const { voice, mode, figures } = attestation;
  return (
    <article id={attestation.id} className={styles.claim}>
      {figures.length > 0 && (
        <ul className={styles.figures} aria-label="Figures">
          {figures.map((figure) => (
            <li key={`${figure.counted} ${formatFigure(figure)}`}>
              <strong>{formatFigure(figure)}</strong>{" "}
              <span>
                {figure.counted} <small>counted by {figure.by}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.by}>
        {(!isUnderDocument || source !== document.shortTitle) && (
          <DocumentName>{source}</DocumentName>
        )}
        <span>
          {speaker && `${speaker.title}, `}
          <Term vocabulary={vocabulary} list="voices" id={voice} />
        </span>
        <span className={styles.mode}>
          <Term vocabulary={vocabulary} list="modes" id={mode} />
        </span>
      </p>
      <p className={styles.statement}>{attestation.statement}</p>
      {words !== null && (
        <blockquote className={styles.words} lang={document.language} dir="auto">
          {words}
        </blockquote>
      )}
      <p className={styles.way}>
        <EntityLink
          path={`/documents/${document.id}#${passage.id}`}
          name={`Read the passage: ${namePassage(passage.id, source)}`}
        >
          Read the passage
        </EntityLink>
        <span>
          {isUnderDocument
            ? `passage ${passageNumber(passage.id)}, `
            : `${document.title} (${formatDate(document.published)}), `}
          characters {passage.start}–{passage.end}
        </span>
      </p>
    </article>
  );
}
