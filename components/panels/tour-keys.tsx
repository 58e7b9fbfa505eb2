"use client";

import { useWords } from "#use-words";
import { useLinks } from "@/components/shell/viewer-context";
import { useShortcut } from "@/lib/client/use-shortcut";
import { WRITING } from "@/lib/words/languages";

/** What takes the arrow keys for itself. */
const TAKES_ARROWS =
  "input, textarea, select, [contenteditable], [role=slider], [role=listbox], [role=menu], dialog";

/** The arrow keys lead from step to step, in the direction in which the page is read. */
export function TourKeys({
  previous,
  next,
}: {
  /** Addresses of the steps before and after, where there are any. */
  previous: string | undefined;
  next: string | undefined;
}) {
  const { open } = useLinks();
  const isFromRight = WRITING[useWords().language].direction === "rtl";
  useStepKey(isFromRight ? "ArrowLeft" : "ArrowRight", next, open);
  useStepKey(isFromRight ? "ArrowRight" : "ArrowLeft", previous, open);
  return null;
}

function useStepKey(
  key: string,
  address: string | undefined,
  open: ReturnType<typeof useLinks>["open"],
) {
  useShortcut(
    (event) => address !== undefined && event.key === key && isForPage(event),
    () => address !== undefined && open(address, { isWhole: true }),
  );
}

/** Whether a key is pressed in the panel or nowhere: the map, the timeline and every field have uses of their own for it. */
function isForPage(event: KeyboardEvent): boolean {
  const { target, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
  if (ctrlKey || metaKey || altKey || shiftKey || defaultPrevented) return false;
  if (!(target instanceof Element) || target.closest(TAKES_ARROWS)) return false;
  return target === document.body || target.closest("#panel") !== null;
}
