"use client";

import { usePathname } from "next/navigation";
import { useAtlas } from "../shell/viewer-context";

/** Names in the address of this page the row that its list is read at. */
export function useNoteStart(): (row: number) => void {
  const { noteStart } = useAtlas();
  const pathname = usePathname();
  return (row) => noteStart({ pathname, row });
}
