"use client";

import { Popup } from "react-map-gl/maplibre";
import type { PlaceItem } from "@/lib/model/item";
import { formatCountOf, formatDistance } from "@/lib/model/number-label";
import styles from "./atlas-map.module.css";

/** Names the places that the reader points at, in the map or in a list. */
export function HoverLabel({
  places,
  placeById,
  hidden,
}: {
  places: readonly string[];
  placeById: ReadonlyMap<string, PlaceItem>;
  /** A place whose popup is open already. */
  hidden: string | undefined;
}) {
  return places.map((id) => {
    const place = placeById.get(id);
    if (!place?.point || id === hidden) return null;
    return (
      <Popup
        key={id}
        longitude={place.point[0]}
        latitude={place.point[1]}
        offset={20}
        closeButton={false}
        closeOnClick={false}
        focusAfterOpen={false}
        className={styles.hover}
      >
        <strong>{place.title}</strong>
        <span>
          {place.events === 0
            ? "named, no event placed here"
            : formatCountOf(place.events, "event", "events")}
          {place.radius !== null && ` · within ${formatDistance(place.radius)}`}
        </span>
      </Popup>
    );
  });
}
