import type { Vocabulary } from "@/lib/records/vocabulary";
import type { PlaceItem } from "@/lib/store/answers";
import { EntityLink } from "../ui/entity-link";
import { LinkedRow } from "../ui/linked-row";
import { PlaceRow } from "../ui/place-row";
import { Term } from "../ui/term";
import { ListPage } from "./list-page";
import styles from "./panel.module.css";

/** All places of the view as they come, the drawn ones first, and why the others are not drawn. */
export function PlaceListPanel({
  places,
  vocabulary,
}: {
  places: readonly PlaceItem[];
  vocabulary: Vocabulary;
}) {
  const mapped = places.filter((place) => place.mapped);
  const unmapped = places.filter((place) => !place.mapped);
  return (
    <ListPage
      title="Places"
      items="place"
      isEmpty={places.length === 0}
      lead={
        <>
          {mapped.length} on the map, {unmapped.length} named but not drawn. Those that most is
          reported of come first.
        </>
      }
    >
      {mapped.length > 0 && (
        <section className={styles.band}>
          <h2>On the map</h2>
          <ul className={styles.rows}>
            {mapped.map((place) => (
              <PlaceRow key={place.id} place={place} vocabulary={vocabulary} />
            ))}
          </ul>
        </section>
      )}
      {unmapped.length > 0 && (
        <section className={styles.band}>
          <h2>Named, not drawn</h2>
          <ul className={styles.rows}>
            {unmapped.map((place) => (
              <LinkedRow key={place.id} className={styles.row} places={[]}>
                <EntityLink path={`/places/${place.id}`}>{place.title}</EntityLink>
                <small>
                  {place.unmappedReason && (
                    <Term
                      vocabulary={vocabulary}
                      list="unmappedReasons"
                      id={place.unmappedReason}
                      isAlone
                    />
                  )}
                </small>
              </LinkedRow>
            ))}
          </ul>
        </section>
      )}
    </ListPage>
  );
}
