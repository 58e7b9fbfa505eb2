"use client";

import { useEffect, useState } from "react";
import type { EventRows } from "@/lib/columns/event-rows";
import type { Arrangement } from "@/lib/query/event-list";
import type { Bbox, Query } from "@/lib/query/query";
import type { AskColumns } from "./ask-columns";

/** Rows, and the version of the atlas that their ordinals are of. */
export type Listed = { rows: EventRows; version: string };

/**
 * The rows of a list as the columns have them. What was there before stays until an answer to a new question has come.
 *
 * @param columns `undefined` as long as they are not there or not wanted: there are no rows then
 * @param version of the atlas that the columns are of
 * @param frame only what it shows, where one is named
 */
export function useListRows(
  columns: AskColumns | undefined,
  version: string,
  {
    query,
    arrangement,
    frame,
  }: { query: Query; arrangement: Arrangement; frame: Bbox | undefined },
): Listed | undefined {
  const [listed, setListed] = useState<Listed>();
  const arranged = JSON.stringify(arrangement);
  const framed = frame?.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: arrangement and frame are known by what they say
  useEffect(() => {
    if (!columns) return setListed(undefined);
    let isLeft = false;
    columns
      .listRows(query, arrangement, frame)
      .then((rows) => {
        if (!isLeft) setListed({ rows, version });
      })
      // The rows that the server sent go on to serve.
      .catch((error) => console.error(error));
    return () => {
      isLeft = true;
    };
  }, [columns, version, query, arranged, framed]);
  return listed;
}
