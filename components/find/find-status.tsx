"use client";

import { useWords } from "#use-words";
import { describeFailure } from "@/lib/client/fetch-json";
import type { AllFound } from "@/lib/store/find-answers";
import { Failed } from "../ui/failed";
import styles from "./find-dialog.module.css";
import { countFound } from "./found-path";

/** What the dialog says of its list: how to begin, that it is on its way, how much there is, or what failed. */
export function FindStatus({
  typed,
  found,
  isLoading,
  error,
  textsError,
  onRetry,
  onType,
}: {
  typed: string;
  found: AllFound | undefined;
  isLoading: boolean;
  error: Error | undefined;
  textsError: Error | undefined;
  onRetry: () => void;
  onType: (text: string) => void;
}) {
  const say = useWords();
  if (typed.trim() === "") return <p className={styles.hint}>{say("find.hint")}</p>;
  if (error) {
    const reason = say("find.failed", reasonOf(error));
    return <Failed reason={reason} className={styles.hint} onRetry={onRetry} />;
  }
  const count = found ? countFound(found) : 0;
  const { unread = 0, attached = 0 } = found?.texts ?? {};
  const isNothing = found !== undefined && count === 0 && !isLoading && !textsError;
  return (
    // One row of the dialog, however much it says.
    <div>
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
      {textsError && (
        <Failed
          reason={say("find.textsFailed", reasonOf(textsError))}
          className={styles.hint}
          onRetry={onRetry}
        />
      )}
      {unread > 0 && <p className={styles.hint}>{say("find.textsUnread", { unread, attached })}</p>}
    </div>
  );

  function reasonOf(failure: Error) {
    return { reason: describeFailure(failure, say) };
  }
  function describe(): string {
    if (isLoading && count === 0) return say("find.looking");
    if (isNothing) return say("find.nothing", { text: typed.trim() });
    return say("find.count", { count });
  }
}
