"use client";

import { useSyncExternalStore } from "react";

let answer: boolean | undefined;

/** Whether the browser can draw the interactive map; `undefined` on the server, before it was asked. */
export function useWebGl(): boolean | undefined {
  return useSyncExternalStore(neverChanges, askBrowser, () => undefined);
}

const neverChanges = () => () => {};

function askBrowser(): boolean {
  if (answer === undefined) {
    const context = document.createElement("canvas").getContext("webgl2");
    answer = context !== null;
    context?.getExtension("WEBGL_lose_context")?.loseContext();
  }
  return answer;
}
