"use client";

import { useState } from "react";
import type { OpenedTextLink } from "@/lib/client/use-text-link";
import { formatCount } from "@/lib/words/number-label";
import styles from "./dock.module.css";

/** Says how the stretch that a link names was found, and what stands for it where it was not. */
export function TextLinkNote({ link }: { link: OpenedTextLink }) {
  const [isOpen, setOpen] = useState(true);
  if (!isOpen) return null;
  return (
    <div className={styles.strip} data-note>
      <span>{describe(link)}</span>
      <button type="button" onClick={() => setOpen(false)}>
        Close
      </button>
    </div>
  );
}

function describe(link: OpenedTextLink): string {
  switch (link.type) {
    case "unreadable":
      return "This link names a stretch of text in a way that cannot be read. The document is shown from its beginning.";
    case "beyond":
      return `This link names a stretch beyond the end of the text, which has ${formatCount(link.characters)} characters.`;
    case "exact":
      return `Characters ${rangeLabel(link.span)}, as the link names them.`;
    case "moved":
      return `The link was made on another version of the text. Its words were found here, at characters ${rangeLabel(link.span)}.`;
    case "lost":
      return `The link was made on another version of the text. Its words are not in this one. You see characters ${rangeLabel(link.span)}, where they stood.`;
    case "no-text":
      return link.isOtherVersion
        ? `The link names characters ${rangeLabel(link.span)} of another version of the text. No text is attached here. Our own words for that position are marked.`
        : `The link names characters ${rangeLabel(link.span)} of the text. The text is not attached here. Our own words for that part are marked.`;
  }
}

function rangeLabel({ start, end }: { start: number; end: number }): string {
  return `${formatCount(start)}–${formatCount(end)}`;
}
