import { useWords } from "#use-words";
import type { WidePlace } from "@/lib/map/map-digest";
import { titleIn } from "@/lib/words/place-label";
import { EntityLink } from "../ui/entity-link";
import { LinkedRow } from "../ui/linked-row";
import { OwnTitle } from "../ui/written";
import styles from "./wide-places.module.css";

/** So many stand open; the others fold behind a line. */
const OPEN = 3;

/**
 * What is only said of a country or a region: no point of the map, but a list at its edge. Each row lights the
 * outline of its country.
 */
export function WidePlaces({ places }: { places: readonly WidePlace[] }) {
  const say = useWords();
  if (places.length === 0) return null;
  const list = (shown: readonly WidePlace[]) => (
    <ul>
      {shown.map(({ id, isSaid, count, ...place }) => (
        <LinkedRow key={id} places={[id]}>
          <EntityLink path={`/places/${id}`}>
            <span>
              {say.rich(isSaid ? "map.somewhereIn" : "map.about", {
                place: titleIn(place, say),
                count,
                record: (chunks) => <OwnTitle place={place}>{chunks}</OwnTitle>,
              })}
            </span>
          </EntityLink>
        </LinkedRow>
      ))}
    </ul>
  );
  const [open, folded] = [places.slice(0, OPEN), places.slice(OPEN)];
  return (
    <nav className={styles.wide} aria-label={say("map.widePlaces")}>
      {list(open)}
      {folded.length > 0 && (
        <details>
          <summary>{say("map.moreWidePlaces", { count: folded.length })}</summary>
          {list(folded)}
        </details>
      )}
    </nav>
  );
}
