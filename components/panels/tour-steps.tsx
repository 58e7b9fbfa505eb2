"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import { useReadingStep } from "@/lib/client/use-reading-step";
import { readStepPart, stepPart } from "@/lib/query/tour-step";
import { readLanguage } from "@/lib/words/languages";
import { type ReadStep, TitleContext, useMapState } from "../shell/viewer-context";
import panelStyles from "./panel.module.css";
import styles from "./tour.module.css";

/** Milliseconds after which a step is read, and not only passed by. */
const SETTLED = 250;

/** The steps of a whole tour one under another: map, time and address go along with the one that is read. */
export function TourSteps({
  title,
  lang,
  follow,
  whatFollows,
  steps,
  children,
}: {
  /** Of the tour, and the language it is written in where that is not the page's own. */
  title: string;
  lang: string | undefined;
  /** Words of the switch. */
  follow: string;
  whatFollows: string;
  steps: readonly ReadStep[];
  /** What each step says, in their order. */
  children: readonly ReactNode[];
}) {
  const root = useRef<HTMLDivElement>(null);
  const { isFollowingTour, setFollowing, tourReading } = useMapState();
  const [current, setCurrent] = useState<number>();
  const shown = useRef<number>(undefined);
  const noteReading = useNoteReading(title, lang);
  useReadingStep(root, setCurrent);

  // Who comes by a link that names a step, or back, finds the map as the link has it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, when the page comes to stand there
  useEffect(() => {
    const named = readStepPart(window.location.hash);
    const step = steps[(named ?? 0) - 1];
    setCurrent(step && named);
    if (step && /[?&]map=/.test(window.location.search)) {
      shown.current = named;
      tourReading.enter(step);
      noteReading(step);
    }
    return tourReading.leave;
  }, []);

  const show = useCallback(
    (number: number) => {
      const step = steps[number - 1];
      if (!step || shown.current === number) return;
      shown.current = number;
      tourReading.show(step);
      noteReading(step);
    },
    [steps, tourReading, noteReading],
  );
  useEffect(() => {
    if (current === undefined || !isFollowingTour) return;
    const timer = setTimeout(() => show(current), SETTLED);
    return () => clearTimeout(timer);
  }, [current, isFollowingTour, show]);

  return (
    <div ref={root}>
      <p className={styles.follow}>
        <button
          type="button"
          aria-pressed={isFollowingTour}
          title={whatFollows}
          onClick={() => setFollowing(!isFollowingTour)}
        >
          {follow}
        </button>
      </p>
      {children.map((content, index) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their number
          key={index}
          id={stepPart(index + 1)}
          data-step
          aria-current={current === index + 1 ? "step" : undefined}
          className={`${panelStyles.section} ${styles.step}`}
        >
          {content}
        </section>
      ))}
    </div>
  );
}

/** Notes how the way back leads to the tour: to the step at which it was left, in its view. */
function useNoteReading(title: string, lang: string | undefined) {
  const { path } = readLanguage(usePathname() ?? "/");
  const noteTitle = useContext(TitleContext);
  return useCallback(
    ({ address }: ReadStep) =>
      noteTitle(path, { text: title, lang, search: address.replace(/^[^?#]*/, "") }),
    [noteTitle, path, title, lang],
  );
}
