"use client";

import { type RefObject, useEffect } from "react";
import { readStepPart } from "@/lib/query/tour-step";
import { stepAtLine } from "./reading-step";
import { frameOf, scrollerOf } from "./scroller";
import { LOW_SCREEN, useMediaQuery } from "./use-media-query";

/** Milliseconds in which a page comes to stand where its link or the history puts it: nobody has scrolled then. */
const ARRIVING = 600;

/**
 * Calls back with the step of a tour that is read whenever the reader scrolls, by whatever means; and with the one that
 * the link names. Steps carry `data-step`. The filters of a step come to stand above the panel's page: the text under
 * the reader's eyes stays where it is.
 */
export function useReadingStep(
  root: RefObject<HTMLElement | null>,
  onStep: (step: number) => void,
) {
  // Another element scrolls then.
  const isLow = useMediaQuery(LOW_SCREEN);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what scrolls depends on the screen's height
  useEffect(() => {
    const element = root.current;
    const panel = element?.closest("main");
    if (!element || !panel) return;
    let frame = 0;
    let arrivedAt = performance.now();
    let above = panel.offsetTop;
    /** Where the text was kept in place: nobody scrolled there. */
    let keptAt: number | undefined;
    const read = () => {
      const isArriving = performance.now() - arrivedAt < ARRIVING;
      if (isArriving || panel.scrollTop === keptAt) return;
      keptAt = undefined;
      const step = readStep(element, panel);
      if (step !== undefined) onStep(step);
    };
    const handleScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(read);
    };
    const arrive = () => {
      arrivedAt = performance.now();
      const step = readStepPart(window.location.hash);
      if (step !== undefined) onStep(step);
    };
    const keepText = () => {
      const grown = panel.offsetTop - above;
      above = panel.offsetTop;
      if (grown === 0 || panel.scrollTop === 0) return;
      panel.scrollTop += grown;
      keptAt = panel.scrollTop;
    };
    const resized = new ResizeObserver(keepText);
    resized.observe(panel);
    const scroller = scrollerOf(panel) === panel ? panel : window;
    scroller.addEventListener("scroll", handleScroll, { passive: true });
    window.addEventListener("hashchange", arrive);
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      scroller.removeEventListener("scroll", handleScroll);
      window.removeEventListener("hashchange", arrive);
    };
  }, [root, onStep, isLow]);
}

function readStep(element: Element, panel: Element): number | undefined {
  const scroller = scrollerOf(panel);
  const way = scroller.scrollHeight - scroller.clientHeight;
  const tops = [...element.querySelectorAll("[data-step]")].map(
    (step) => step.getBoundingClientRect().top,
  );
  return stepAtLine(tops, frameOf(panel), way > 0 ? scroller.scrollTop / way : 0);
}
