"use client";

import { useSyncExternalStore } from "react";

/** Whether the page has come to life: not on the server, nor in the first rendering, which is as the server's. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(neverChanges, isSo, isNot);
}

const neverChanges = () => () => {};
const isSo = () => true;
const isNot = () => false;
