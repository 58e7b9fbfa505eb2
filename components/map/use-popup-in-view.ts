"use client";

import { useCallback, useEffect, useState } from "react";
import type { MapRef } from "react-map-gl/maplibre";

const MARGIN = 12;
/** Room for the map's own buttons at the end edge. */
const END_MARGIN = 56;

/**
 * Hands out the popup's element, and pans the map just so far that the filled popup is in view: when it is filled, and
 * again when a move that the reader did not make, or another size of the map, has shifted it.
 *
 * @returns a ref callback for the popup's body
 */
export function usePopupInView(
  map: MapRef | null,
  onElement: (element: HTMLElement | null) => void,
) {
  const [body, setBody] = useState<HTMLElement | null>(null);
  const show = useCallback(
    (element: HTMLElement | null) => {
      setBody(element);
      onElement(element);
    },
    [onElement],
  );
  useEffect(() => {
    if (!body) return;
    // The content arrives with the page of the selected place, a moment after the popup.
    const observer = new ResizeObserver(() => panIntoView(map, body));
    observer.observe(body);
    const follow = (event: { originalEvent?: unknown; isForPopup?: boolean }) => {
      if (!event.originalEvent && !event.isForPopup) panIntoView(map, body);
    };
    // A map that gets lower, as beneath a timeline that comes later, may leave it outside.
    const fit = () => panIntoView(map, body);
    map?.on("moveend", follow);
    map?.on("resize", fit);
    return () => {
      observer.disconnect();
      map?.off("moveend", follow);
      map?.off("resize", fit);
    };
  }, [map, body]);
  return show;
}

function panIntoView(map: MapRef | null, body: HTMLElement) {
  const popup = body.closest(".maplibregl-popup");
  if (!map || !popup || body.childElementCount === 0) return;
  // The map is on its way to the place: a pan now would stop it half-way.
  if (map.isMoving()) return;
  const box = popup.getBoundingClientRect();
  // On a phone the popup is not shown: there is nothing to bring into view.
  if (box.width === 0) return;
  const frame = map.getContainer().getBoundingClientRect();
  const tip = popup.querySelector(".maplibregl-popup-tip")?.getBoundingClientRect();
  // A view that does not show the place itself was asked for by a link, or by the reader.
  if (tip && !overlaps(tip, frame)) return;
  const over = (start: number, end: number) => (start > 0 ? start : end < 0 ? end : 0);
  const isRtl = getComputedStyle(map.getContainer()).direction === "rtl";
  const [left, right] = isRtl ? [END_MARGIN, MARGIN] : [MARGIN, END_MARGIN];
  const x = over(box.right - (frame.right - right), box.left - (frame.left + left));
  const y = over(box.bottom - (frame.bottom - MARGIN), box.top - (frame.top + MARGIN));
  if (x !== 0 || y !== 0) map.panBy([x, y], { duration: 350 }, { isForPopup: true });
}

function overlaps(one: DOMRect, other: DOMRect): boolean {
  return (
    one.right > other.left &&
    one.left < other.right &&
    one.bottom > other.top &&
    one.top < other.bottom
  );
}
