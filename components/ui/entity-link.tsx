"use client";

import type { MouseEvent, ReactNode } from "react";
import { useLinks } from "../viewer-context";

/**
 * A link to another page of the atlas that keeps the reader's filters, theme and camera;
 * an exact one leaves the filters behind, so that a number and the list behind it agree.
 */
export function EntityLink({
  path,
  className,
  isExact = false,
  children,
}: {
  path: string;
  className?: string;
  isExact?: boolean;
  children: ReactNode;
}) {
  const { hrefOf, open } = useLinks();
  return (
    <a
      className={className}
      href={hrefOf(path, { isExact })}
      onClick={(event) => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        open(path, { isExact });
      }}
    >
      {children}
    </a>
  );
}

/** Clicks that the browser takes itself: into a new tab or window, or as a download. */
function opensElsewhere({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
}
