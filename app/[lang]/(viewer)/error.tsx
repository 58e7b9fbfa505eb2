"use client";

import { useWords } from "#use-words";
import { MessagePanel } from "@/components/panels/message-panel";

export default function ViewerError({ error, reset }: { error: Error; reset: () => void }) {
  const say = useWords();
  return (
    <MessagePanel kind={say("ui.error.kind")} title={say("ui.error.title")}>
      <p>{say("ui.error.text")}</p>
      {error.message && <p>{error.message}</p>}
      <p>
        <button type="button" onClick={reset}>
          {say("ui.tryAgain")}
        </button>
      </p>
    </MessagePanel>
  );
}
