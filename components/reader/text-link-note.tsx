"use client";

import { useState } from "react";
import { useWords } from "#use-words";
import type { OpenedTextLink } from "@/lib/client/use-text-link";
import type { Words } from "@/lib/words/words";
import styles from "./dock.module.css";

/** Says how the stretch that a link names was found, and what stands for it where it was not. */
export function TextLinkNote({ link }: { link: OpenedTextLink }) {
  const say = useWords();
  const [isOpen, setOpen] = useState(true);
  if (!isOpen) return null;
  return (
    <div className={styles.strip} data-note>
      <span>{describe(link, say)}</span>
      <button type="button" onClick={() => setOpen(false)}>
        {say("reader.close")}
      </button>
    </div>
  );
}

function describe(link: OpenedTextLink, say: Words): string {
  switch (link.type) {
    case "unreadable":
      return say("reader.link.unreadable");
    case "beyond":
      return say("reader.link.beyond", { characters: link.characters });
    case "exact":
    case "moved":
    case "lost":
      return say(`reader.link.${link.type}`, link.span);
    case "no-text":
      return say(
        link.isOtherVersion ? "reader.link.otherVersion" : "reader.link.noText",
        link.span,
      );
  }
}
