"use client";

import { type MapRef, Popup } from "react-map-gl/maplibre";
import type { Position } from "@/lib/records/place";
import styles from "./atlas-map.module.css";
import { usePopupInView } from "./use-popup-in-view";

/** The popup of the selected place, empty until its page fills it (`MapPopup`). */
export function PlacePopup({
  map,
  position: [longitude, latitude],
  onElement,
  onClose,
}: {
  map: MapRef | null;
  position: Position;
  onElement: (element: HTMLElement | null) => void;
  onClose: () => void;
}) {
  const showPopup = usePopupInView(map, onElement);
  return (
    <Popup
      longitude={longitude}
      latitude={latitude}
      offset={18}
      maxWidth="340px"
      closeOnClick={false}
      focusAfterOpen={false}
      className={styles.popup}
      onClose={onClose}
    >
      <div ref={showPopup} className={styles.popupBody} />
    </Popup>
  );
}
