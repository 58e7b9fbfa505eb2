"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { useWords } from "#use-words";
import type { TimelineProps } from "../timeline/timeline";
import styles from "../timeline/timeline.module.css";

const Timeline = dynamic(() => import("../timeline/timeline").then((module) => module.Timeline), {
  ssr: false,
});

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
      {isWanted ? <Timeline {...timeline} /> : drawn}
    </section>
  );
}
