import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { formatDate } from "@/lib/words/date-label";
import {
  addressIn,
  describeClaim,
  describeReference,
  type Evidence,
  type EvidenceClaim,
  formatEvidence,
  passageAddress,
} from "@/lib/words/evidence";
import { namePassage } from "@/lib/words/passage-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import { writtenIn } from "@/lib/words/written-in";
import { PageTitle } from "../shell/page-title";
import { CopyButton } from "../ui/copy-button";
import { EntityLink } from "../ui/entity-link";
import { PrintButton } from "../ui/print-button";
import { asWritten, Written } from "../ui/written";
import styles from "./evidence-panel.module.css";

/** Claim by claim what an event rests on, as a sheet of paper: nothing folded, every address written out. */
export function EvidencePanel({
  evidence,
  vocabulary,
}: {
  evidence: Evidence;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const { atlas, site, made, event, claims, disagreements, references } = evidence;
  const path = `/events/${event.id}`;
  return (
    <article className={styles.sheet}>
      <header>
        <p className={styles.kind}>{say("event.evidence")}</p>
        <PageTitle {...writtenIn(say)}>{event.title}</PageTitle>
        <dl className={styles.facts}>
          <dt>{say("event.when")}</dt>
          <dd>{formatDate(event.date, say)}</dd>
          <dt>{say("event.status")}</dt>
          <dd>{labelOf(vocabulary, "statuses", event.status, say)}</dd>
          <dt>{say("evidence.event")}</dt>
          <dd>
            <EntityLink path={path}>
              <Written language="en">{addressIn(site, path, say)}</Written>
            </EntityLink>
          </dd>
          <dt>{say("evidence.made")}</dt>
          <dd>
            {say.rich("evidence.madeFrom", {
              date: formatDate(made, say),
              atlas,
              record: asWritten,
            })}
          </dd>
        </dl>
        <p className={styles.actions}>
          <PrintButton />
          <CopyButton
            label={say("evidence.copyText")}
            text={formatEvidence(evidence, vocabulary, say)}
          />
        </p>
      </header>

      <h2>{say("event.said")}</h2>
      <p className={styles.lead}>{say("evidence.lead")}</p>
      <ol className={styles.claims}>
        {claims.map((claim) => (
          <Claim
            key={claim.attestation.id}
            claim={describeClaim(claim, site, vocabulary, say)}
            path={`/documents/${claim.document.id}#${claim.passage.id}`}
          />
        ))}
      </ol>

      {disagreements.length > 0 && (
        <>
          <h2>{say("evidence.disagreements")}</h2>
          <ul className={styles.points}>
            {disagreements.map(({ disagreement, passages }) => (
              <li key={disagreement.id}>
                <p {...writtenIn(say)}>{disagreement.sentence}</p>
                <ul>
                  {passages.map(({ document, source, passage }) => (
                    <li key={`${document.id} ${passage.id}`}>
                      {say.rich("evidence.basis", {
                        passage: namePassage(passage.id, source, say),
                        gloss: passage.gloss,
                        record: asWritten,
                        link: () => (
                          <EntityLink path={`/documents/${document.id}#${passage.id}`}>
                            <Written language="en">
                              {passageAddress(site, document, passage.id, say)}
                            </Written>
                          </EntityLink>
                        ),
                      })}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}

      {references.length > 0 && (
        <>
          <h2>{say("evidence.references")}</h2>
          <ul className={styles.points}>
            {references.map((reference) => (
              <li key={reference.id}>{describeReference(reference, say)}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function Claim({ claim, path }: { claim: EvidenceClaim; path: string }) {
  const say = useWords();
  return (
    <li id={claim.id}>
      <p className={styles.statement} {...writtenIn(say)}>
        {claim.statement}
      </p>
      <dl className={styles.facts}>
        <dt>{say("evidence.voiceAndMode")}</dt>
        <dd>{claim.said}</dd>
        {claim.figures.length > 0 && <dt>{say("evidence.counted")}</dt>}
        {claim.figures.map((figure) => (
          <dd key={figure}>{figure}</dd>
        ))}
        <dt>{say("evidence.words")}</dt>
        <dd>
          {claim.words === null ? (
            say("evidence.notAttached")
          ) : (
            <blockquote lang={claim.language} dir="auto">
              {claim.words}
            </blockquote>
          )}
        </dd>
        <dt>{say("evidence.passage")}</dt>
        <dd>
          {claim.passage}
          <br />
          <EntityLink path={path}>
            <Written language="en">{claim.address}</Written>
          </EntityLink>
        </dd>
        <dt>{say("evidence.document")}</dt>
        <dd>{claim.document}</dd>
        <dt>{say("evidence.sha256")}</dt>
        <dd>
          <code>{claim.sha256}</code>
        </dd>
      </dl>
    </li>
  );
}
