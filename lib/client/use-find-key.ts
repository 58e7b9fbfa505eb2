"use client";

import { useShortcut } from "./use-shortcut";

/** Fields in which a slash is a letter. */
const FIELDS = "input, textarea, select, [contenteditable]";

/** Calls back when a slash is typed anywhere on the page but in a field. */
export function useFindKey(onFind: () => void) {
  useShortcut(isSlash, onFind);
}

function isSlash({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key !== "/" || ctrlKey || metaKey || altKey) return false;
  return !(target instanceof Element && target.closest(FIELDS));
}
