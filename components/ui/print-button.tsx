"use client";

import { useWords } from "#use-words";

/** Opens the browser's own print dialogue. */
export function PrintButton() {
  const say = useWords();
  return (
    <button type="button" onClick={() => window.print()}>
      {say("ui.print")}
    </button>
  );
}
