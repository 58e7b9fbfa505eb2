"use client";

import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { TimelineProps } from "../timeline/timeline";
import styles from "../timeline/timeline-frame.module.css";
import { FallBack } from "../ui/fall-back";
import { LatePart } from "../ui/late-part";

const loadTimeline = () => import("../timeline/timeline").then((file) => file.Timeline);

/** The timeline's part of the page: as the server drew it until the one that takes days is wanted and there. */
export function TimelineFrame({
  isWanted,
  drawn,
  ...timeline
}: {
  /** False as long as the page has something better to do. */
  isWanted: boolean;
  drawn: ReactNode;
} & TimelineProps) {
  const say = useWords();
  return (
    <section className={styles.section} aria-label={say("time.name")}>
      <FallBack to={drawn}>
        <LatePart load={isWanted ? loadTimeline : undefined} meanwhile={drawn} props={timeline} />
      </FallBack>
    </section>
  );
}
