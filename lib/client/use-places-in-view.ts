"use client";

import { type RefObject, useEffect } from "react";

const SETTLED = 150;

/**
 * Reports the places of the rows that are on screen, at first and whenever they change: rows carry `data-places`,
 * ids parted by spaces. The edges of the panel, where nobody reads, do not count. A page that is left has no rows.
 */
export function usePlacesInView(
  root: RefObject<HTMLElement | null>,
  onPlaces: (places: readonly string[] | undefined) => void,
) {
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
      { root: element.closest("main"), rootMargin: "-12% 0px -25% 0px" },
    );
    for (const row of element.querySelectorAll("[data-places]")) observer.observe(row);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      onPlaces(undefined);
    };
  }, [root, onPlaces]);
}

function placesOf(row: Element): string[] {
  return row.getAttribute("data-places")?.match(/\S+/g) ?? [];
}
