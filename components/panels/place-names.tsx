import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { DocumentItem, PlaceDetail } from "@/lib/store/answers";
import { PLACE_PARTS, placePartHeading } from "@/lib/words/place-parts";
import { EntityLink } from "../ui/entity-link";
import { NamedPassages } from "../ui/named-passages";
import { asWritten, Written } from "../ui/written";
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
  const say = useWords();
  const { item, naming, silent, counts } = detail;
  if (naming.length === 0) return null;
  const allMentions = `/mentions?kind=place&target=${item.id}`;
  return (
    <section className={styles.band} id={PLACE_PARTS.named.id}>
      <h2>{placePartHeading("named", counts.naming, say)}</h2>
      <p className={styles.aside}>
        {say("place.names.lead", { naming: counts.naming, documents, times: item.mentions })}
      </p>
      <ul className={styles.rows}>
        {naming.map(({ document, mentions, times }) => (
          <li key={document.id} className={styles.row}>
            <EntityLink path={`/documents/${document.id}`}>
              <Written language={document.language}>{document.title}</Written>
            </EntityLink>
            <span className={styles.end}>{say("counts.times", { count: times })}</span>
            <div className={styles.below}>
              <NamedPassages document={document} mentions={mentions} vocabulary={vocabulary} />
              {mentions.length < times && (
                <EntityLink
                  path={`${allMentions}&doc=${document.id}`}
                  isExact
                  name={say("place.names.allOf", {
                    count: times,
                    document: document.shortTitle,
                    place: item.title,
                  })}
                >
                  {say("ui.all", { count: times })}
                </EntityLink>
              )}
            </div>
          </li>
        ))}
      </ul>
      {naming.length < counts.naming && (
        <p className={styles.aside}>
          {say.rich("place.names.firstOfMany", {
            count: naming.length,
            place: item.title,
            record: asWritten,
            all: (chunks) => (
              <EntityLink path={allMentions} isExact>
                {chunks}
              </EntityLink>
            ),
          })}
        </p>
      )}
      {silent.length > 0 && (
        <p className={styles.aside}>
          {say.rich(
            silent.length < counts.silent ? "place.names.silentAndOthers" : "place.names.silent",
            {
              documents: () => <DocumentLinks documents={silent} />,
              count: counts.silent - silent.length,
              all: (chunks) => (
                <EntityLink path={`/documents?place=${item.id}`} isExact>
                  {chunks}
                </EntityLink>
              ),
            },
          )}
        </p>
      )}
    </section>
  );
}

function DocumentLinks({ documents }: { documents: readonly DocumentItem[] }) {
  const say = useWords();
  return documents.map(({ id, shortTitle }, index) => {
    const link = () => (
      <EntityLink path={`/documents/${id}`}>
        <Written>{shortTitle}</Written>
      </EntityLink>
    );
    return (
      <span key={id}>{index === 0 ? link() : say.rich("place.names.nextDocument", { link })}</span>
    );
  });
}
