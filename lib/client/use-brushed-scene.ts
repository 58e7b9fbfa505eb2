"use client";

import { useEffect, useRef, useState } from "react";
import type { Query } from "@/lib/query/query";
import type { DayRange } from "@/lib/records/day-range";
import type { MapScene } from "@/lib/store/answers";
import type { AskColumns } from "./use-columns";

/** Days that are being chosen, ahead of the link; `undefined` stands for all. */
export type Brushed = { days: DayRange | undefined };

/**
 * The scene of the days that are being chosen, step by step; once the link has them, that of the link. Steps that come
 * faster than the columns answer are left out, the last one never.
 *
 * @param linked the scene of the link
 */
export function useBrushedScene(
  linked: MapScene | undefined,
  {
    query,
    focus,
    columns,
    isLoading,
  }: {
    query: Query;
    focus: readonly string[];
    columns: AskColumns | undefined;
    isLoading: boolean;
  },
) {
  const [brushed, setBrushed] = useState<Brushed>();
  const [scene, setScene] = useState<MapScene>();
  const asking = useRef<{ isUnderWay: boolean; next: (() => Promise<MapScene>) | undefined }>({
    isUnderWay: false,
    next: undefined,
  });

  useEffect(() => {
    if (!brushed || !columns) return;
    asking.current.next = () => columns.readScene({ ...query, days: brushed.days }, focus);
    void askOn(asking.current, setScene);
  }, [brushed, columns, query, focus]);

  // What the link says is there: nothing is ahead of it any more.
  const isTaken =
    brushed !== undefined && !isLoading && isSame(brushed.days, query.days) && linked !== undefined;
  useEffect(() => {
    if (!isTaken) return;
    setBrushed(undefined);
    setScene(undefined);
  }, [isTaken]);

  return { brushed, setBrushed, scene: (brushed && scene) ?? linked };
}

async function askOn(
  asking: { isUnderWay: boolean; next: (() => Promise<MapScene>) | undefined },
  show: (scene: MapScene) => void,
) {
  if (asking.isUnderWay) return;
  asking.isUnderWay = true;
  try {
    while (asking.next) {
      const ask = asking.next;
      asking.next = undefined;
      show(await ask());
    }
  } catch (error) {
    console.error(error);
  } finally {
    asking.isUnderWay = false;
  }
}

function isSame(one: DayRange | undefined, other: DayRange | undefined): boolean {
  return one?.first === other?.first && one?.last === other?.last;
}
