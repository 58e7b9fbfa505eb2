"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { useWords } from "#use-words";
import type { TimelineProps } from "../timeline/timeline";
import styles from "../timeline/timeline-frame.module.css";
import { FallBack } from "../ui/fall-back";

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
  const [Timeline, setTimeline] = useState<ComponentType<TimelineProps>>();
  useEffect(() => {
    if (!isWanted) return;
    import("../timeline/timeline").then(
      (file) => setTimeline(() => file.Timeline),
      // Without it, what the server drew goes on to serve.
      console.error,
    );
  }, [isWanted]);
  return (
    <section className={styles.section} aria-label={say("time.name")}>
      <FallBack to={drawn}>{Timeline ? <Timeline {...timeline} /> : drawn}</FallBack>
    </section>
  );
}
