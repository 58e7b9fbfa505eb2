import type { ReactNode, Ref } from "react";
import { useWords } from "#use-words";
import {
  EVENT_ORDERS,
  type EventListView,
  type EventOrder,
  eventListPath,
  type TableColumn,
} from "@/lib/query/event-list";
import type { EventItem } from "@/lib/store/answers";
import { familyOf } from "@/lib/words/vocabulary-label";
import { writtenIn } from "@/lib/words/written-in";
import { EntityLink } from "../ui/entity-link";
import { LinkedRow, type RowAttributes } from "../ui/linked-row";
import { TypeMark } from "../ui/type-mark";
import { Written } from "../ui/written";
import { rowOf } from "./event-list";
import styles from "./event-table.module.css";
import { type CellWords, CODES, cellText, OWN_WORDS } from "./table-cells";

/** What a row is given whose height is measured. */
type MeasuredRow = Pick<RowAttributes, "ref" | "data-index" | "aria-busy">;

/** Events as a table whose heads sort it. */
export function EventTable({
  view,
  count,
  body,
  children,
}: {
  view: EventListView;
  /** How many rows it has in all. */
  count: number;
  body?: Ref<HTMLTableSectionElement>;
  /** Its rows. */
  children: ReactNode;
}) {
  const say = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard
    <section className={styles.scroller} aria-label={say("eventList.name")} tabIndex={0}>
      <table className={styles.table} aria-rowcount={count + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {view.columns.map((column) => (
              <HeadCell key={column} column={column} view={view} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>{children}</tbody>
      </table>
    </section>
  );
}

/** A head leads to the table sorted by it, and the other way round where it is already. */
function HeadCell({ column, view }: { column: TableColumn; view: EventListView }) {
  const say = useWords();
  const name = say(`eventList.column.${column}`);
  const by = EVENT_ORDERS.find((order) => order === column);
  if (!by) return <th scope="col">{name}</th>;
  const isSorted = view.order.by === by;
  const order: EventOrder = { by, isDescending: isSorted && !view.order.isDescending };
  return (
    // What is read aloud with each cell is the column, not what its head does.
    <th
      scope="col"
      aria-label={name}
      aria-sort={isSorted ? (view.order.isDescending ? "descending" : "ascending") : undefined}
    >
      <EntityLink
        path={eventListPath({ ...view, order, from: 0 })}
        name={say(order.isDescending ? "eventList.sortDown" : "eventList.sortUp", {
          column: name,
        })}
      >
        {name}
        {isSorted && <span aria-hidden="true">{view.order.isDescending ? " ▾" : " ▴"}</span>}
      </EntityLink>
    </th>
  );
}

/** A row that has no words yet lights nothing. */
const NOTHING = { places: [] };

/** A row of the table; its title leads to the event. */
export function EventTableRow({
  event,
  index,
  columns,
  words,
  measured,
  children,
}: {
  /** Undefined until it is there. */
  event: EventItem | undefined;
  /** Which row of the whole table it is, from 0. */
  index: number;
  measured?: MeasuredRow;
  /** What stands there instead of it. */
  children?: ReactNode;
  columns: readonly TableColumn[];
  words: CellWords;
}) {
  return (
    <LinkedRow
      as="tr"
      className={styles.row}
      {...(event ? rowOf(event) : NOTHING)}
      attributes={{ "aria-rowindex": index + 2, ...measured }}
    >
      {!event && <td colSpan={columns.length}>{children}</td>}
      {event &&
        columns.map((column) => (
          <td
            key={column}
            dir={CODES.includes(column) ? "ltr" : undefined}
            {...(OWN_WORDS.includes(column) && writtenIn(words.say))}
            data-column={column}
          >
            <Cell event={event} column={column} words={words} />
          </td>
        ))}
    </LinkedRow>
  );
}

function Cell({
  event,
  column,
  words,
}: {
  event: EventItem;
  column: TableColumn;
  words: CellWords;
}) {
  const text = cellText(event, column, words);
  if (column === "title") {
    return (
      <EntityLink path={`/events/${event.id}`}>
        <Written>{text}</Written>
      </EntityLink>
    );
  }
  if (column === "kind") {
    return <TypeMark family={familyOf(words.vocabulary, event.type)} label={text} />;
  }
  return text;
}
