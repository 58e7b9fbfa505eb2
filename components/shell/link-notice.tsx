"use client";

import { useState } from "react";
import type { LinkProblem } from "@/lib/query/link-problems";
import { LONGEST_SEARCH } from "@/lib/text/search-words";
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
  const [dismissed, setDismissed] = useState("");
  const key = [...problems.map(describe), ...notices].join("\n");
  const isShown = key !== "" && key !== dismissed;
  return (
    <div className={styles.stack} role="status">
      {isShown && (
        <div className={styles.notice}>
          {problems.length > 0 && (
            <>
              <p>Part of this link could not be used; the rest is shown.</p>
              <ul>
                {problems.slice(0, MOST_PROBLEMS).map((problem) => (
                  <li key={`${problem.type} ${problem.key}=${problem.value}`}>
                    {describe(problem)}
                  </li>
                ))}
                {problems.length > MOST_PROBLEMS && (
                  <li>{problems.length - MOST_PROBLEMS} more cannot be used either.</li>
                )}
              </ul>
            </>
          )}
          {notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
          <button type="button" onClick={() => setDismissed(key)}>
            Close this notice
          </button>
        </div>
      )}
      {error && (
        <div className={styles.notice}>
          <p>
            {isMapThere
              ? "The map could not be brought up to date"
              : "The map that can be moved could not be loaded"}
            : {error.message}
          </p>
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}

function describe({ type, key, value }: LinkProblem): string {
  const part = shorten(`${key}=${value}`);
  switch (type) {
    case "unknown-key":
      return `“${shorten(key)}” is not a part of links to this page.`;
    case "broken-value":
      return `“${part}” cannot be read; its usual value is used.`;
    case "unknown-id":
      return `“${part}” names nothing in this atlas.`;
    case "long-search":
      return `“${part}” is longer than ${LONGEST_SEARCH.words} words or ${LONGEST_SEARCH.characters} characters; only its beginning is looked for.`;
    case "repeated-key":
      return `“${part}” is left out: “${key}” is given more than once, and its first value is used.`;
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
