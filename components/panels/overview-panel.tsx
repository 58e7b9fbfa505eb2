import { useWords } from "#use-words";
import type { Page } from "@/lib/query/query";
import type { AtlasSummary, DocumentItem, PlaceItem } from "@/lib/store/answers";
import { formatDate } from "@/lib/words/date-label";
import { writtenIn } from "@/lib/words/written-in";
import { PageTitle } from "../shell/page-title";
import { CountLine } from "../ui/count-line";
import { DocumentRow } from "../ui/document-row";
import { EntityLink } from "../ui/entity-link";
import { PlaceRow } from "../ui/place-row";
import { Written } from "../ui/written";
import styles from "./panel.module.css";
import { TourList } from "./tour-list";

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
  const say = useWords();
  const own = writtenIn(say);
  const { atlas, totals, vocabulary } = summary;
  const mapped = places.items.filter((place) => place.mapped);
  const unmapped = places.matched - places.mapped;
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>{say("overview.kind")}</p>
        <PageTitle {...own}>{atlas.title}</PageTitle>
        {atlas.introduction.map((paragraph) => (
          <p key={paragraph} className={styles.serif} {...own}>
            {paragraph}
          </p>
        ))}
        <p className={styles.lead}>
          {say.rich("overview.lead", {
            counts: () => <CountLine totals={totals} />,
            documents: documents.matched,
            statements,
            link: (chunks) => <EntityLink path="/attestations">{chunks}</EntityLink>,
          })}
        </p>
        {summary.tours.length > 0 && <TourList tours={summary.tours} />}
      </header>

      <section className={styles.band}>
        <h2>{say("overview.places")}</h2>
        <ul className={styles.rows}>
          {mapped.map((place) => (
            <PlaceRow key={place.id} place={place} vocabulary={vocabulary} />
          ))}
        </ul>
        {mapped.length < places.mapped && (
          <p className={styles.empty}>
            <EntityLink path="/places?located=1">
              {say("overview.allPlaces", { count: places.mapped })}
            </EntityLink>
          </p>
        )}
        {unmapped > 0 && (
          <p className={styles.empty}>
            {say.rich("overview.unmapped", {
              count: unmapped,
              link: (chunks) => <EntityLink path="/places?located=0">{chunks}</EntityLink>,
            })}
          </p>
        )}
      </section>

      <section className={styles.band}>
        <h2>{say("overview.documents")}</h2>
        <ul className={styles.rows}>
          {documents.items.map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              end={formatDate(document.published, say)}
              more={say("overview.documentEvents", { count: document.events })}
            />
          ))}
        </ul>
        {documents.items.length < documents.matched && (
          <p className={styles.empty}>
            <EntityLink path="/documents">
              {say("ui.allDocuments", { count: documents.matched })}
            </EntityLink>
          </p>
        )}
      </section>

      <section className={styles.section}>
        <h2>{say("overview.doesNotClaim")}</h2>
        <ul className={styles.plain}>
          {atlas.doesNotClaim.map((sentence) => (
            <li key={sentence} {...own}>
              {sentence}
            </li>
          ))}
        </ul>
        <p className={styles.ways}>
          {say.rich("overview.ways", {
            about: (chunks) => <EntityLink path="/about">{chunks}</EntityLink>,
            disagreements: (chunks) => <EntityLink path="/disagreements">{chunks}</EntityLink>,
            coverage: (chunks) => <EntityLink path="/coverage">{chunks}</EntityLink>,
            data: (chunks) => <EntityLink path="/about/data">{chunks}</EntityLink>,
            license: () => (
              <a href={atlas.license.url} rel="license">
                <Written>{atlas.license.label}</Written>
              </a>
            ),
          })}
        </p>
      </section>
    </article>
  );
}
