"use client";

import type { ReactNode } from "react";
import { isPlainClick } from "@/lib/client/plain-click";
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
        if (!isPlainClick(event)) return;
        event.preventDefault();
        open(path, { isExact });
      }}
    >
      {children}
    </a>
  );
}
