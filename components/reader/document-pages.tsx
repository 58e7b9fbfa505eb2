"use client";

import { useWords } from "#use-words";
import type { DocumentPage } from "@/lib/store/answers";
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
  const say = useWords();
  if (count === 1) return null;
  return (
    <nav className={styles.pages} aria-label={say("reader.pages")}>
      {previous ? (
        <DocumentPart document={document} part={previous}>
          {say("reader.previousPage")}
        </DocumentPart>
      ) : (
        <span />
      )}
      <span>{say("reader.page", { number, count })}</span>
      {next ? (
        <DocumentPart document={document} part={next}>
          {say("reader.nextPage")}
        </DocumentPart>
      ) : (
        <span />
      )}
    </nav>
  );
}
