"use client";

import { type ReactNode, useEffect, useRef, useSyncExternalStore } from "react";
import { useHighlight } from "@/components/shell/viewer-context";
import { type Highlight, NO_HIGHLIGHT } from "@/lib/client/highlight-store";

/** A list item that lights its places on the map while it is pointed at or focused, and is lit by them. */
export function LinkedRow({
  places,
  event,
  className,
  as: Element = "li",
  children,
}: {
  places: readonly string[];
  event?: string;
  className?: string;
  /** The summary of a list lights the places of all its rows. */
  as?: "li" | "summary";
  children: ReactNode;
}) {
  const highlights = useHighlight();
  const isLit = useSyncExternalStore(
    highlights.subscribe,
    () => lights(highlights.read(), places, event),
    () => false,
  );
  const lit = useRef<Highlight>(undefined);
  const light = () => {
    lit.current = { places, event };
    highlights.set(lit.current);
  };
  const dim = () => highlights.set(NO_HIGHLIGHT);
  // A row that goes from under the pointer is never left by it.
  useEffect(
    () => () => {
      if (lit.current !== undefined && highlights.read() === lit.current) {
        highlights.set(NO_HIGHLIGHT);
      }
    },
    [highlights],
  );
  return (
    <Element
      className={className}
      data-lit={isLit || undefined}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
    >
      {children}
    </Element>
  );
}

/** An event's row is lit by the event; where only places are pointed at, by each of its places. */
function lights(highlight: Highlight, places: readonly string[], event: string | undefined) {
  if (event !== undefined && highlight.event !== undefined) return highlight.event === event;
  return places.some((place) => highlight.places.includes(place));
}
