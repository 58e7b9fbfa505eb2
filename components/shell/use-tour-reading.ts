"use client";

import { useCallback, useMemo, useState } from "react";
import { useAddressNote } from "@/lib/client/use-address-note";
import type { ViewState } from "@/lib/client/use-view";
import type { Echoes } from "@/lib/query/echoes";
import { formatLink, type View } from "@/lib/query/view";
import { readLanguage } from "@/lib/words/languages";
import type { ReadStep, TourReading } from "./viewer-context";

/** Milliseconds: each step may be followed by a note of where the map came to rest. */
const PACE = 1_000;

/**
 * What the page of a whole tour tells the map. A step that is read goes into the address, in the history entry that the
 * tour has, and with it into everything that is read from there: filters, timeline and camera.
 *
 * @param isOpening whether a page is on its way
 * @param panel the size that the link names, which stays
 */
export function useTourReading({
  isOpening,
  echoes,
  linkTo,
  panel,
  setFocus,
}: {
  isOpening: boolean;
  echoes: Echoes;
  linkTo: ViewState["linkTo"];
  panel: View["panel"];
  setFocus: (places: readonly string[]) => void;
}): { isOnStep: boolean; tourReading: TourReading } {
  const [isOnStep, setOnStep] = useState(false);
  const enter = useCallback(
    ({ places }: ReadStep) => {
      setFocus(places);
      setOnStep(true);
    },
    [setFocus],
  );
  const write = useCallback(
    (step: ReadStep) => {
      const { path } = readLanguage(window.location.pathname);
      // A tour that has been left in the meantime says nothing of the page that is there now.
      if (path !== step.address.replace(/[?#].*$/, "")) return;
      enter(step);
      echoes.forget();
      const address = linkTo(formatLink(step.address, { panel }), { isWhole: true });
      window.history.replaceState(null, "", address);
    },
    [enter, echoes, linkTo, panel],
  );
  const show = useAddressNote(isOpening, write, PACE);
  const leave = useCallback(() => setOnStep(false), []);
  const tourReading = useMemo(() => ({ enter, show, leave }), [enter, show, leave]);
  return { isOnStep, tourReading };
}
