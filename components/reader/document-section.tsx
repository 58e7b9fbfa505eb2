import type { Passage, Section } from "@/lib/model/document";
import type { DocumentDetail, EventItem } from "@/lib/model/item";
import { cutParagraphs } from "@/lib/model/text-segments";
import type { Vocabulary } from "@/lib/model/vocabulary";
import { labelOf } from "@/lib/model/vocabulary-label";
import styles from "./document-section.module.css";
import { PassageGloss } from "./passage-gloss";
import { PassageNotes } from "./passage-notes";
import { TextParagraph } from "./text-paragraph";

/** One section: on the left its text or glosses in reading order, on the right the events each passage attests. */
export function DocumentSection({
  section,
  detail,
  events,
  codePoints,
  vocabulary,
}: {
  section: Section;
  detail: DocumentDetail;
  events: readonly EventItem[];
  codePoints: readonly string[] | undefined;
  vocabulary: Vocabulary;
}) {
  const { record, attestedByPassage } = detail;
  const passages = record.passages.filter((passage) => passage.section === section.id);
  const eventById = new Map(events.map((event) => [event.id, event]));
  const notesFor = (shown: readonly Passage[]) => (
    <PassageNotes
      passages={shown}
      attestedBy={(passage) =>
        (attestedByPassage[passage.id] ?? []).flatMap(({ event: id, voice, mode }) => {
          const event = eventById.get(id);
          return event ? [{ event, voice, mode }] : [];
        })
      }
      vocabulary={vocabulary}
      document={record.id}
    />
  );
  return (
    <section id={section.id} className={styles.section}>
      <h2>{section.title}</h2>
      {section.layer !== "body" && (
        <p className={styles.layer}>{labelOf(vocabulary, "layers", section.layer)}</p>
      )}
      <p className={styles.summary}>{section.summary}</p>
      {codePoints === undefined
        ? passages.map((passage) => (
            <div key={passage.id} className={styles.row}>
              <PassageGloss passage={passage} document={record.id} />
              {notesFor([passage])}
            </div>
          ))
        : cutParagraphs(codePoints, section.start, section.end).map((paragraph) => (
            <div key={paragraph.start} className={styles.row}>
              <TextParagraph
                codePoints={codePoints}
                paragraph={paragraph}
                passages={record.passages}
                mentions={record.mentions}
                language={record.language}
              />
              {notesFor(
                record.passages.filter(
                  ({ start }) => start >= paragraph.start && start < paragraph.end,
                ),
              )}
            </div>
          ))}
    </section>
  );
}
