import { useWords } from "#use-words";
import { stepAddress } from "@/lib/query/tour-step";
import type { TourDetail, TourStepDetail } from "@/lib/store/record-answers";
import { writtenIn } from "@/lib/words/written-in";
import { PageTitle } from "../shell/page-title";
import { EntityLink } from "../ui/entity-link";
import { asWritten } from "../ui/written";
import styles from "./panel.module.css";
import tourStyles from "./tour.module.css";
import { TourKeys } from "./tour-keys";
import { TourSentences } from "./tour-sentences";

/** One step of a tour beside the view that its link shows, with the ways to the others and out of the tour. */
export function TourStepPanel({
  tour,
  step,
  number,
}: {
  tour: TourDetail;
  step: TourStepDetail;
  /** Counted from 1. */
  number: number;
}) {
  const say = useWords();
  const addressOf = (of: number): string | undefined => {
    const link = tour.steps[of - 1]?.link;
    return link === undefined ? undefined : stepAddress({ tour: tour.id, step: of }, link);
  };
  const own = addressOf(number) ?? "";
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>
          {say.rich("tours.stepOf", {
            step: number,
            steps: tour.steps.length,
            link: (chunks) => (
              <EntityLink path={`/tours/${tour.id}`} isExact>
                {chunks}
              </EntityLink>
            ),
          })}
        </p>
        <PageTitle {...writtenIn(say)} search={own.replace(/^[^?]*/, "")}>
          {step.title}
        </PageTitle>
      </header>
      <div className={styles.section}>
        <TourSentences sentences={step.sentences} />
      </div>
      <ul className={tourStyles.ways}>
        <li>
          <EntityLink path={step.link} isWhole>
            {say("tours.openView")}
          </EntityLink>
        </li>
        <li>
          <EntityLink path={own} isWhole>
            {say("tours.restore")}
          </EntityLink>
        </li>
        <li>
          <EntityLink path={`/tours/${tour.id}`} isExact>
            {say("tours.whole")}
          </EntityLink>
        </li>
      </ul>
      <p className={tourStyles.keys}>{say("tours.keys")}</p>
      <nav className={tourStyles.steps} aria-label={say("tours.steps")}>
        <StepLink
          words="tours.previous"
          address={addressOf(number - 1)}
          tour={tour}
          to={number - 1}
        />
        <StepLink words="tours.next" address={addressOf(number + 1)} tour={tour} to={number + 1} />
      </nav>
      <TourKeys previous={addressOf(number - 1)} next={addressOf(number + 1)} />
    </article>
  );
}

function StepLink({
  words,
  address,
  tour,
  to,
}: {
  words: "tours.previous" | "tours.next";
  /** Undefined where there is no such step. */
  address: string | undefined;
  tour: TourDetail;
  to: number;
}) {
  const say = useWords();
  const title = tour.steps[to - 1]?.title;
  if (address === undefined || title === undefined) return null;
  return (
    <EntityLink className={words === "tours.next" ? tourStyles.next : ""} path={address} isWhole>
      {say.rich(words, { title, record: asWritten })}
    </EntityLink>
  );
}
