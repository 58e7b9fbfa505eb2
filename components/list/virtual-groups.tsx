"use client";

import { memo, useRef } from "react";
import { useWords } from "#use-words";
import type { Listed } from "@/lib/client/use-list-rows";
import type { RowGroup } from "@/lib/columns/event-rows";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { Failed } from "../ui/failed";
import { LinkedRow } from "../ui/linked-row";
import { EventEntry } from "./event-entry";
import { rowOf } from "./event-list";
import styles from "./event-list.module.css";
import { GroupHeading, tieOf } from "./list-groups";
import { itemOfRow, listItem, listLength, rowOfItem } from "./list-items";
import { surenessOf, useListedEvent } from "./use-listed-event";
import { useNoteStart } from "./use-note-start";
import { type ListStartPlace, useVirtualRows, type VirtualRows } from "./use-virtual-rows";

/** Pixels of a heading and of a row of which nothing is known yet. */
const HEADING = 45;
const ROW = 100;

/** A long list under its headings, of which what is in view is drawn. */
export function VirtualGroups({
  listed,
  start,
  vocabulary,
}: {
  listed: Listed;
  start: ListStartPlace;
  vocabulary: Vocabulary;
}) {
  const list = useRef<HTMLDivElement>(null);
  const noteStart = useNoteStart();
  const { events, groups } = listed.rows;
  const { items, after, measure } = useVirtualRows(list, {
    count: listLength(events.length, groups),
    height: (item) => (listItem(groups, item).type === "heading" ? HEADING : ROW),
    begin: {
      ...start,
      item:
        start.row !== undefined && start.row < events.length
          ? itemOfRow(groups, start.row)
          : undefined,
    },
    onTop: (item) => noteStart(rowOfItem(groups, item)),
  });
  return (
    <div ref={list} className={styles.whole}>
      {groupItems(groups, items).map(({ group, gap, heading, rows }) => (
        <section key={group.from} className={styles.group} style={{ marginBlockStart: gap }}>
          {heading !== undefined && (
            <div ref={measure} data-index={heading}>
              <GroupHeading group={group} />
            </div>
          )}
          {rows.length > 0 && (
            <ol>
              {rows.map(({ index, row, gap: before }) => (
                <Row
                  key={row}
                  listed={listed}
                  row={row}
                  index={index}
                  gap={before}
                  showPlaces={group.by === "year"}
                  measure={measure}
                  vocabulary={vocabulary}
                />
              ))}
            </ol>
          )}
        </section>
      ))}
      <div style={{ height: after }} />
    </div>
  );
}

type DrawnGroup = {
  group: RowGroup;
  /** Pixels of what is not drawn before it. */
  gap: number;
  heading: number | undefined;
  rows: { index: number; row: number; gap: number }[];
};

/** Items that are drawn, under their groups. */
function groupItems(groups: readonly RowGroup[], items: VirtualRows["items"]): DrawnGroup[] {
  const drawn: DrawnGroup[] = [];
  for (const { index, gap } of items) {
    const item = listItem(groups, index);
    const known = drawn.at(-1);
    const isNew = known?.group !== item.group;
    const last = isNew ? { group: item.group, gap, heading: undefined, rows: [] } : known;
    if (isNew) drawn.push(last);
    if (item.type === "heading") last.heading = index;
    else last.rows.push({ index, row: item.row, gap: isNew ? 0 : gap });
  }
  return drawn;
}

const Row = memo(function ListedRow({
  listed,
  row,
  index,
  gap,
  showPlaces,
  measure,
  vocabulary,
}: {
  listed: Listed;
  row: number;
  index: number;
  gap: number;
  showPlaces: boolean;
  measure: VirtualRows["measure"];
  vocabulary: Vocabulary;
}) {
  const say = useWords();
  const { event, documents, retry } = useListedEvent(listed, row);
  return (
    <LinkedRow
      className={styles.event}
      {...(event ? rowOf(event) : NOTHING)}
      attributes={{
        ref: measure,
        style: { marginBlockStart: gap },
        "data-index": index,
        "aria-posinset": row + 1,
        "aria-setsize": listed.rows.events.length,
        "aria-busy": !event && !retry,
      }}
    >
      {event ? (
        <EventEntry
          event={event}
          vocabulary={vocabulary}
          documentTitles={documents}
          tie={tieOf(surenessOf(listed.rows, row), say)}
          showPlaces={showPlaces}
        />
      ) : (
        retry && (
          <Failed
            reason={say("eventList.rowFailed")}
            className={styles.failed}
            isAlert={false}
            onRetry={retry}
          />
        )
      )}
    </LinkedRow>
  );
});

/** A row that has no words yet lights nothing. */
const NOTHING = { places: [] };
