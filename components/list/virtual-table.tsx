"use client";

import { memo, useRef } from "react";
import { useWords } from "#use-words";
import type { Listed } from "@/lib/client/use-list-rows";
import type { EventListView, TableColumn } from "@/lib/query/event-list";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { Failed } from "../ui/failed";
import { EventTable, EventTableRow } from "./event-table";
import styles from "./event-table.module.css";
import { useListedEvent } from "./use-listed-event";
import { useNoteStart } from "./use-note-start";
import { type ListStartPlace, useVirtualRows, type VirtualRows } from "./use-virtual-rows";

/** Pixels of a row of which nothing is known yet. */
const ROW = 52;

/** A long table, of which the rows in view are drawn. */
export function VirtualTable({
  listed,
  start,
  view,
  vocabulary,
}: {
  listed: Listed;
  start: ListStartPlace;
  view: EventListView;
  vocabulary: Vocabulary;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  const noteStart = useNoteStart();
  const count = listed.rows.events.length;
  const { items, after, measure } = useVirtualRows(body, {
    count,
    height: () => ROW,
    begin: { ...start, item: start.row !== undefined && start.row < count ? start.row : undefined },
    onTop: noteStart,
  });
  const { columns } = view;
  return (
    <EventTable view={view} count={count} body={body}>
      {items.flatMap(({ index, gap }) => [
        <Space key={`before ${index}`} height={gap} columns={columns.length} />,
        <Row
          key={index}
          listed={listed}
          index={index}
          columns={columns}
          vocabulary={vocabulary}
          measure={measure}
        />,
      ])}
      <Space height={after} columns={columns.length} />
    </EventTable>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className={styles.space}>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

const Row = memo(function ListedRow({
  listed,
  index,
  columns,
  vocabulary,
  measure,
}: {
  listed: Listed;
  index: number;
  columns: readonly TableColumn[];
  vocabulary: Vocabulary;
  measure: VirtualRows["measure"];
}) {
  const say = useWords();
  const { event, documents, retry } = useListedEvent(listed, index);
  return (
    <EventTableRow
      event={event}
      index={index}
      columns={columns}
      words={{ vocabulary, documentTitles: documents, say }}
      measured={{ ref: measure, "data-index": index, "aria-busy": !event && !retry }}
    >
      {retry && <Failed reason={say("eventList.rowFailed")} isAlert={false} onRetry={retry} />}
    </EventTableRow>
  );
});
