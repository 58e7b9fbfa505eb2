"use client";

import { type ReactNode, useMemo } from "react";
import { useWords } from "#use-words";
import { formatLink, type View, withoutFilters } from "@/lib/query/view";
import { inLanguage } from "@/lib/words/languages";
import { LinkContext } from "../shell/viewer-context";

/** Lets all links of an embed open the atlas's own pages, seen through the filters of the embed, beside the article. */
export function EmbedLinks({ carried, children }: { carried: Partial<View>; children: ReactNode }) {
  const { language } = useWords();
  const links = useMemo(() => {
    const hrefOf = (path: string, { isExact = false } = {}) =>
      formatLink(inLanguage(path, language), isExact ? withoutFilters(carried) : carried);
    return {
      hrefOf,
      target: "_blank" as const,
      open: (path: string) => void window.open(hrefOf(path), "_blank", "noopener"),
      path: "/",
      filters: carried,
      narrow: () => {},
    };
  }, [carried, language]);
  return <LinkContext value={links}>{children}</LinkContext>;
}
