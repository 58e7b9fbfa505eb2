"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** When, and at which address, a page is printed. */
export type PrintMoment = { address: string; day: string };

/**
 * The moment of printing, brought up to date each time the browser prints; until then what the server knew.
 *
 * @param served the page's address and the day, as the server sent them
 */
export function usePrintMoment(served: PrintMoment): PrintMoment {
  const [printed, setPrinted] = useState<PrintMoment>();
  useEffect(() => {
    // The browser takes the page as it is when the last listener has returned.
    const note = () =>
      flushSync(() => setPrinted({ address: window.location.href, day: localDay(new Date()) }));
    window.addEventListener("beforeprint", note);
    return () => window.removeEventListener("beforeprint", note);
  }, []);
  return printed ?? served;
}

/** The day where the reader is, ISO. */
function localDay(now: Date): string {
  const part = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
