"use client";

import { Popup } from "react-map-gl/maplibre";
import { useWords } from "#use-words";
import { describeMark, type Mark, namedPlaces } from "@/lib/map/marks";
import type { MapScene } from "@/lib/store/answers";
import { formatDistance } from "@/lib/words/number-label";
import { listNames, titleIn } from "@/lib/words/place-label";
import styles from "./atlas-map.module.css";

/** Says what the reader points at, in the map or in a list: the mark that a place is drawn in. */
export function HoverLabel({
  places,
  marks,
  scene,
  hidden,
}: {
  places: readonly string[];
  marks: readonly Mark[];
  scene: MapScene;
  /** A place whose popup is open already. */
  hidden: string | undefined;
}) {
  const say = useWords();
  const isPointedAt = ({ id }: { id: string }) => id !== hidden && places.includes(id);
  const labels = [
    ...marks
      .filter((mark) => mark.places.some(isPointedAt))
      .map((mark) => ({
        id: mark.id,
        places: mark.places,
        position: mark.position,
        counted: describeMark(mark, say),
      })),
    ...namedPlaces(scene)
      .filter(isPointedAt)
      .map((place) => ({
        id: place.id,
        places: [place],
        position: place.point ?? [0, 0],
        counted: say("map.onlyNamed"),
      })),
  ];
  return labels.map(({ id, places: named, position: [longitude, latitude], counted }) => (
    <Popup
      key={id}
      longitude={longitude}
      latitude={latitude}
      offset={24}
      closeButton={false}
      closeOnClick={false}
      focusAfterOpen={false}
      className={styles.hover}
    >
      <strong dir="auto">
        {listNames(
          named.map((place) => titleIn(place, say)),
          say,
        )}
      </strong>
      <span>
        {named.length === 1 && named[0]?.radius
          ? say("map.countedWithin", { counted, distance: formatDistance(named[0].radius, say) })
          : counted}
      </span>
    </Popup>
  ));
}
