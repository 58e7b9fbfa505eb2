"use client";

import { useRef } from "react";
import { useWords } from "#use-words";
import type { EventListView } from "@/lib/query/event-list";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { EventTable, EventTableRow } from "./event-table";
import styles from "./event-table.module.css";
import { RowFailure } from "./row-failure";
import { type Listed, useListedEvent } from "./use-listed-event";
import { useNoteStart } from "./use-note-start";
import { useVirtualRows, type VirtualRows } from "./use-virtual-rows";

/** Pixels of a row of which nothing is known yet. */
const ROW = 37;

/** A long table, of which the rows in view are drawn. */
export function VirtualTable({
  listed,
  start,
  view,
  vocabulary,
}: {
  listed: Listed;
  /** The row that it begins with; it stays where it is without one. */
  start: number | undefined;
  view: EventListView;
  vocabulary: Vocabulary;
}) {
  const list = useRef<HTMLDivElement>(null);
  const noteStart = useNoteStart();
  const count = listed.rows.events.length;
  const { items, before, after, measure } = useVirtualRows(list, {
    count,
    height: () => ROW,
    start: start !== undefined && start < count ? start : undefined,
    onTop: noteStart,
  });
  return (
    <div ref={list} className={styles.whole}>
      <EventTable view={view} count={count}>
        <Space height={before} columns={view.columns.length} />
        {items.map(({ index }) => (
          <Row
            key={index}
            listed={listed}
            index={index}
            view={view}
            vocabulary={vocabulary}
            measure={measure}
          />
        ))}
        <Space height={after} columns={view.columns.length} />
      </EventTable>
    </div>
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

function Row({
  listed,
  index,
  view,
  vocabulary,
  measure,
}: {
  listed: Listed;
  index: number;
  view: EventListView;
  vocabulary: Vocabulary;
  measure: VirtualRows["measure"];
}) {
  const say = useWords();
  const { event, documents, failure } = useListedEvent(listed, index);
  if (event) {
    return (
      <EventTableRow
        event={event}
        index={index}
        columns={view.columns}
        words={{ vocabulary, documentTitles: documents, say }}
        measured={{ ref: measure, "data-index": index }}
      />
    );
  }
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} aria-busy={!failure}>
      <td colSpan={view.columns.length}>
        {failure ? <RowFailure {...failure} /> : say("eventList.loading")}
      </td>
    </tr>
  );
}
