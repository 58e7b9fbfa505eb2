"use client";

import { useState } from "react";
import { useWords } from "#use-words";
import { describeFailure } from "@/lib/client/fetch-json";
import type { LinkProblem } from "@/lib/query/link-problems";
import { LONGEST_SEARCH } from "@/lib/text/search-words";
import type { Words } from "@/lib/words/words";
import styles from "./link-notice.module.css";

const MOST_PROBLEMS = 8;
const LONGEST_PART = 60;

/** Tells the reader what could not be done: parts of the link, the map's style, the data of a filter. */
export function LinkNotice({
  problems,
  notices,
  error,
  isMapThere,
  onRetry,
}: {
  problems: readonly LinkProblem[];
  notices: readonly string[];
  error: Error | undefined;
  /** Whether the error keeps a map that is there from being brought up to date, and not the first from coming. */
  isMapThere: boolean;
  onRetry: () => void;
}) {
  const say = useWords();
  const [dismissed, setDismissed] = useState("");
  const key = [...problems.map((problem) => describe(problem, say)), ...notices].join("\n");
  const isShown = key !== "" && key !== dismissed;
  return (
    <div className={styles.stack} role="status">
      {isShown && (
        <div className={styles.notice}>
          {problems.length > 0 && (
            <>
              <p>{say("shell.link.partsUnused")}</p>
              <ul>
                {problems.slice(0, MOST_PROBLEMS).map((problem) => (
                  <li key={`${problem.type} ${problem.key}=${problem.value}`}>
                    {describe(problem, say)}
                  </li>
                ))}
                {problems.length > MOST_PROBLEMS && (
                  <li>{say("shell.link.more", { count: problems.length - MOST_PROBLEMS })}</li>
                )}
              </ul>
            </>
          )}
          {notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
          <button type="button" onClick={() => setDismissed(key)}>
            {say("shell.closeNotice")}
          </button>
        </div>
      )}
      {error && (
        <div className={styles.notice}>
          <p>
            {say(isMapThere ? "shell.mapNotUpdated" : "shell.mapNotThere", {
              reason: describeFailure(error, say),
            })}
          </p>
          <button type="button" onClick={onRetry}>
            {say("ui.tryAgain")}
          </button>
        </div>
      )}
    </div>
  );
}

function describe({ type, key, value }: LinkProblem, say: Words): string {
  const part = shorten(`${key}=${value}`);
  switch (type) {
    case "unknown-key":
      return say("shell.link.unknownKey", { key: shorten(key) });
    case "broken-value":
      return say("shell.link.brokenValue", { part });
    case "unknown-id":
      return say("shell.link.unknownId", { part });
    case "long-search":
      return say("shell.link.longSearch", { part, ...LONGEST_SEARCH });
    case "repeated-key":
      return say("shell.link.repeatedKey", { part, key });
  }
}

/**
 * A text of a link as it can stand in a sentence: by its beginning where it is long, never cut within a character,
 * and without what has no shape or would turn the sentence round (control characters, bidirectional overrides).
 */
function shorten(text: string): string {
  const characters = Array.from(text);
  const start = characters.slice(0, LONGEST_PART).join("");
  const shown = start.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
  return characters.length > LONGEST_PART ? `${shown}…` : shown;
}
