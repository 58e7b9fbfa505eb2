"use client";

import { useCallback, useEffect, useRef } from "react";
import type { PanelSize } from "./sheet-stop";
import { goToPart } from "./use-panel-scroll";

/**
 * Goes to a part of the page that is shown; a panel that is closed is opened first, for what is not laid out cannot
 * be brought into view.
 *
 * @param resizePanel resolves when the address has the new size: a part added to it before would undo the change
 */
export function useGoToPart(
  panel: PanelSize | null,
  resizePanel: (panel: PanelSize | null) => Promise<unknown>,
): (part: string) => Promise<void> {
  // Read when a link is followed: links are not drawn anew for each size of the panel.
  const isClosed = useRef(false);
  useEffect(() => {
    isClosed.current = panel === "closed";
  }, [panel]);
  return useCallback(
    async (part) => {
      if (isClosed.current) await resizePanel(null);
      goToPart(part);
    },
    [resizePanel],
  );
}
