"use client";

import { useState } from "react";
import type { LinkProblem } from "@/lib/url/link-problems";
import styles from "./link-notice.module.css";

/** Tells the reader what could not be done: parts of the link, the map's style, the data of a filter. */
export function LinkNotice({
  problems,
  notices,
  error,
  onRetry,
}: {
  problems: readonly LinkProblem[];
  notices: readonly string[];
  error: Error | undefined;
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
                {problems.map((problem) => (
                  <li key={`${problem.key}=${problem.value}`}>{describe(problem)}</li>
                ))}
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
          <p>The map could not be brought up to date: {error.message}</p>
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}

function describe({ type, key, value }: LinkProblem): string {
  switch (type) {
    case "unknown-key":
      return `“${key}” is not a part of links here.`;
    case "broken-value":
      return `“${key}=${value}” cannot be read; its usual value is used.`;
    case "unknown-id":
      return `“${key}=${value}” names nothing in this atlas.`;
  }
}
