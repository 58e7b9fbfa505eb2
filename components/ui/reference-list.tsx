import type { Reference } from "@/lib/records/reference";
import { formatDate } from "@/lib/words/date-label";
import { formatFigure } from "@/lib/words/figure-label";
import { formatCount } from "@/lib/words/number-label";
import styles from "../panels/panel.module.css";
import { SourceCitation } from "./source-citation";

/** Figures that others published: beside the documents' claims, under a heading of their own, never among them. */
export function ReferenceList({
  references,
  documents,
}: {
  references: readonly Reference[];
  /** How many documents the atlas has, none of which gives these figures. */
  documents: number;
}) {
  if (references.length === 0) return null;
  return (
    <section className={styles.band} aria-labelledby="references">
      <h2 id="references">Figures published elsewhere</h2>
      <p className={styles.aside}>
        Not among the {formatCount(documents)} documents and not counted with their claims.
      </p>
      <ul className={styles.rows}>
        {references.map((reference) => (
          <li key={reference.id} id={reference.id} className={styles.row}>
            <strong>{reference.organisation}</strong>
            <span className={styles.end}>{formatFigure(reference)}</span>
            <small>
              {reference.counted} · {formatDate(reference.date)} ·{" "}
              <SourceCitation source={reference.citation} />
              {reference.note && ` · ${reference.note}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
