import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceDetail } from "@/lib/store/answers";
import { formatCountOf } from "@/lib/words/number-label";
import { namingDocuments, PLACE_PARTS, placePartHeading } from "@/lib/words/place-parts";
import { EntityLink } from "../ui/entity-link";
import { NamedPassages } from "../ui/named-passages";
import styles from "./panel.module.css";

/** The documents that name a place, each with the passages that do; and those that tell of it without its name. */
export function PlaceNames({
  detail,
  documents,
  vocabulary,
}: {
  detail: PlaceDetail;
  /** How many documents the atlas has. */
  documents: number;
  vocabulary: Vocabulary;
}) {
  const naming = namingDocuments(detail);
  const silent = detail.documents.filter(({ mentions }) => mentions.length === 0);
  if (naming.length === 0) return null;
  return (
    <section className={styles.band} id={PLACE_PARTS.named.id}>
      <h2>{placePartHeading("named", naming.length)}</h2>
      <p className={styles.aside}>
        {naming.length} of {formatCountOf(documents, "document", "documents")},{" "}
        {formatCountOf(detail.item.mentions, "time", "times")} in all.
      </p>
      <ul className={styles.rows}>
        {naming.map(({ document, mentions }) => (
          <li key={document.id} className={styles.row}>
            <EntityLink path={`/documents/${document.id}`}>{document.title}</EntityLink>
            <span className={styles.end}>{formatCountOf(mentions.length, "time", "times")}</span>
            <div className={styles.below}>
              <NamedPassages document={document} mentions={mentions} vocabulary={vocabulary} />
            </div>
          </li>
        ))}
      </ul>
      {silent.length > 0 && (
        <p className={styles.aside}>
          Told of without its name in{" "}
          {silent.map(({ document }, index) => (
            <span key={document.id}>
              {index > 0 && ", "}
              <EntityLink path={`/documents/${document.id}`}>{document.shortTitle}</EntityLink>
            </span>
          ))}
          .
        </p>
      )}
    </section>
  );
}
