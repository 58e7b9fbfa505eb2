import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { AttestedPassage } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { formatFigure } from "@/lib/words/figure-label";
import { formatDecimal } from "@/lib/words/number-label";
import { formatPassageNumber, namePassage } from "@/lib/words/passage-label";
import { writtenIn } from "@/lib/words/written-in";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { Term } from "../ui/term";
import { asWritten, Written } from "../ui/written";
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
  const say = useWords();
  const { attestation, document, source, passage, speaker } = attested;
  const { voice, mode, figures } = attestation;
  const record = asWritten;
  const said = <Term vocabulary={vocabulary} list="voices" id={voice} />;
  const span = {
    start: formatDecimal(passage.start, say),
    end: formatDecimal(passage.end, say),
  };
  return (
    <article id={attestation.id} className={styles.claim}>
      {figures.length > 0 && (
        <ul className={styles.figures} aria-label={say("claim.figures")}>
          {figures.map((figure) => (
            <li key={`${figure.counted} ${formatFigure(figure, say)}`}>
              {say.rich("claim.figure", {
                figure: formatFigure(figure, say),
                counted: figure.counted,
                by: figure.by,
                strong: (chunks) => <strong>{chunks}</strong>,
                span: (chunks) => <span>{chunks}</span>,
                small: (chunks) => <small>{chunks}</small>,
                record,
              })}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.by}>
        {(!isUnderDocument || source !== document.shortTitle) && (
          <DocumentName>{source}</DocumentName>
        )}
        <span>
          {speaker
            ? say.rich("claim.saidBy", { speaker: speaker.title, record, voice: () => said })
            : said}
        </span>
        <span className={styles.mode}>
          <Term vocabulary={vocabulary} list="modes" id={mode} />
        </span>
      </p>
      <p className={styles.statement} {...writtenIn(say)}>
        {attestation.statement}
      </p>
      {words !== null && (
        <blockquote className={styles.words} lang={document.language} dir="auto">
          {words}
        </blockquote>
      )}
      <p className={styles.way}>
        <EntityLink
          path={`/documents/${document.id}#${passage.id}`}
          name={say("claim.readNamed", { passage: namePassage(passage.id, source, say) })}
        >
          {say("claim.read")}
        </EntityLink>
        <span>
          {isUnderDocument
            ? say("claim.inPassage", { number: formatPassageNumber(passage.id, say), ...span })
            : say.rich("claim.inDocument", {
                document: document.title,
                title: (chunks) => <Written language={document.language}>{chunks}</Written>,
                date: formatDate(document.published, say),
                ...span,
              })}
        </span>
      </p>
    </article>
  );
}
