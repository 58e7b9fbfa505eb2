"use client";

import { type RefObject, useRef, useState } from "react";
import { useWords } from "#use-words";
import { useMapState } from "@/components/shell/viewer-context";
import { useFindKey } from "@/lib/client/use-find-key";
import type { Step } from "@/lib/client/use-passage-steps";
import { formatDecimal } from "@/lib/words/number-label";
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
  const say = useWords();
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
    <fieldset ref={bar} className={styles.bar} aria-label={say("reader.tools")}>
      <div className={styles.tools}>
        <div className={styles.steps}>
          <ArrowButton
            direction="up"
            label={say("reader.previousPassage")}
            hasKey
            disabled={count === 0}
            onClick={() => onStep("previous")}
          />
          <ArrowButton
            direction="down"
            label={say("reader.nextPassage")}
            hasKey
            disabled={count === 0}
            onClick={() => onStep("next")}
          />
          <span>{say("reader.passages", { count, number: formatDecimal(count, say) })}</span>
        </div>
        <button
          type="button"
          ref={findButton}
          aria-expanded={isFinding}
          aria-keyshortcuts="/"
          title={say("reader.findWithKey")}
          onClick={() => setFinding(!isFinding)}
        >
          {say("reader.find")}
        </button>
        <button
          type="button"
          aria-pressed={isFollowing}
          title={say("reader.whatFollows")}
          onClick={() => setFollowing(!isFollowing)}
        >
          {say("reader.mapFollows")}
        </button>
      </div>
      {isFinding && <FindBox root={root} onClose={closeFind} />}
    </fieldset>
  );
}
