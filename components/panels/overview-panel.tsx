import type { Page } from "@/lib/query/query";
import type { AtlasSummary, DocumentItem, PlaceItem } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { formatCount, formatCountOf } from "@/lib/words/number-label";
import { PageTitle } from "../shell/page-title";
import { CountLine } from "../ui/count-line";
import { DocumentRow } from "../ui/document-row";
import { EntityLink } from "../ui/entity-link";
import { PlaceRow } from "../ui/place-row";
import styles from "./panel.module.css";

/** What this atlas is, whose voices speak in it, what it does not claim, and everything it shows. */
export function OverviewPanel({
  summary,
  places,
  documents,
  statements,
}: {
  summary: AtlasSummary;
  /** The first of the places that match, those with a position before others, and how many have one. */
  places: Page<PlaceItem> & { mapped: number };
  /** The first by date of those that tell of the events. */
  documents: Page<DocumentItem>;
  /** How many attestations of the events there are. */
  statements: number;
}) {
  const { atlas, totals, vocabulary } = summary;
  const mapped = places.items.filter((place) => place.mapped);
  const unmapped = places.matched - places.mapped;
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>Atlas</p>
        <PageTitle>{atlas.title}</PageTitle>
        {atlas.introduction.map((paragraph) => (
          <p key={paragraph} className={styles.serif}>
            {paragraph}
          </p>
        ))}
        <p className={styles.lead}>
          <CountLine totals={totals} />. {formatCountOf(documents.matched, "document", "documents")}{" "}
          {documents.matched === 1 ? "reports" : "report"} them in{" "}
          <EntityLink path="/attestations">
            {formatCountOf(statements, "statement", "statements")}
          </EntityLink>
          .
        </p>
      </header>

      <section className={styles.band}>
        <h2>Places</h2>
        <ul className={styles.rows}>
          {mapped.map((place) => (
            <PlaceRow key={place.id} place={place} vocabulary={vocabulary} />
          ))}
        </ul>
        {mapped.length < places.mapped && (
          <p className={styles.empty}>
            <EntityLink path="/places?located=1">
              All {formatCount(places.mapped)} places on the map →
            </EntityLink>
          </p>
        )}
        {unmapped > 0 && (
          <p className={styles.empty}>
            <EntityLink path="/places?located=0">{unmapped} more places are named</EntityLink> but
            not on the map. Their names stand for a government or are part of another name, or the
            places are too wide or not located.
          </p>
        )}
      </section>

      <section className={styles.band}>
        <h2>Documents, and whose they are</h2>
        <ul className={styles.rows}>
          {documents.items.map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              end={formatDate(document.published)}
              more={`${formatCountOf(document.events, "event", "events")}.`}
            />
          ))}
        </ul>
        {documents.items.length < documents.matched && (
          <p className={styles.empty}>
            <EntityLink path="/documents">
              All {formatCount(documents.matched)} documents →
            </EntityLink>
          </p>
        )}
      </section>

      <section className={styles.section}>
        <h2>What this atlas does not claim</h2>
        <ul className={styles.plain}>
          {atlas.doesNotClaim.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className={styles.ways}>
          <EntityLink path="/about">How to read this atlas</EntityLink> ·{" "}
          <EntityLink path="/disagreements">Where the documents disagree</EntityLink> ·{" "}
          <EntityLink path="/coverage">What the record holds and lacks</EntityLink> ·{" "}
          <EntityLink path="/about/data">Use the data</EntityLink> ·{" "}
          <a href={atlas.license.url} rel="license">
            {atlas.license.label}
          </a>
        </p>
      </section>
    </article>
  );
}
