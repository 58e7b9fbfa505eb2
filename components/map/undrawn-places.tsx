import { formatCount } from "@/lib/words/number-label";
import { EntityLink } from "../ui/entity-link";
import styles from "./wide-places.module.css";

/** Of too many places the map draws those with most events; how many it leaves out, and where they are. */
export function UndrawnPlaces({ count }: { count: number }) {
  if (count === 0) return null;
  const places = count === 1 ? "more place is" : "more places are";
  return (
    <nav className={styles.wide} aria-label="Places that are not drawn">
      <EntityLink path="/places?located=1">
        {formatCount(count)} {places} in the list
      </EntityLink>
    </nav>
  );
}
