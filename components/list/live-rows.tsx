"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useWords } from "#use-words";
import { frameOf } from "@/lib/client/scroller";
import { useIsHydrated } from "@/lib/client/use-is-hydrated";
import { useIsPrinting } from "@/lib/client/use-is-printing";
import { type Listed, useListRows } from "@/lib/client/use-list-rows";
import { LOW_SCREEN, useMediaQuery } from "@/lib/client/use-media-query";
import { useNumberedEvents } from "@/lib/client/use-numbered-events";
import { arrangementOf, type EventListView, isRowNumber } from "@/lib/query/event-list";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { Words } from "@/lib/words/words";
import { useAtlas } from "../shell/viewer-context";
import { CopyTable } from "./copy-table";
import styles from "./list-tools.module.css";
import { blockOf } from "./use-listed-event";
import { findListPlace, type ListStartPlace } from "./use-virtual-rows";
import { VirtualGroups } from "./virtual-groups";
import { VirtualTable } from "./virtual-table";

/**
 * The whole of a list, of which the server sends a part: it begins at the row that the link names and goes on as it is
 * scrolled, and where it follows the map it has only what that shows. Until its first rows are there, where they cannot
 * be had, and on paper, it is what the server sent.
 */
export function LiveRows({
  view,
  sent,
  vocabulary,
  children,
}: {
  view: EventListView;
  /** What the server has sent: so many rows from one on, and whether that is all there is. */
  sent: { from: number; isWhole: boolean };
  vocabulary: Vocabulary;
  children: ReactNode;
}) {
  const { columns, query, frame, version } = useAtlas();
  const isHydrated = useIsHydrated();
  const isLow = useMediaQuery(LOW_SCREEN);
  const isPrinting = useIsPrinting();
  const named = useSearchParams()?.get("from") ?? "";
  const row = isRowNumber(named) ? Number(named) : 0;
  const isTable = view.shape === "table";
  const isFollowing = view.isFollowing && frame !== undefined;
  const listed = useListRows(
    !sent.isWhole || isTable || view.isFollowing ? columns : undefined,
    version,
    { query, arrangement: arrangementOf(view), frame: view.isFollowing ? frame : undefined },
  );
  const isReady = useFirstRows(listed, row, isFollowing) && (!sent.isWhole || isFollowing);
  const rowsSent = useRef<HTMLDivElement>(null);
  const start = useStartPlace(rowsSent, {
    isReady: isReady && !isPrinting,
    // Of a list that follows the map the server has sent another one.
    row: view.isFollowing || row !== sent.from ? row : undefined,
    from: sent.from,
    // Another element scrolls then.
    key: `${isLow}`,
  });
  return (
    <>
      {view.isFollowing && isHydrated && (
        <FollowNote listed={listed} hasMap={frame !== undefined} />
      )}
      {isTable && listed && (
        <CopyTable listed={listed} columns={view.columns} vocabulary={vocabulary} />
      )}
      {listed && start ? (
        <WholeList listed={listed} start={start} view={view} vocabulary={vocabulary} />
      ) : (
        <div ref={rowsSent}>{children}</div>
      )}
    </>
  );
}

function WholeList({
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
  return view.shape === "table" ? (
    <VirtualTable listed={listed} start={start} view={view} vocabulary={vocabulary} />
  ) : (
    <VirtualGroups listed={listed} start={start} vocabulary={vocabulary} />
  );
}

/** Whether the rows around the first one that is to be seen are there, or at least known not to come. */
function useFirstRows(listed: Listed | undefined, row: number, isFollowing: boolean): boolean {
  const first = listed && row < listed.rows.events.length ? row : 0;
  const { events, error } = useNumberedEvents(
    listed?.version ?? "",
    listed ? blockOf(listed.rows, first) : NONE,
  );
  const [hasBegun, setBegun] = useState(false);
  const isThere = listed !== undefined && (events !== undefined || (isFollowing && !!error));
  if (isThere && !hasBegun) setBegun(true);
  if (!listed && hasBegun) setBegun(false);
  // Once it has begun, rows come as they are scrolled to.
  return listed !== undefined && (isThere || hasBegun);
}

const NONE: readonly number[] = [];

/** Where the list begins when it takes the place of what the server sent, which has what is seen where it was. */
function useStartPlace(
  sent: { readonly current: HTMLElement | null },
  {
    isReady,
    row,
    from,
    key,
  }: { isReady: boolean; row: number | undefined; from: number; key: string },
): ListStartPlace | undefined {
  const [start, setStart] = useState<{ key: string; start: ListStartPlace }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list begins once
  useLayoutEffect(() => {
    if (!isReady) return setStart(undefined);
    const rows = sent.current;
    const place = rows && findListPlace(rows.querySelector("tbody") ?? rows);
    if (!place) return;
    const { activeElement: active } = document;
    const focus = rows.contains(active) ? (active?.getAttribute("href") ?? undefined) : undefined;
    setStart({ key, start: { place, row: row ?? rowOnTop(rows, from), focus } });
  }, [isReady, key]);
  return isReady && start?.key === key ? start.start : undefined;
}

/** The row on top of what is seen; none where the list begins below that, with the first row there is. */
function rowOnTop(sent: Element, from: number): number | undefined {
  const panel = sent.closest("main");
  if (!panel) return undefined;
  const { top } = frameOf(panel);
  const rows = [...sent.querySelectorAll("ol > li, tbody > tr")];
  const index = rows.findIndex((row) => row.getBoundingClientRect().bottom > top);
  const isAtStart = (rows[0]?.getBoundingClientRect().top ?? 0) > top;
  return isAtStart && from === 0 ? undefined : from + Math.max(0, index);
}

function FollowNote({ listed, hasMap }: { listed: Listed | undefined; hasMap: boolean }) {
  const say = useWords();
  const count = useMemo(() => new Set(listed?.rows.events).size, [listed]);
  return (
    <p className={styles.note} role="status">
      {describeFollowing(hasMap && listed ? count : undefined, say)}
    </p>
  );
}

function describeFollowing(count: number | undefined, say: Words): string {
  if (count === undefined) return say("eventList.needsMap");
  return count === 0 ? say("eventList.followingNone") : say("eventList.following", { count });
}
