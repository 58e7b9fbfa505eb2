"use client";

import { type RefObject, useRef, useState } from "react";
import { useMapState } from "@/components/shell/viewer-context";
import { useFindKey } from "@/lib/client/use-find-key";
import type { Step } from "@/lib/client/use-passage-steps";
import { ArrowButton } from "./arrow-button";
import { FindBox } from "./find-box";
import styles from "./reader-bar.module.css";

/** The reader's tools, in view wherever one reads: passage by passage, find, and whether the map follows. */
export function ReaderBar({
  root,
  count,
  onStep,
}: {
  root: RefObject<HTMLElement | null>;
  count: number;
  onStep: (step: Step) => void;
}) {
  const { isFollowing, setFollowing } = useMapState();
  const [isFinding, setFinding] = useState(false);
  const bar = useRef<HTMLFieldSetElement>(null);
  const findButton = useRef<HTMLButtonElement>(null);
  useFindKey(() => {
    setFinding(true);
    bar.current?.querySelector("input")?.focus();
  });
  const closeFind = () => {
    setFinding(false);
    findButton.current?.focus();
  };
  return (
    <fieldset ref={bar} className={styles.bar} aria-label="Reading">
      <div className={styles.tools}>
        <div className={styles.steps}>
          <ArrowButton
            direction="up"
            label="Previous passage"
            hasKey
            disabled={count === 0}
            onClick={() => onStep("previous")}
          />
          <ArrowButton
            direction="down"
            label="Next passage"
            hasKey
            disabled={count === 0}
            onClick={() => onStep("next")}
          />
          <span>{count === 1 ? "1 passage" : `${count} passages`}</span>
        </div>
        <button
          type="button"
          ref={findButton}
          aria-expanded={isFinding}
          aria-keyshortcuts="/"
          title="Find in this document (/)"
          onClick={() => setFinding(!isFinding)}
        >
          Find
        </button>
        <button
          type="button"
          aria-pressed={isFollowing}
          title="Whether the map moves to the places in the text on screen"
          onClick={() => setFollowing(!isFollowing)}
        >
          Map follows
        </button>
      </div>
      {isFinding && <FindBox root={root} onClose={closeFind} />}
    </fieldset>
  );
}
