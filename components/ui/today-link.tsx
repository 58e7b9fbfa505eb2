"use client";

import type { ReactNode } from "react";
import { useWords } from "#use-words";
import { useLinks } from "@/components/shell/viewer-context";
import { inLanguage } from "@/lib/words/languages";
import { EntityLink } from "./entity-link";

/**
 * A link to a record as it is today, whatever release the page is of. Today is another atlas to everything that runs on
 * a page of a release, so from there it is opened anew.
 */
export function TodayLink({ path, children }: { path: string; children: ReactNode }) {
  const { release } = useLinks();
  const { language } = useWords();
  if (release !== undefined) return <a href={inLanguage(path, language)}>{children}</a>;
  return (
    <EntityLink path={path} isExact>
      {children}
    </EntityLink>
  );
}
