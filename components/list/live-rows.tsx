"use client";

import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useWords } from "#use-words";
import { frameOf } from "@/lib/client/scroller";
import { useIsHydrated } from "@/lib/client/use-is-hydrated";
import { useListRows } from "@/lib/client/use-list-rows";
import type { EventRows } from "@/lib/columns/event-rows";
import { arrangementOf, type EventListView } from "@/lib/query/event-list";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { useAtlas } from "../shell/viewer-context";
import { CopyTable } from "./copy-table";
import styles from "./list-tools.module.css";
import { VirtualGroups } from "./virtual-groups";
import { VirtualTable } from "./virtual-table";

/**
 * The whole of a list, of which the server sends a part: it begins at the row that the link names and goes on as it is
 * scrolled, and where it follows the map it has only what that shows. Until the columns are there, and where they cannot
 * be had, it is what the server sent.
 */
export function LiveRows({
  view,
  isWhole,
  vocabulary,
  children,
}: {
  view: EventListView;
  /** Whether the server has sent all there is. */
  isWhole: boolean;
  vocabulary: Vocabulary;
  children: ReactNode;
}) {
  const say = useWords();
  const { columns, query, frame } = useAtlas();
  const isHydrated = useIsHydrated();
  const isTable = view.shape === "table";
  const isWanted = !isWhole || isTable || view.isFollowing;
  const rows = useListRows(
    isWanted ? columns : undefined,
    query,
    arrangementOf(view),
    view.isFollowing ? frame : undefined,
  );
  const isReady = rows !== undefined && (!isWhole || (view.isFollowing && frame !== undefined));
  const sent = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState<{ row: number | undefined }>();
  // What is seen of the rows that the server sent stays where it is.
  useLayoutEffect(() => {
    if (isReady) setTop((known) => known ?? { row: rowOnTop(sent.current, view.from) });
  }, [isReady, view.from]);
  return (
    <>
      {view.isFollowing && isHydrated && (
        <p className={styles.note} role="status">
          {describeFollowing(rows, frame !== undefined, say)}
        </p>
      )}
      {isTable && rows && <CopyTable rows={rows} columns={view.columns} vocabulary={vocabulary} />}
      {isReady && top ? (
        <Rows rows={rows} start={top.row} view={view} vocabulary={vocabulary} />
      ) : (
        <div ref={sent}>{children}</div>
      )}
    </>
  );
}

function Rows({
  rows,
  start,
  view,
  vocabulary,
}: {
  rows: EventRows;
  start: number | undefined;
  view: EventListView;
  vocabulary: Vocabulary;
}) {
  const { version } = useAtlas();
  const listed = useMemo(() => ({ rows, version }), [rows, version]);
  return view.shape === "table" ? (
    <VirtualTable listed={listed} start={start} view={view} vocabulary={vocabulary} />
  ) : (
    <VirtualGroups listed={listed} start={start} vocabulary={vocabulary} />
  );
}

/** The row on top of what is seen; none where the list begins below that, with the first row there is. */
function rowOnTop(sent: Element | null, from: number): number | undefined {
  const panel = sent?.closest("main");
  if (!sent || !panel) return undefined;
  const { top } = frameOf(panel);
  const rows = [...sent.querySelectorAll("ol > li, tbody > tr")];
  const index = rows.findIndex((row) => row.getBoundingClientRect().bottom > top);
  const isAtStart = (rows[0]?.getBoundingClientRect().top ?? 0) > top;
  return isAtStart && from === 0 ? undefined : from + Math.max(0, index);
}

function describeFollowing(
  rows: EventRows | undefined,
  hasMap: boolean,
  say: ReturnType<typeof useWords>,
): string {
  if (!hasMap || !rows) return say("eventList.needsMap");
  const count = new Set(rows.events).size;
  return count === 0 ? say("eventList.followingNone") : say("eventList.following", { count });
}
