"use client";

import { useState } from "react";
import { useWords } from "#use-words";
import { useMapState } from "@/components/shell/viewer-context";
import type { Words } from "@/lib/words/words";

type State = { type: "ready" } | { type: "copied" } | { type: "refused" };

/** Copies a text (one that takes time is made when it is asked for), or the page's address, and says so. */
export function CopyButton({
  text,
  label,
  className,
}: {
  text?: string | (() => string);
  label: string;
  className?: string;
}) {
  const say = useWords();
  const { readAddress } = useMapState();
  const [state, setState] = useState<State>({ type: "ready" });
  async function copy() {
    try {
      const copied = typeof text === "function" ? text() : (text ?? readAddress());
      await navigator.clipboard.writeText(copied);
      setState({ type: "copied" });
    } catch {
      setState({ type: "refused" });
    }
    setTimeout(() => setState({ type: "ready" }), 2500);
  }
  return (
    <button type="button" className={className} onClick={copy}>
      <span aria-live="polite">{labelOf(state, label, say)}</span>
    </button>
  );
}

function labelOf(state: State, label: string, say: Words): string {
  switch (state.type) {
    case "ready":
      return label;
    case "copied":
      return say("ui.copied");
    case "refused":
      return say("ui.copyRefused");
  }
}
