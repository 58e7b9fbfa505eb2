import { useWords } from "#use-words";
import {
  type EventListView,
  eventListPath,
  LIST_SHAPES,
  TABLE_COLUMNS,
  type TableColumn,
} from "@/lib/query/event-list";
import { EntityLink } from "../ui/entity-link";
import styles from "./list-tools.module.css";

/** How a list of events is shown: its shape, whether it follows the map, and the columns of a table. All are links. */
export function ListTools({ view }: { view: EventListView }) {
  const say = useWords();
  const to = (change: Partial<EventListView>) => eventListPath({ ...view, from: 0, ...change });
  return (
    <div className={styles.tools}>
      <nav aria-label={say("eventList.shapes")}>
        <ul className={styles.shapes}>
          {LIST_SHAPES.map((shape) => (
            <li key={shape} data-chosen={shape === view.shape || undefined}>
              <EntityLink path={to({ shape })} isCurrent={shape === view.shape}>
                {say(`eventList.shape.${shape}`)}
              </EntityLink>
            </li>
          ))}
        </ul>
      </nav>
      <p className={styles.follow}>
        <EntityLink path={to({ isFollowing: !view.isFollowing })} isCurrent={view.isFollowing}>
          {say("eventList.follow")}
        </EntityLink>
      </p>
      {view.shape === "table" && (
        <details className={styles.columns}>
          <summary>{say("eventList.columns")}</summary>
          <ul>
            {TABLE_COLUMNS.map((column) => (
              <ColumnChoice key={column} column={column} view={view} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function ColumnChoice({ column, view }: { column: TableColumn; view: EventListView }) {
  const say = useWords();
  const isShown = view.columns.includes(column);
  const columns = TABLE_COLUMNS.filter((one) => (one === column) !== view.columns.includes(one));
  const name = say(`eventList.column.${column}`);
  // The last column stays.
  if (columns.length === 0) return <li data-chosen>{name}</li>;
  return (
    <li data-chosen={isShown || undefined}>
      <EntityLink
        path={eventListPath({ ...view, columns })}
        isCurrent={isShown}
        name={say(isShown ? "eventList.removeColumn" : "eventList.addColumn", { column: name })}
      >
        {name}
      </EntityLink>
    </li>
  );
}
