import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceDetail } from "@/lib/store/answers";
import { formatCount, formatCountOf } from "@/lib/words/number-label";
import { PLACE_PARTS, placePartHeading } from "@/lib/words/place-parts";
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
  const { item, naming, silent, counts } = detail;
  if (naming.length === 0) return null;
  const allMentions = `/mentions?kind=place&target=${item.id}`;
  return (
    <section className={styles.band} id={PLACE_PARTS.named.id}>
      <h2>{placePartHeading("named", counts.naming)}</h2>
      <p className={styles.aside}>
        {formatCount(counts.naming)} of {formatCountOf(documents, "document", "documents")},{" "}
        {formatCountOf(item.mentions, "time", "times")} in all.
      </p>
      <ul className={styles.rows}>
        {naming.map(({ document, mentions, times }) => (
          <li key={document.id} className={styles.row}>
            <EntityLink path={`/documents/${document.id}`}>{document.title}</EntityLink>
            <span className={styles.end}>{formatCountOf(times, "time", "times")}</span>
            <div className={styles.below}>
              <NamedPassages document={document} mentions={mentions} vocabulary={vocabulary} />
              {mentions.length < times && (
                <EntityLink
                  path={`${allMentions}&doc=${document.id}`}
                  isExact
                  name={`All ${formatCount(times)} → ${document.shortTitle} names ${item.title}`}
                >
                  All {formatCount(times)} →
                </EntityLink>
              )}
            </div>
          </li>
        ))}
      </ul>
      {naming.length < counts.naming && (
        <p className={styles.aside}>
          These are the first {formatCount(naming.length)}.{" "}
          <EntityLink path={allMentions} isExact>
            All mentions of {item.title} →
          </EntityLink>
        </p>
      )}
      {silent.length > 0 && (
        <p className={styles.aside}>
          Told of without its name in{" "}
          {silent.map((document, index) => (
            <span key={document.id}>
              {index > 0 && ", "}
              <EntityLink path={`/documents/${document.id}`}>{document.shortTitle}</EntityLink>
            </span>
          ))}
          {silent.length < counts.silent && (
            <>
              {" "}
              and {formatCountOf(counts.silent - silent.length, "other", "others")} among{" "}
              <EntityLink path={`/documents?place=${item.id}`} isExact>
                all documents that tell of it
              </EntityLink>
            </>
          )}
          .
        </p>
      )}
    </section>
  );
}
