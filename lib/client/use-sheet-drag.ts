"use client";

import { type MouseEvent, type PointerEvent, type RefObject, useMemo, useRef } from "react";
import { type PanelSize, stopOf } from "./sheet-stop";
import { PHONE } from "./use-media-query";

/** Pixels that count as a drag rather than a tap. */
const TAP = 6;

type Drag = { startY: number; height: number; y: number; time: number; speed: number };

/**
 * Lets a phone's sheet follow the finger that takes it by its header. While it is dragged, `--drag` on the sheet holds
 * the way gone in CSS pixels, downwards positive; let go, it comes to rest at the nearest stop.
 *
 * @returns handlers for the header
 */
export function useSheetDrag(
  sheet: RefObject<HTMLElement | null>,
  onSize: (size: PanelSize) => void,
) {
  const latest = useRef(onSize);
  latest.current = onSize;
  return useMemo(() => {
    let drag: Drag | undefined;
    let isDragging = false;
    const end = () => {
      sheet.current?.style.removeProperty("--drag");
      drag = undefined;
    };
    return {
      onPointerDown({ button, clientY, timeStamp }: PointerEvent) {
        isDragging = false;
        if (button !== 0 || !window.matchMedia(PHONE).matches) return;
        const height = sheet.current?.clientHeight ?? 0;
        drag = { startY: clientY, height, y: clientY, time: timeStamp, speed: 0 };
      },
      onPointerMove({ currentTarget, pointerId, clientY, timeStamp }: PointerEvent) {
        if (!drag) return;
        const way = clientY - drag.startY;
        if (!isDragging && Math.abs(way) < TAP) return;
        if (!isDragging) currentTarget.setPointerCapture(pointerId);
        isDragging = true;
        drag.speed = (drag.y - clientY) / Math.max(1, timeStamp - drag.time);
        drag.y = clientY;
        drag.time = timeStamp;
        sheet.current?.style.setProperty("--drag", `${way}px`);
      },
      onPointerUp({ clientY }: PointerEvent) {
        if (drag && isDragging) {
          const height = drag.height - (clientY - drag.startY);
          latest.current(stopOf({ height, speed: drag.speed, room: roomOf(sheet.current) }));
        }
        end();
      },
      onPointerCancel: end,
      /** The click that ends a drag is none on what lies under the finger. */
      onClickCapture(event: MouseEvent) {
        if (!isDragging) return;
        isDragging = false;
        event.preventDefault();
        event.stopPropagation();
      },
    };
  }, [sheet]);
}

/** What map and sheet share: from the map's upper edge to the sheet's lower one. */
function roomOf(sheet: HTMLElement | null): number {
  // The first section beside it is the map; a timeline may lie between.
  const map = sheet?.parentElement?.querySelector(":scope > section")?.getBoundingClientRect();
  return sheet && map ? sheet.getBoundingClientRect().bottom - map.top : 0;
}
