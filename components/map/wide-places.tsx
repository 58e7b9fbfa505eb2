import { isWide } from "@/lib/map/wide-place";
import type { MapScene, PlaceMark } from "@/lib/store/answers";
import { formatCount } from "@/lib/words/number-label";
import { EntityLink } from "../ui/entity-link";
import { LinkedRow } from "../ui/linked-row";
import styles from "./wide-places.module.css";

/** So many stand open; the others fold behind a line. */
const OPEN = 3;

/**
 * What is only said of a country or a region: no point of the map, but a list at its edge. Each row lights the
 * outline of its country.
 */
export function WidePlaces({ scene }: { scene: MapScene }) {
  const rows = scene.places
    .filter(isWide)
    .map((place) => ({ place, ...countIn(place) }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => Number(other.isSaid) - Number(one.isSaid) || other.count - one.count);
  if (rows.length === 0) return null;
  const list = (shown: typeof rows) => (
    <ul>
      {shown.map(({ place, count, isSaid }) => (
        <LinkedRow key={place.id} places={[place.id]}>
          <EntityLink path={`/places/${place.id}`}>
            {isSaid ? "Somewhere in" : "About"} {place.title} · {formatCount(count)}
          </EntityLink>
        </LinkedRow>
      ))}
    </ul>
  );
  const [open, folded] = [rows.slice(0, OPEN), rows.slice(OPEN)];
  return (
    <nav className={styles.wide} aria-label="Countries and regions">
      {list(open)}
      {folded.length > 0 && (
        <details>
          <summary>{folded.length} more</summary>
          {list(folded)}
        </details>
      )}
    </nav>
  );
}

/** Events said to have happened somewhere in it; where there are none, those that concern it. */
function countIn({ placedEvents, ambiguousEvents, aboutEvents }: PlaceMark) {
  const said = placedEvents.length + ambiguousEvents.length;
  return { isSaid: said > 0, count: said || aboutEvents.length };
}
