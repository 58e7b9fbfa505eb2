import { useWords } from "#use-words";
import { EntityLink } from "../ui/entity-link";
import styles from "./wide-places.module.css";

/** Of too many places the map draws those with most events; how many it leaves out, and where they are. */
export function UndrawnPlaces({ count }: { count: number }) {
  const say = useWords();
  if (count === 0) return null;
  return (
    <nav className={styles.wide} aria-label={say("map.undrawnPlaces")}>
      <EntityLink path="/places?located=1">{say("map.undrawn", { count })}</EntityLink>
    </nav>
  );
}
