import { useWords } from "#use-words";
import type { Reference } from "@/lib/records/reference";
import { formatDate } from "@/lib/words/date-label";
import { formatFigure } from "@/lib/words/figure-label";
import { writtenIn } from "@/lib/words/written-in";
import styles from "../panels/panel.module.css";
import { SourceCitation } from "./source-citation";
import { asWritten } from "./written";

/** Figures that others published: beside the documents' claims, under a heading of their own, never among them. */
export function ReferenceList({
  references,
  documents,
}: {
  references: readonly Reference[];
  /** How many documents the atlas has, none of which gives these figures. */
  documents: number;
}) {
  const say = useWords();
  if (references.length === 0) return null;
  return (
    <section className={styles.band} aria-labelledby="references">
      <h2 id="references">{say("ui.references.title")}</h2>
      <p className={styles.aside}>{say("ui.references.text", { documents })}</p>
      <ul className={styles.rows}>
        {references.map((reference) => (
          <li key={reference.id} id={reference.id} className={styles.row}>
            <strong {...writtenIn(say)}>{reference.organisation}</strong>
            <span className={styles.end}>{formatFigure(reference, say)}</span>
            <small>
              {say.rich(reference.note ? "ui.references.factsAndNote" : "ui.references.facts", {
                counted: reference.counted,
                date: formatDate(reference.date, say),
                source: () => <SourceCitation source={reference.citation} />,
                note: reference.note ?? "",
                record: asWritten,
              })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
