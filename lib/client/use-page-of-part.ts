"use client";

import { type RefObject, useEffect } from "react";
import { isTextLink, parseTextLink } from "@/lib/text/text-link";

/**
 * Goes to the page of a long document that has the part named in the address: a server is not told what follows `#`,
 * so that a link to a passage opens the first page. What no page has stays where it is.
 *
 * @param isPaged whether the document has further pages
 */
export function usePageOfPart(root: RefObject<HTMLElement | null>, isPaged: boolean) {
  useEffect(() => {
    if (!isPaged) return;
    const follow = () => {
      const target = pageOfPart(window.location.href, (id) => holds(root.current, id));
      if (target !== undefined) window.location.replace(target);
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [root, isPaged]);
}

/**
 * The address that shows the part which an address names; undefined where this page has it, or none of the pages.
 *
 * @param has whether the page that is shown has a part
 */
export function pageOfPart(address: string, has: (id: string) => boolean): string | undefined {
  const url = new URL(address);
  const part = partOf(url.hash);
  if (part === undefined || has(part) || url.searchParams.get("at") === part) return undefined;
  url.searchParams.set("at", part);
  return url.href;
}

/** The part that stands for what an address names; of a stretch of text, the position of its beginning. */
function partOf(hash: string): string | undefined {
  if (isTextLink(hash)) {
    const link = parseTextLink(hash);
    return link && `at-${link.start}`;
  }
  try {
    return hash.length > 1 ? decodeURIComponent(hash.slice(1)) : undefined;
  } catch {
    return undefined;
  }
}

function holds(root: HTMLElement | null, id: string): boolean {
  const element = document.getElementById(id);
  return element !== null && (root?.contains(element) || element.contains(root));
}
