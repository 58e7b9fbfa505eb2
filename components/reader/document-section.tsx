"use client";

import { memo } from "react";
import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { writtenIn } from "@/lib/words/written-in";
import { Term } from "../ui/term";
import { Anchor, nameId } from "./anchor";
import styles from "./document-section.module.css";
import { PassageGloss } from "./passage-gloss";
import { PassageNotes } from "./passage-notes";
import { placesOf, type ReadingRow, type ReadingSection } from "./reading-rows";
import { SourceName } from "./source-name";
import { TextParagraph } from "./text-paragraph";

/**
 * One section: its text or glosses in reading order, with the events and places of each part in the margin.
 * Drawn from its data in the browser as well, so that a long document travels once, not twice.
 */
export const DocumentSection = memo(function DocumentSection({
  section,
  language,
  vocabulary,
}: {
  section: ReadingSection;
  language: string;
  vocabulary: Vocabulary;
}) {
  const own = writtenIn(useWords());
  return (
    <section id={section.id} className={styles.section}>
      <h2 {...own}>{section.title}</h2>
      {section.layer !== "body" && (
        <p className={styles.layer}>
          <Term vocabulary={vocabulary} list="layers" id={section.layer} isAlone />
        </p>
      )}
      <p className={styles.summary} {...own}>
        {section.names.map((position) => (
          <Anchor key={position} id={nameId(position)} />
        ))}
        {section.summary}
      </p>
      <SourceName value={section.source}>
        {section.rows.map((row) => (
          <div key={row.start} className={styles.row} data-places={placesOf(row).join(" ")}>
            <RowContent row={row} language={language} />
            <PassageNotes notes={row.notes} named={row.named} vocabulary={vocabulary} />
          </div>
        ))}
      </SourceName>
    </section>
  );
});

function RowContent({ row, language }: { row: ReadingRow; language: string }) {
  const { content, start, end } = row;
  switch (content.type) {
    case "text":
      return <TextParagraph row={row} text={content.text} language={language} />;
    case "gloss":
      return <PassageGloss passage={{ ...content, start, end }} />;
  }
}
