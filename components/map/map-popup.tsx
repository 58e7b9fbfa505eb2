"use client";

import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { useMapState } from "@/components/shell/viewer-context";

/** Draws its children into the popup of the selected place, once the map has opened one. */
export function MapPopup({ children }: { children: ReactNode }) {
  const { popupElement } = useMapState();
  return popupElement ? createPortal(children, popupElement) : null;
}
