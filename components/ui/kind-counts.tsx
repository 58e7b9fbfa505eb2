import { useWords } from "#use-words";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { EventItem } from "@/lib/store/answers";
import { familyOf, labelOf } from "@/lib/words/vocabulary-label";
import { EntityLink } from "./entity-link";
import styles from "./kind-counts.module.css";
import { TypeMark } from "./type-mark";

/** How many events are of each kind, as the rings of the map show them; each leads to the list of exactly those. */
export function KindCounts({
  events,
  about,
  path,
  vocabulary,
}: {
  events: readonly Pick<EventItem, "type">[];
  /** What the events have in common, which the counts are read aloud with. */
  about: string;
  /** The list of all these events, with a query of its own. */
  path: string;
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  return (
    <ul className={styles.kinds} aria-label={say("ui.kinds")}>
      {vocabulary.families.map(({ id }) => {
        const own = events.filter(({ type }) => familyOf(vocabulary, type) === id);
        const types = [...new Set(own.map(({ type }) => type))].toSorted();
        const counted = {
          kind: labelOf(vocabulary, "families", id, say),
          count: own.length,
        };
        return (
          own.length > 0 && (
            <li key={id}>
              <EntityLink
                path={`${path}&type=${types}`}
                name={say("ui.kindCountOf", { ...counted, about })}
              >
                <TypeMark family={id} label={say("ui.kindCount", counted)} />
              </EntityLink>
            </li>
          )
        );
      })}
    </ul>
  );
}
