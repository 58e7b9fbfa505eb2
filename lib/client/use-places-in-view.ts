"use client";

import { type RefObject, useEffect } from "react";
import { observedRootOf } from "./scroller";
import { LOW_SCREEN, useMediaQuery } from "./use-media-query";

const SETTLED = 150;

/**
 * Reports the places of the rows that are on screen, at first and whenever they change: rows carry `data-places`,
 * ids parted by spaces. The edges of the panel, where nobody reads, do not count. A page that is left has no rows.
 */
export function usePlacesInView(
  root: RefObject<HTMLElement | null>,
  onPlaces: (places: readonly string[] | undefined) => void,
) {
  // Another element scrolls then.
  const isLow = useMediaQuery(LOW_SCREEN);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what scrolls depends on the screen's height
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const visible = new Set<Element>();
    let reported: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const report = () => {
      const places = new Set([...visible].flatMap(placesOf));
      const key = [...places].sort().join(" ");
      if (key === reported) return;
      reported = key;
      onPlaces([...places]);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) visible.add(target);
          else visible.delete(target);
        }
        clearTimeout(timer);
        timer = setTimeout(report, SETTLED);
      },
      { root: observedRootOf(element), rootMargin: "-12% 0px -25% 0px" },
    );
    for (const row of element.querySelectorAll("[data-places]")) observer.observe(row);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      onPlaces(undefined);
    };
  }, [root, onPlaces, isLow]);
}

function placesOf(row: Element): string[] {
  return row.getAttribute("data-places")?.match(/\S+/g) ?? [];
}
