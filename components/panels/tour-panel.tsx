import { Fragment } from "react";
import { useWords } from "#use-words";
import { COMPOSER_PAGE } from "@/lib/query/pages";
import { readingAddress, stepAddress } from "@/lib/query/tour-step";
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
import { TourSteps } from "./tour-steps";

/** A whole tour: each step with its link and what it says, to be read, printed or begun on the map. */
export function TourPanel({
  tour,
  places,
}: {
  tour: TourDetail;
  /** The places that each step is about. */
  places: readonly (readonly string[])[];
}) {
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
      <TourSteps
        title={title}
        lang={own.lang}
        follow={say("tours.follow")}
        whatFollows={say("tours.whatFollows")}
        steps={steps.map(({ link }, index) => ({
          address: readingAddress({ tour: id, step: index + 1 }, link),
          places: places[index] ?? [],
        }))}
      >
        {steps.map((step, index) => (
          <Fragment key={step.link + step.title}>
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
          </Fragment>
        ))}
      </TourSteps>
      <p className={tourStyles.compose}>
        <EntityLink path={COMPOSER_PAGE}>{say("compose.way")}</EntityLink>
      </p>
    </article>
  );
}
