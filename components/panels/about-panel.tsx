import { useWords } from "#use-words";
import { COMPOSER_PAGE } from "@/lib/query/pages";
import type { AtlasSummary } from "@/lib/store/answers";
import { yearOf } from "@/lib/words/date-label";
import { labelOf } from "@/lib/words/vocabulary-label";
import { writtenIn } from "@/lib/words/written-in";
import { PageTitle } from "../shell/page-title";
import { EntityLink } from "../ui/entity-link";
import { TypeMark } from "../ui/type-mark";
import { Written } from "../ui/written";
import styles from "./panel.module.css";
import { PeriodSection } from "./period-section";
import { TermSection } from "./term-section";
import { TourList } from "./tour-list";

/** What the words and signs of the atlas mean, and what it knows of its readers: nothing. */
export function AboutPanel({ summary }: { summary: AtlasSummary }) {
  const say = useWords();
  const { atlas, counts, totals, extent, vocabulary } = summary;
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>{say("about.kind")}</p>
        <PageTitle>{say("about.title")}</PageTitle>
        <p className={styles.lead}>
          {say("about.lead", {
            documents: counts.documents,
            events: counts.events,
            attestations: counts.attestations,
            mapped: totals.mapped,
            unlocated: totals.unlocated,
            undated: totals.undated,
            from: yearOf(extent.start, null, say) ?? "",
            to: yearOf(extent.end, null, say) ?? "",
          })}
        </p>
      </header>
      <section className={styles.section}>
        <h2>{say("about.claims")}</h2>
        <ul className={styles.plain}>
          {atlas.doesNotClaim.map((sentence) => (
            <li key={sentence} {...writtenIn(say)}>
              {sentence}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h2>{say("about.making")}</h2>
        <p>
          {say.rich("about.makingText", {
            method: (chunks) => <EntityLink path="/about/method">{chunks}</EntityLink>,
            coverage: (chunks) => <EntityLink path="/coverage">{chunks}</EntityLink>,
            changes: (chunks) => <EntityLink path="/changes">{chunks}</EntityLink>,
            disagreements: (chunks) => <EntityLink path="/disagreements">{chunks}</EntityLink>,
          })}
        </p>
      </section>
      {summary.tours.length > 0 && (
        <section className={styles.section}>
          <h2>{say("tours.tours")}</h2>
          <TourList tours={summary.tours} />
          <p className={styles.actions}>
            <EntityLink path={COMPOSER_PAGE}>{say("compose.way")}</EntityLink>
          </p>
        </section>
      )}
      <section className={styles.section}>
        <h2>{say("about.languages")}</h2>
        <p>{say("about.languagesText")}</p>
      </section>
      <section className={styles.section}>
        <h2>{say("about.where")}</h2>
        <p>{say("about.whereText")}</p>
      </section>
      <section className={styles.section}>
        <h2>{say("about.when")}</h2>
        <p>{say("about.whenText")}</p>
      </section>
      <PeriodSection periods={summary.periods} />
      <section className={styles.section}>
        <h2>{say("about.kinds")}</h2>
        <dl className={styles.facts}>
          {vocabulary.families.map((family) => (
            <div key={family.id} className={styles.term}>
              <dt>
                <TypeMark
                  family={family.id}
                  label={labelOf(vocabulary, "families", family.id, say)}
                />
              </dt>
              <dd>
                <Written>{family.definition}</Written>{" "}
                {vocabulary.eventTypes
                  .filter((type) => type.family === family.id)
                  .map((type, index) => (
                    <span key={type.id}>
                      {say.rich(index === 0 ? "about.firstType" : "about.nextType", {
                        type: labelOf(vocabulary, "eventTypes", type.id, say).toLowerCase(),
                        link: (chunks) => (
                          <EntityLink path={`/events?type=${type.id}`}>{chunks}</EntityLink>
                        ),
                      })}
                    </span>
                  ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <TermSection vocabulary={vocabulary} />
      <section className={styles.section}>
        <h2>{say("about.watching")}</h2>
        <p>{say("about.watchingText")}</p>
      </section>
      <section className={styles.section}>
        <h2>{say("about.sources")}</h2>
        <p>
          {say.rich("about.sourcesText", {
            name: (chunks) => <Written language="en">{chunks}</Written>,
          })}
        </p>
        <p className={styles.ways}>
          {say.rich("about.ways", {
            data: (chunks) => <EntityLink path="/about/data">{chunks}</EntityLink>,
            license: () => (
              <a href={atlas.license.url} rel="license noreferrer">
                <Written>{atlas.license.label}</Written>
              </a>
            ),
          })}
        </p>
      </section>
    </article>
  );
}
