"use client";

import { useWords } from "#use-words";
import { describeFailure } from "@/lib/client/fetch-json";
import { FOUND_KINDS } from "@/lib/query/found-kinds";
import type { AnsweredFindings } from "@/lib/store/find-answers";
import styles from "./find-dialog.module.css";

/** What the dialog says of its list: how to begin, that it is on its way, how much there is, or what failed. */
export function FindStatus({
  typed,
  found,
  isLoading,
  error,
  onRetry,
  onType,
}: {
  typed: string;
  found: AnsweredFindings | undefined;
  isLoading: boolean;
  error: Error | undefined;
  onRetry: () => void;
  onType: (text: string) => void;
}) {
  const say = useWords();
  if (typed.trim() === "") return <p className={styles.hint}>{say("find.hint")}</p>;
  if (error) {
    return (
      <p className={styles.hint} role="alert">
        {say("find.failed", { reason: describeFailure(error, say) })}{" "}
        <button type="button" onClick={onRetry}>
          {say("ui.tryAgain")}
        </button>
      </p>
    );
  }
  const count = found ? countOf(found) : 0;
  const isNothing = found !== undefined && count === 0 && !isLoading;
  return (
    <>
      <output className={count > 0 || isLoading ? styles.count : styles.hint}>{describe()}</output>
      {isNothing && found.nearest.length > 0 && (
        <p className={styles.hint}>
          {say("find.nearest")}{" "}
          {found.nearest.map((text) => (
            <button key={text} type="button" dir="auto" onClick={() => onType(text)}>
              {text}
            </button>
          ))}
        </p>
      )}
    </>
  );

  function describe(): string {
    if (isLoading && count === 0) return say("find.looking");
    if (isNothing) return say("find.nothing", { text: typed.trim() });
    return say("find.count", { count });
  }
}

/** How much there is of all kinds, a position included. */
function countOf(found: AnsweredFindings): number {
  const records = FOUND_KINDS.map((kind) => found[kind].matched + found[kind].similar);
  return records.reduce((sum, count) => sum + count, found.position ? 1 : 0);
}
