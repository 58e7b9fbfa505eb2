"use client";

import type { ReactNode } from "react";
import { useLinks } from "@/components/shell/viewer-context";
import { isPlainClick } from "@/lib/client/plain-click";
import { asksFor, type FilterChange } from "@/lib/query/filter-change";

/** A link to the page as it is, seen through other filters; one that puts a value in says whether it is in. */
export function FilterLink({
  change,
  className,
  name,
  onFollow,
  children,
}: {
  change: FilterChange;
  className?: string | undefined;
  /** What is read aloud where the words shown say too little by themselves; it contains them. */
  name?: string;
  onFollow?: () => void;
  children: ReactNode;
}) {
  const { hrefOf, path, filters, narrow } = useLinks();
  const isChosen = change.type === "toggle" && asksFor(filters, change.key, change.value);
  return (
    <a
      className={className}
      aria-label={name}
      aria-current={isChosen || undefined}
      href={hrefOf(path, { change })}
      // There are more ways to narrow a view than a crawler could follow.
      rel="nofollow"
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        onFollow?.();
        narrow(change);
      }}
    >
      {children}
    </a>
  );
}
