"use client";

import { useCallback, useEffect, useRef } from "react";
import type { PanelSize } from "./sheet-stop";
import { goToPart } from "./use-panel-scroll";

/**
 * Goes to a part of the page that is shown; a panel that is closed is opened first, for what is not laid out cannot
 * be brought into view.
 */
export function useGoToPart(
  panel: PanelSize | null,
  resizePanel: (panel: PanelSize | null) => void,
): (part: string) => void {
  const isClosed = useRef(false);
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    isClosed.current = panel === "closed";
    const part = wanted.current;
    if (panel === "closed" || part === undefined) return;
    wanted.current = undefined;
    goToPart(part);
  }, [panel]);
  return useCallback(
    (part) => {
      if (!isClosed.current) return goToPart(part);
      wanted.current = part;
      resizePanel(null);
    },
    [resizePanel],
  );
}
