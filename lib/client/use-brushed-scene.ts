"use client";

import { useEffect, useRef, useState } from "react";
import type { DrawnScene } from "@/lib/map/marks";
import type { Query } from "@/lib/query/query";
import type { DayRange } from "@/lib/records/day-range";
import type { MapScene } from "@/lib/store/answers";
import type { AskColumns } from "./ask-columns";

/** Days that are being chosen, ahead of the link; `undefined` stands for all. */
export type Brushed = { days: DayRange | undefined };

/** What is asked of some columns during one gesture. */
type Asking = { isUnderWay: boolean; next: (() => Promise<DrawnScene>) | undefined };

/**
 * The scene of the days that are being chosen, step by step; once the link has them, that of the link. Steps that come
 * faster than the columns answer are left out, the last one never.
 *
 * @param linked the scene of the link
 * @param onTaken the link has the days, and what it says is there: nothing is ahead of it any more
 */
export function useBrushedScene(
  linked: MapScene | undefined,
  {
    brushed,
    onTaken,
    query,
    focus,
    readZoom,
    columns,
    isLoading,
  }: {
    brushed: Brushed | undefined;
    onTaken: () => void;
    query: Query;
    focus: readonly string[];
    /** The zoom that marks stand at, whatever the days, while they are being chosen. */
    readZoom: () => number;
    columns: AskColumns | undefined;
    isLoading: boolean;
  },
): DrawnScene | undefined {
  const [scene, setScene] = useState<DrawnScene>();
  const asking = useRef<Asking>(undefined);
  const isBrushed = brushed !== undefined;

  // Each gesture and each version of the columns asks for itself: what others still answer is of no use to it.
  useEffect(() => {
    if (!isBrushed || !columns) return;
    asking.current = { isUnderWay: false, next: undefined };
    return () => {
      asking.current = undefined;
      setScene(undefined);
    };
  }, [isBrushed, columns]);

  useEffect(() => {
    const { current } = asking;
    if (!brushed || !columns || !current) return;
    const { days } = brushed;
    current.next = () =>
      days
        ? columns.readBrushedScene(query, days, { always: focus, zoom: readZoom() })
        : columns.readScene({ ...query, days }, focus);
    void askOn(current, (answer) => {
      if (asking.current === current) setScene(answer);
    });
  }, [brushed, columns, query, focus, readZoom]);

  const isTaken =
    isBrushed && !isLoading && isSame(brushed.days, query.days) && linked !== undefined;
  useEffect(() => {
    if (isTaken) onTaken();
  }, [isTaken, onTaken]);

  return (isBrushed && scene) || linked;
}

async function askOn(asking: Asking, show: (scene: DrawnScene) => void) {
  if (asking.isUnderWay) return;
  asking.isUnderWay = true;
  while (asking.next) {
    const ask = asking.next;
    asking.next = undefined;
    try {
      show(await ask());
    } catch (error) {
      console.error(error);
    }
  }
  asking.isUnderWay = false;
}

/** Whether two ranges are the same days. */
export function isSame(one: DayRange | undefined, other: DayRange | undefined): boolean {
  return one?.first === other?.first && one?.last === other?.last;
}
