"use client";

import type { ReactNode } from "react";
import { useWords } from "#use-words";
import { useLinks } from "@/components/shell/viewer-context";
import { isPlainClick } from "@/lib/client/plain-click";
import type { FilterChange } from "@/lib/query/filter-change";
import { inLanguage } from "@/lib/words/languages";

/**
 * A link to another page of the atlas that keeps the reader's filters, theme and camera;
 * an exact one leaves the filters behind, so that a number and the list behind it agree.
 */
export function EntityLink({
  path,
  className,
  name,
  isExact = false,
  isWhole = false,
  isCurrent = false,
  change,
  children,
}: {
  path: string;
  className?: string;
  /** What is read aloud where the words shown say too little by themselves; it contains them. */
  name?: string;
  isExact?: boolean;
  /** Whether the path says the whole view, as the address of a step of a tour does; only the looks go along. */
  isWhole?: boolean;
  /** Whether it is what the page shows already. */
  isCurrent?: boolean;
  /** What it leaves of the reader's filters. */
  change?: FilterChange;
  children: ReactNode;
}) {
  const { site = "", hrefOf, open, target } = useLinks();
  const { language } = useWords();
  return (
    <a
      className={className}
      aria-label={name}
      aria-current={isCurrent || undefined}
      href={hrefOf(path, { isExact, isWhole, change })}
      target={target}
      rel={target && "noopener"}
      data-passage={isPassage(path) ? site + inLanguage(path, language) : undefined}
      onClick={(event) => {
        if (target || !isPlainClick(event)) return;
        event.preventDefault();
        open(path, { isExact, isWhole, change });
      }}
    >
      {children}
    </a>
  );
}

/** On paper a link to a passage has its address written after it (`app/[lang]/globals.css`). */
function isPassage(path: string): boolean {
  return /^\/documents\/[^/?#]+#/.test(path);
}
