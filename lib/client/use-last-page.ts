"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { COMPOSER_PAGE } from "@/lib/query/pages";
import { readLanguage } from "@/lib/words/languages";

/**
 * The whole address of the page that was shown last, whose view becomes a step of a tour: the composer itself does not
 * count.
 */
export function useLastPage(): () => string | undefined {
  const last = useRef<string>(undefined);
  const pathname = usePathname();
  const search = useSearchParams();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page or view is the reason
  useEffect(() => {
    const note = () => {
      const { path } = readLanguage(window.location.pathname);
      if (path !== COMPOSER_PAGE) last.current = window.location.href;
    };
    note();
    window.addEventListener("hashchange", note);
    return () => window.removeEventListener("hashchange", note);
  }, [pathname, search]);
  return useCallback(() => last.current, []);
}
