import type { AtlasSummary } from "@/lib/store/answers";
import { yearOf } from "@/lib/words/date-label";
import { formatCount, formatCountOf } from "@/lib/words/number-label";
import { PageTitle } from "../shell/page-title";
import { EntityLink } from "../ui/entity-link";
import { TypeMark } from "../ui/type-mark";
import styles from "./panel.module.css";
import { TermSection } from "./term-section";

/** What the words and signs of the atlas mean, and what it knows of its readers: nothing. */
export function AboutPanel({ summary }: { summary: AtlasSummary }) {
  const { atlas, counts, totals, extent, vocabulary } = summary;
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>About</p>
        <PageTitle>How to read this atlas</PageTitle>
        <p className={styles.lead}>
          {formatCountOf(counts.documents, "document", "documents")} report{" "}
          {formatCountOf(counts.events, "event", "events")} in{" "}
          {formatCountOf(counts.attestations, "statement", "statements")}.{" "}
          {formatCount(totals.mapped)} events are on the map, {formatCount(totals.unlocated)} have
          no place there, and {formatCount(totals.undated)} have no date. The dates run from{" "}
          {yearOf(extent.start, null)} to {yearOf(extent.end, null)}.
        </p>
      </header>
      <section className={styles.section}>
        <h2>Claims, not facts</h2>
        <ul className={styles.plain}>
          {atlas.doesNotClaim.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h2>How it was made, and what it lacks</h2>
        <p>
          <EntityLink path="/about/method">The method</EntityLink> says how the record was made.{" "}
          <EntityLink path="/coverage">Coverage</EntityLink> counts what it holds and what it lacks,
          and each number leads to its records.{" "}
          <EntityLink path="/disagreements">Disagreements</EntityLink> lists where the documents
          contradict each other.
        </p>
      </section>
      <section className={styles.section}>
        <h2>Where and how sure</h2>
        <p>
          A place is drawn as the area in which it lies, with the source of its position. Its mark
          counts the events that are said to have happened there, started from there or ended there.
          A country or a governorate is a square: the event lies somewhere in it. Names that stand
          for a government, sit inside another name or are only the seat of an institution are
          recorded and not drawn.
        </p>
      </section>
      <section className={styles.section}>
        <h2>When</h2>
        <p>
          A date is never finer than the document gives it. Where a day is printed without its year,
          the event says how the year is known. “Undated” means that no document says when.
        </p>
      </section>
      <section className={styles.section}>
        <h2>Kinds of events</h2>
        <dl className={styles.facts}>
          {vocabulary.families.map((family) => (
            <div key={family.id} className={styles.term}>
              <dt>
                <TypeMark family={family.id} label={family.label.en} />
              </dt>
              <dd>
                {family.definition}{" "}
                {vocabulary.eventTypes
                  .filter((type) => type.family === family.id)
                  .map((type, index) => (
                    <span key={type.id}>
                      {index > 0 && ", "}
                      <EntityLink path={`/events?type=${type.id}`}>
                        {type.label.en.toLowerCase()}
                      </EntityLink>
                    </span>
                  ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <TermSection vocabulary={vocabulary} />
      <section className={styles.section}>
        <h2>No one is watching</h2>
        <p>
          This site sets no cookie, counts no readers and asks no other host for anything. The map,
          its fonts and its pictures come from the site itself. When you follow a link to another
          site, that site is not told where you came from.
        </p>
      </section>
      <section className={styles.section}>
        <h2>Sources of the map</h2>
        <p>
          Land, borders and names: Natural Earth (public domain), GeoNames (CC BY 4.0). Rivers and
          lakes: GSHHG and World Data Bank II (LGPL). Airports and runways: OurAirports (public
          domain). Positions of places: named on each place.
        </p>
        <p className={styles.ways}>
          <EntityLink path="/about/data">Use the data</EntityLink> ·{" "}
          <a href={atlas.license.url} rel="license noreferrer">
            {atlas.license.label}
          </a>
        </p>
      </section>
    </article>
  );
}
