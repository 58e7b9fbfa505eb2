"use client";

import { useEffect, useRef } from "react";
import { listOf } from "@/lib/query/list-start";
import { useAtlas } from "../shell/viewer-context";

/** Names in the address the row that the list of this page is read at. */
export function useNoteStart(): (row: number) => void {
  const { noteStart } = useAtlas();
  // A list that is scrolled while another is on its way is still the one that was there when it was drawn.
  const list = useRef<string>(undefined);
  useEffect(() => {
    list.current = listOf(window.location.href);
  });
  return (row) => {
    if (list.current !== undefined) noteStart({ list: list.current, row });
  };
}
