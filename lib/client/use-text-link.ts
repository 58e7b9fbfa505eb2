"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { type ResolvedTextLink, resolveTextLink } from "@/lib/text/resolve-text-link";
import { isTextLink, parseTextLink } from "@/lib/text/text-link";
import { bringIntoView } from "./bring-into-view";
import { focusPart } from "./focus-part";
import { markPart } from "./marked-part";
import { paintRanges } from "./painted-ranges";
import { rangesOf, readText } from "./text-ranges";

export type OpenedTextLink = ResolvedTextLink | { type: "unreadable" };

/**
 * Follows a link to a stretch of the text: paints the stretch, scrolls to it and says how it was found;
 * where no text is shown, scrolls to what stands for it.
 */
export function useTextLink(
  root: RefObject<HTMLElement | null>,
  { sha256, characters }: { sha256: string; characters: number },
  standIn: (span: { start: number; end: number }) => string | undefined,
): OpenedTextLink | undefined {
  const [opened, setOpened] = useState<OpenedTextLink>();
  const latest = useRef(standIn);
  latest.current = standIn;
  useEffect(() => {
    const follow = () => {
      const element = root.current;
      if (!element) return;
      const link = openLink(element, { sha256, characters });
      setOpened(link);
      showStretch(element, link);
      if (link) showStandIn(link.type === "no-text" ? latest.current(link.span) : undefined);
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => {
      window.removeEventListener("hashchange", follow);
      paintRanges("stretch", []);
    };
  }, [root, sha256, characters]);
  return opened;
}

function openLink(
  element: HTMLElement,
  { sha256, characters }: { sha256: string; characters: number },
): OpenedTextLink | undefined {
  const { hash } = window.location;
  if (!isTextLink(hash)) return undefined;
  const link = parseTextLink(hash);
  if (!link) return { type: "unreadable" };
  const text = readText(element);
  return resolveTextLink(link, { sha256, characters, text: text === "" ? undefined : text });
}

function showStretch(element: HTMLElement, link: OpenedTextLink | undefined) {
  const span = link !== undefined && "span" in link ? link.span : undefined;
  const ranges = span ? rangesOf(element, span) : [];
  if (!paintRanges("stretch", ranges)) selectInstead(ranges);
  const [first] = ranges;
  if (!first) return;
  bringIntoView(first);
  const paragraph = first.startContainer.parentElement?.closest("[data-start]");
  if (paragraph) focusPart(paragraph);
}

function showStandIn(id: string | undefined) {
  const part = markPart(id);
  if (!part) return;
  bringIntoView(part);
  focusPart(part);
}

/** Browsers that cannot paint a range can select it. */
function selectInstead(ranges: readonly Range[]) {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return;
  const selection = document.getSelection();
  selection?.setBaseAndExtent(
    first.startContainer,
    first.startOffset,
    last.endContainer,
    last.endOffset,
  );
}
