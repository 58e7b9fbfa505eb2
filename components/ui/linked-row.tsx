"use client";

import type { ReactNode } from "react";
import { NO_HIGHLIGHT, useHighlight } from "../viewer-context";

/** A list item that lights its places on the map while it is pointed at or focused, and is lit by them. */
export function LinkedRow({
  places,
  event,
  className,
  children,
}: {
  places: readonly string[];
  event?: string;
  className?: string;
  children: ReactNode;
}) {
  const { highlight, setHighlight } = useHighlight();
  const isLit =
    event === undefined
      ? places.some((place) => highlight.places.includes(place))
      : highlight.event === event ||
        (highlight.event === undefined && places.some((place) => highlight.places.includes(place)));
  const light = () => setHighlight({ places, event });
  const dim = () => setHighlight(NO_HIGHLIGHT);
  return (
    <li
      className={className}
      data-lit={isLit || undefined}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
    >
      {children}
    </li>
  );
}
