"use client";

import { useEffect, useRef } from "react";

type Handler = { current: () => void };

/** What Escape would close, in the order in which it was opened. */
const open: Handler[] = [];

function closeLast(event: KeyboardEvent) {
  const last = open.at(-1);
  if (event.key !== "Escape" || event.defaultPrevented || !last) return;
  event.preventDefault();
  last.current();
}

/** Calls back when Escape is pressed anywhere on the page and nothing that was opened later has taken it. */
export function useEscape(onEscape: () => void, isOpen = true) {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    if (!isOpen) return;
    if (open.length === 0) document.addEventListener("keydown", closeLast);
    open.push(latest);
    return () => {
      open.splice(open.indexOf(latest), 1);
      if (open.length === 0) document.removeEventListener("keydown", closeLast);
    };
  }, [isOpen]);
}
