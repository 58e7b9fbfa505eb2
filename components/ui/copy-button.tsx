"use client";

import { useState } from "react";

type State = { type: "ready" } | { type: "copied" } | { type: "refused" };

/** Copies a text, or the address of the page when none is given, and says so. */
export function CopyButton({
  text,
  label,
  className,
}: {
  text?: string;
  label: string;
  className?: string;
}) {
  const [state, setState] = useState<State>({ type: "ready" });
  async function copy() {
    try {
      await navigator.clipboard.writeText(text ?? window.location.href);
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
