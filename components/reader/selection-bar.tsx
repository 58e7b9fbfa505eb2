"use client";

import type { RefObject } from "react";
import { readText } from "@/lib/client/text-ranges";
import { textLinkTo } from "@/lib/text/resolve-text-link";
import { formatTextLink } from "@/lib/text/text-link";
import { formatCount } from "@/lib/words/number-label";
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
  const link = () => {
    const text = root.current ? readText(root.current) : "";
    return `${window.location.href.replace(/#.*$/, "")}#${formatTextLink(textLinkTo(text, sha256, span))}`;
  };
  return (
    <section className={styles.strip} aria-label="Selected text">
      <span>
        Characters {formatCount(span.start)}–{formatCount(span.end)} selected
      </span>
      <CopyButton text={link} label="Copy link to this passage" />
    </section>
  );
}
