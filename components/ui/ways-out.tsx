import { useWords } from "#use-words";
import { type FilterKey, NO_FILTERS } from "@/lib/query/filters";
import panel from "../panels/panel.module.css";
import { FilterLink } from "./filter-link";
import styles from "./ways-out.module.css";

/** A field of the view, what it narrows to in words, and how many events there would be without it. */
export type WayOfView = { key: FilterKey; words: string; events: number };

/** Says where nothing matches which filter leaves nothing, and how many events there are without it. */
export function WaysOut({ ways }: { ways: readonly WayOfView[] }) {
  const say = useWords();
  const open = ways.filter(({ events }) => events > 0);
  if (ways.length === 0) return null;
  return (
    <div className={panel.note}>
      <p className={styles.nothing}>
        {say("facets.nothing")}
        {open.length === 0 && ` ${say("facets.noSingleWay")}`}
      </p>
      <ul className={styles.ways}>
        {open.map(({ key, words, events }) => (
          <li key={key}>
            <FilterLink change={{ type: "set", filters: { [key]: null } }}>
              <span>
                {say.rich("facets.without", {
                  filter: words,
                  count: events,
                  b: (chunks) => <b>{chunks}</b>,
                })}
              </span>
            </FilterLink>
          </li>
        ))}
        <li>
          <FilterLink change={{ type: "set", filters: NO_FILTERS }}>
            {say("shell.showAllEvents")}
          </FilterLink>
        </li>
      </ul>
    </div>
  );
}
