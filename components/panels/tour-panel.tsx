import { useWords } from "#use-words";
import { COMPOSER_PAGE } from "@/lib/query/pages";
import { stepAddress } from "@/lib/query/tour-step";
import type { TourDetail } from "@/lib/store/record-answers";
import { writtenIn } from "@/lib/words/written-in";
import { PageTitle } from "../shell/page-title";
import { CopyButton } from "../ui/copy-button";
import { EntityLink } from "../ui/entity-link";
import { PrintButton } from "../ui/print-button";
import { Written } from "../ui/written";
import styles from "./panel.module.css";
import tourStyles from "./tour.module.css";
import { TourSentences } from "./tour-sentences";

/** A whole tour: each step with its link and what it says, to be read, printed or begun on the map. */
export function TourPanel({ tour }: { tour: TourDetail }) {
  const say = useWords();
  const own = writtenIn(say);
  const { id, title, summary, steps } = tour;
  const linkOf = (index: number) =>
    stepAddress({ tour: id, step: index + 1 }, steps[index]?.link ?? "/");
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>{say("tours.kind")}</p>
        <PageTitle {...own}>{title}</PageTitle>
        <p className={styles.serif} {...own}>
          {summary}
        </p>
        <p className={styles.lead}>{say("tours.lead", { steps: steps.length })}</p>
        <div className={styles.actions}>
          <EntityLink path={linkOf(0)} isWhole>
            {say("tours.begin")}
          </EntityLink>
          <CopyButton label={say("ui.copyLink")} />
          <PrintButton />
        </div>
      </header>
      {steps.map((step, index) => (
        <section key={step.link + step.title} className={styles.section}>
          <h2>
            {say.rich("tours.stepNumber", {
              step: index + 1,
              title: step.title,
              link: (chunks) => (
                <EntityLink path={linkOf(index)} isWhole>
                  <Written>{chunks}</Written>
                </EntityLink>
              ),
            })}
          </h2>
          <TourSentences sentences={step.sentences} />
        </section>
      ))}
      <p className={tourStyles.compose}>
        <EntityLink path={COMPOSER_PAGE}>{say("compose.way")}</EntityLink>
      </p>
    </article>
  );
}
