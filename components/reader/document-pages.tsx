"use client";

import type { DocumentPage } from "@/lib/store/answers";
import { formatCount } from "@/lib/words/number-label";
import styles from "../panels/panel.module.css";
import { DocumentPart } from "./document-part";

/** Which page of a long document this is, with the ways to the one before and the one after; nothing for a short one. */
export function DocumentPages({
  document,
  page: { number, count, previous, next },
}: {
  document: string;
  page: DocumentPage["page"];
}) {
  if (count === 1) return null;
  return (
    <nav className={styles.pages} aria-label="Pages of this document">
      {previous ? (
        <DocumentPart document={document} part={previous}>
          ‹ Previous page
        </DocumentPart>
      ) : (
        <span />
      )}
      <span>
        Page {formatCount(number)} of {formatCount(count)}
      </span>
      {next ? (
        <DocumentPart document={document} part={next}>
          Next page ›
        </DocumentPart>
      ) : (
        <span />
      )}
    </nav>
  );
}
