import { useWords } from "#use-words";
import type { Landmark } from "@/lib/records/place";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceDetail } from "@/lib/store/answers";
import { describeReports } from "@/lib/words/place-label";
import {
  countPlaceParts,
  PLACE_PARTS,
  placePartHeading,
  placePartName,
  placeSilence,
} from "@/lib/words/place-parts";
import { labelOf } from "@/lib/words/vocabulary-label";
import { writtenIn } from "@/lib/words/written-in";
import { PageTitle } from "../shell/page-title";
import { EntityLink } from "../ui/entity-link";
import { FirstOfMany } from "../ui/first-of-many";
import { LinkedRow } from "../ui/linked-row";
import { ReferenceList } from "../ui/reference-list";
import { asWritten, Written } from "../ui/written";
import styles from "./panel.module.css";
import { PlaceEvents } from "./place-events";
import { PlaceNames } from "./place-names";
import { PlacePosition } from "./place-position";

/** A place: what is said to have happened there, what concerns it, who names it, and how sure its position is. */
export function PlacePanel({
  detail,
  documentTitles: titles,
  documents,
  landmarks,
  vocabulary,
}: {
  detail: PlaceDetail;
  /** Short titles of documents by id. */
  documentTitles: Readonly<Record<string, string>>;
  /** How many documents the atlas has. */
  documents: number;
  landmarks: readonly Landmark[];
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const { item, record, contains } = detail;
  const counts = countPlaceParts(detail);
  const silence = placeSilence(counts, say);
  const alternates = record.properties.names.filter((name) => name.text !== item.title);
  return (
    <article>
      <header className={styles.head}>
        <p className={styles.kind}>{labelOf(vocabulary, "placeTypes", item.placeType, say)}</p>
        <PageTitle {...writtenIn(say)}>{item.title}</PageTitle>
        {alternates.length > 0 && (
          <p className={styles.alternates}>
            {alternates.map((name) => (
              <span key={`${name.language} ${name.text}`} lang={name.language} dir="auto">
                {name.text}
              </span>
            ))}
          </p>
        )}
        <PlacePosition detail={detail} landmarks={landmarks} vocabulary={vocabulary} />
        {item.standsFor && (
          <p className={styles.lead}>
            {say.rich("place.standsFor", {
              meaning: item.standsFor,
              record: asWritten,
            })}
          </p>
        )}
      </header>

      {silence && <p className={styles.empty}>{silence}</p>}
      <PlaceEvents part="happened" detail={detail} titles={titles} vocabulary={vocabulary} />
      <PlaceEvents part="concerns" detail={detail} titles={titles} vocabulary={vocabulary} />
      <PlaceNames detail={detail} documents={documents} vocabulary={vocabulary} />

      {counts.within > 0 && (
        <section className={styles.band} id={PLACE_PARTS.within.id}>
          <h2>{placePartHeading("within", counts.within, say)}</h2>
          <ul className={styles.rows}>
            {contains.map((place) => (
              <LinkedRow key={place.id} className={styles.row} places={[place.id]}>
                <EntityLink path={`/places/${place.id}`}>
                  <Written>{place.title}</Written>
                </EntityLink>
                <span className={styles.end}>{describeReports(place, say)}</span>
              </LinkedRow>
            ))}
          </ul>
          <FirstOfMany
            shown={contains.length}
            all={counts.within}
            path={`/places?within=${item.id}`}
            about={placePartName("within", say)}
            isExact
          />
        </section>
      )}

      <ReferenceList references={detail.references} documents={documents} />
    </article>
  );
}
