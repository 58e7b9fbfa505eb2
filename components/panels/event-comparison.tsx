import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { DocumentItem, QuotedAttestation } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { writtenIn } from "@/lib/words/written-in";
import { DocumentName } from "../ui/document-name";
import { EntityLink } from "../ui/entity-link";
import { Claim } from "./claim";
import { compareClaims } from "./compare-claims";
import styles from "./event-comparison.module.css";

/** The claims that lead, a column a document: its name, whose voice it is, what it counts and says. */
export function LeadingClaims({
  attestations,
  vocabulary,
}: {
  attestations: readonly QuotedAttestation[];
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const isCounted = attestations.some(({ attestation }) => attestation.figures.length > 0);
  return (
    <Columns>
      {compareClaims(attestations, say).map(({ document, leading }) => (
        <Column key={document.id} document={document} isIntroduced>
          {isCounted && leading.every(({ attestation }) => attestation.figures.length === 0) && (
            <p className={styles.none}>{say("event.noFigure")}</p>
          )}
          <Claims claims={leading} vocabulary={vocabulary} />
        </Column>
      ))}
    </Columns>
  );
}

/** What the documents say besides, in the same columns; nothing where every claim leads. */
export function OtherClaims({
  attestations,
  vocabulary,
}: {
  attestations: readonly QuotedAttestation[];
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const columns = compareClaims(attestations, say).filter(({ others }) => others.length > 0);
  if (columns.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="more-claims">
      <h2 id="more-claims">{say("event.saidBesides")}</h2>
      <Columns>
        {columns.map(({ document, others }) => (
          <Column key={document.id} document={document}>
            <Claims claims={others} vocabulary={vocabulary} />
          </Column>
        ))}
      </Columns>
    </section>
  );
}

function Columns({ children }: { children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}

function Column({
  document,
  isIntroduced = false,
  children,
}: {
  document: DocumentItem;
  /** Whether its title and whose voice it is are given, and not its name alone. */
  isIntroduced?: boolean;
  children: ReactNode;
}) {
  const say = useWords();
  const { id, shortTitle, title, language, published, voice } = document;
  return (
    <section className={styles.column}>
      <header>
        <h3>
          <DocumentName>{shortTitle}</DocumentName>
        </h3>
        {isIntroduced && (
          <>
            <p>
              {say.rich("event.titleAndDate", {
                title: () => (
                  <EntityLink path={`/documents/${id}`}>
                    <span lang={language} dir="auto">
                      {title}
                    </span>
                  </EntityLink>
                ),
                date: formatDate(published, say),
              })}
            </p>
            <p {...writtenIn(say)}>{voice}.</p>
          </>
        )}
      </header>
      <div>{children}</div>
    </section>
  );
}

function Claims({
  claims,
  vocabulary,
}: {
  claims: readonly QuotedAttestation[];
  vocabulary: Vocabulary;
}) {
  return claims.map((attested) => (
    <Claim
      key={attested.attestation.id}
      attested={attested}
      vocabulary={vocabulary}
      words={attested.words}
      isUnderDocument
    />
  ));
}
