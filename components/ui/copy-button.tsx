"use client";

import { useState } from "react";
import { useMapState } from "@/components/shell/viewer-context";

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
      <span aria-live="polite">{labelOf(state, label)}</span>
    </button>
  );
}

function labelOf(state: State, label: string): string {
  switch (state.type) {
    case "ready":
      return label;
    case "copied":
      return "Copied";
    case "refused":
      return "The browser did not allow copying";
  }
}
