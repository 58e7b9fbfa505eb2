"use client";

import type { RefObject } from "react";
import { useWords } from "#use-words";
import { readText } from "@/lib/client/text-ranges";
import { textLinkTo } from "@/lib/text/resolve-text-link";
import { formatTextLink } from "@/lib/text/text-link";
import { CopyButton } from "../ui/copy-button";
import styles from "./dock.module.css";

/** What can be done with the stretch of text that is selected. */
export function SelectionBar({
  root,
  span,
  sha256,
}: {
  root: RefObject<HTMLElement | null>;
  span: { start: number; end: number };
  sha256: string;
}) {
  const say = useWords();
  const link = () => {
    const text = root.current ? readText(root.current) : "";
    return `${window.location.href.replace(/#.*$/, "")}#${formatTextLink(textLinkTo(text, sha256, span))}`;
  };
  return (
    <section className={styles.strip} aria-label={say("reader.selection")}>
      <span>{say("reader.selected", span)}</span>
      <CopyButton text={link} label={say("reader.copyPassageLink")} />
    </section>
  );
}
