import type { Document, Passage, Section } from "@/lib/model/document";
import type { DocumentDetail } from "@/lib/model/item";
import { cutParagraphs } from "@/lib/model/text-segments";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { labelOf } from "@/lib/model/vocabulary-label";
import styles from "./document-section.module.css";
import { PassageGloss } from "./passage-gloss";
import { PassageNotes } from "./passage-notes";
import { TextParagraph } from "./text-paragraph";

/** One section: its text or glosses in reading order, with the events and places of each part in the margin. */
export function DocumentSection({
  section,
  detail,
  codePoints,
  vocabulary,
}: {
  section: Section;
  detail: DocumentDetail;
  codePoints: readonly string[] | undefined;
  vocabulary: Vocabulary;
}) {
  const { record } = detail;
  return (
    <section id={section.id} className={styles.section}>
      <h2>{section.title}</h2>
      {section.layer !== "body" && (
        <p className={styles.layer}>{labelOf(vocabulary, "layers", section.layer)}</p>
      )}
      <p className={styles.summary}>{section.summary}</p>
      {rowsOf(section, record, codePoints).map((row) => {
        const margin = marginOf(row, detail);
        const places = unique([
          ...margin.named.map(({ id }) => id),
          ...margin.notes.flatMap(({ event }) => event.places),
        ]);
        return (
          <div
            key={row.start}
            className={styles.row}
            data-places={places.length > 0 ? places.join(" ") : undefined}
          >
            {row.gloss ? (
              <PassageGloss passage={row.gloss} />
            ) : (
              <TextParagraph
                codePoints={codePoints ?? []}
                paragraph={row}
                passages={record.passages}
                mentions={record.mentions}
                language={record.language}
              />
            )}
            <PassageNotes {...margin} vocabulary={vocabulary} />
          </div>
        );
      })}
    </section>
  );
}

/** A paragraph of the text or, where none is attached, the gloss of a passage; positions in code points. */
type Row = { start: number; end: number; passages: readonly Passage[]; gloss?: Passage };

function rowsOf(
  section: Section,
  { passages }: Document,
  codePoints: readonly string[] | undefined,
): Row[] {
  if (codePoints === undefined) {
    return passages
      .filter((passage) => passage.section === section.id)
      .map((gloss) => ({ start: gloss.start, end: gloss.end, passages: [gloss], gloss }));
  }
  return cutParagraphs(codePoints, section.start, section.end).map(({ start, end }) => ({
    start,
    end,
    passages: passages.filter((passage) => passage.start >= start && passage.start < end),
  }));
}

/** The events that a row's passages attest, and the places named within it. */
function marginOf({ start, end, passages }: Row, detail: DocumentDetail) {
  const { record, attestedByPassage } = detail;
  const notes = passages.flatMap((passage) =>
    (attestedByPassage[passage.id] ?? []).flatMap(({ event: id, voice, mode }) => {
      const event = detail.events.find((known) => known.id === id);
      return event ? [{ passage, event, voice, mode }] : [];
    }),
  );
  const mentioned = record.mentions.filter(
    (mention) => mention.kind === "place" && mention.start >= start && mention.start < end,
  );
  const named = unique(mentioned.map(({ target }) => target)).flatMap(
    (id) => detail.places.find((place) => place.id === id) ?? [],
  );
  return { notes, named };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
