"use client";

import { type ReactNode, useMemo, useRef } from "react";
import { useWords } from "#use-words";
import type { RowGroup } from "@/lib/columns/event-rows";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { LinkedRow } from "../ui/linked-row";
import { EventEntry } from "./event-entry";
import { rowOf } from "./event-list";
import styles from "./event-list.module.css";
import { GroupHeading, tieOf } from "./list-groups";
import { itemOfRow, type ListItem, listItem, listLength, rowOfItem } from "./list-items";
import { RowFailure } from "./row-failure";
import { type Listed, surenessOf, useListedEvent } from "./use-listed-event";
import { useNoteStart } from "./use-note-start";
import { useVirtualRows, type VirtualRows } from "./use-virtual-rows";

/** Pixels of a heading and of a row of which nothing is known yet. */
const HEADING = 45;
const ROW = 84;

/** A long list under its headings, of which what is in view is drawn. */
export function VirtualGroups({
  listed,
  start,
  vocabulary,
}: {
  listed: Listed;
  /** The row that it begins with; it stays where it is without one. */
  start: number | undefined;
  vocabulary: Vocabulary;
}) {
  const list = useRef<HTMLDivElement>(null);
  const noteStart = useNoteStart();
  const { events, groups } = listed.rows;
  const items = useVirtualRows(list, {
    count: listLength(events.length, groups),
    height: (item) => (listItem(groups, item).type === "heading" ? HEADING : ROW),
    start: start === undefined || start >= events.length ? undefined : itemOfRow(groups, start),
    onTop: (item) => noteStart(rowOfItem(groups, item)),
  });
  const drawn = useMemo(() => groupItems(groups, items.items), [groups, items.items]);
  return (
    <div
      ref={list}
      className={styles.whole}
      style={{ paddingBlock: `${items.before}px ${items.after}px` }}
    >
      {drawn.map(({ group, heading, rows }) => (
        <section key={group.from} className={styles.group}>
          {heading !== undefined && (
            <div ref={items.measure} data-index={heading}>
              <GroupHeading group={group} />
            </div>
          )}
          {rows.length > 0 && (
            <ol>
              {rows.map(({ index, row }) => (
                <Row
                  key={row}
                  listed={listed}
                  row={row}
                  index={index}
                  group={group}
                  measure={items.measure}
                  vocabulary={vocabulary}
                />
              ))}
            </ol>
          )}
        </section>
      ))}
    </div>
  );
}

type DrawnGroup = {
  group: RowGroup;
  heading: number | undefined;
  rows: { index: number; row: number }[];
};

/** Items that are drawn, under their groups. */
function groupItems(groups: readonly RowGroup[], items: VirtualRows["items"]): DrawnGroup[] {
  const drawn: DrawnGroup[] = [];
  for (const { index } of items) {
    const item: ListItem = listItem(groups, index);
    if (drawn.at(-1)?.group !== item.group) {
      drawn.push({ group: item.group, heading: undefined, rows: [] });
    }
    const last = drawn.at(-1);
    if (!last) continue;
    if (item.type === "heading") last.heading = index;
    else last.rows.push({ index, row: item.row });
  }
  return drawn;
}

function Row({
  listed,
  row,
  index,
  group,
  measure,
  vocabulary,
}: {
  listed: Listed;
  row: number;
  index: number;
  group: RowGroup;
  measure: VirtualRows["measure"];
  vocabulary: Vocabulary;
}): ReactNode {
  const say = useWords();
  const { event, documents, failure } = useListedEvent(listed, row);
  const attributes = {
    ref: measure,
    "data-index": index,
    "aria-posinset": row + 1,
    "aria-setsize": listed.rows.events.length,
  };
  if (!event) {
    return (
      <li {...attributes} className={styles.event} aria-busy={!failure}>
        {failure ? <RowFailure {...failure} /> : say("eventList.loading")}
      </li>
    );
  }
  return (
    <LinkedRow className={styles.event} {...rowOf(event)} attributes={attributes}>
      <EventEntry
        event={event}
        vocabulary={vocabulary}
        documentTitles={documents}
        tie={tieOf(surenessOf(listed, row), say)}
        showPlaces={group.by === "year"}
      />
    </LinkedRow>
  );
}
