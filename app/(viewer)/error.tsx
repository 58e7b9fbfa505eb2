"use client";

import { MessagePanel } from "@/components/panels/message-panel";

export default function ViewerError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <MessagePanel kind="Error" title="This page could not be shown">
      <p>Something went wrong on the server or on the way. Nothing was lost.</p>
      {error.message && <p>{error.message}</p>}
      <p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </p>
    </MessagePanel>
  );
}
