"use client";

import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  useEffect,
  useRef,
  useSyncExternalStore,
} from "react";
import { useHighlight } from "@/components/shell/viewer-context";
import { type Highlight, NO_HIGHLIGHT } from "@/lib/client/highlight-store";

/** What a row of a long list is besides. */
export type RowAttributes = {
  ref?: Ref<never>;
  "data-index"?: number;
  "aria-rowindex"?: number;
  "aria-posinset"?: number;
  "aria-setsize"?: number;
  "aria-busy"?: boolean;
  style?: CSSProperties;
};

/** A list item that lights its places on the map while it is pointed at or focused, and is lit by them. */
export function LinkedRow({
  places,
  event,
  days,
  className,
  as: Element = "li",
  attributes,
  children,
}: {
  places: readonly string[];
  event?: string;
  /** The event's first and last day, which the timeline marks. */
  days?: Highlight["days"];
  className?: string;
  /** The summary of a list lights the places of all its rows. */
  as?: "li" | "summary" | "tr";
  attributes?: RowAttributes;
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
    lit.current = { places, event, days };
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
      {...attributes}
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
