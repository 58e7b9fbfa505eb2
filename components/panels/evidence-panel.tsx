import type { Vocabulary } from "@/lib/records/vocabulary";
import { formatDate } from "@/lib/words/date-label";
import {
  describeClaim,
  describeReference,
  type Evidence,
  type EvidenceClaim,
  formatEvidence,
  passageAddress,
} from "@/lib/words/evidence";
import { namePassage } from "@/lib/words/passage-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import { PageTitle } from "../shell/page-title";
import { CopyButton } from "../ui/copy-button";
import { EntityLink } from "../ui/entity-link";
import { PrintButton } from "../ui/print-button";
import styles from "./evidence-panel.module.css";

/** Claim by claim what an event rests on, as a sheet of paper: nothing folded, every address written out. */
export function EvidencePanel({
  evidence,
  vocabulary,
}: {
  evidence: Evidence;
  vocabulary: Vocabulary;
}) {
  const { atlas, site, made, event, claims, disagreements, references } = evidence;
  return (
    <article className={styles.sheet}>
      <header>
        <p className={styles.kind}>Evidence sheet</p>
        <PageTitle>{event.title}</PageTitle>
        <dl className={styles.facts}>
          <dt>When</dt>
          <dd>{formatDate(event.date)}</dd>
          <dt>Status</dt>
          <dd>{labelOf(vocabulary, "statuses", event.status)}</dd>
          <dt>Event</dt>
          <dd>
            <EntityLink path={`/events/${event.id}`}>{`${site}/events/${event.id}`}</EntityLink>
          </dd>
          <dt>Made</dt>
          <dd>
            {formatDate(made)}, from {atlas}
          </dd>
        </dl>
        <p className={styles.actions}>
          <PrintButton />
          <CopyButton label="Copy as plain text" text={formatEvidence(evidence, vocabulary)} />
        </p>
      </header>

      <h2>What the documents say</h2>
      <p className={styles.lead}>
        These are claims of the documents, not findings of this atlas. Statements are in our words.
      </p>
      <ol className={styles.claims}>
        {claims.map((claim) => (
          <Claim
            key={claim.attestation.id}
            claim={describeClaim(claim, site, vocabulary)}
            path={`/documents/${claim.document.id}#${claim.passage.id}`}
          />
        ))}
      </ol>

      {disagreements.length > 0 && (
        <>
          <h2>What does not agree</h2>
          <ul className={styles.points}>
            {disagreements.map(({ disagreement, passages }) => (
              <li key={disagreement.id}>
                <p>{disagreement.sentence}</p>
                <ul>
                  {passages.map(({ document, source, passage }) => (
                    <li key={`${document.id} ${passage.id}`}>
                      {namePassage(passage.id, source)}: {passage.gloss}{" "}
                      <EntityLink path={`/documents/${document.id}#${passage.id}`}>
                        {passageAddress(site, document, passage.id)}
                      </EntityLink>
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
          <h2>Published elsewhere, not by these documents</h2>
          <ul className={styles.points}>
            {references.map((reference) => (
              <li key={reference.id}>{describeReference(reference)}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function Claim({ claim, path }: { claim: EvidenceClaim; path: string }) {
  return (
    <li id={claim.id}>
      <p className={styles.statement}>{claim.statement}</p>
      <dl className={styles.facts}>
        <dt>Voice and mode</dt>
        <dd>{claim.said}</dd>
        {claim.figures.length > 0 && <dt>Counted</dt>}
        {claim.figures.map((figure) => (
          <dd key={figure}>{figure}</dd>
        ))}
        <dt>Words</dt>
        <dd>
          {claim.words === null ? (
            "the text of this document is not attached here"
          ) : (
            <blockquote lang={claim.language} dir="auto">
              {claim.words}
            </blockquote>
          )}
        </dd>
        <dt>Passage</dt>
        <dd>
          {claim.passage}
          <br />
          <EntityLink path={path}>{claim.address}</EntityLink>
        </dd>
        <dt>Document</dt>
        <dd>{claim.document}</dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{claim.sha256}</code>
        </dd>
      </dl>
    </li>
  );
}
