"use client";

import { Popup } from "react-map-gl/maplibre";
import { useWords } from "#use-words";
import { writtenIn } from "@/lib/words/written-in";
import styles from "./atlas-map.module.css";
import type { Spot } from "./map-hit";

/** The places that lie at one spot, for the reader to choose among. */
export function SpotChooser({
  spot,
  titleOf,
  onChoose,
  onClose,
}: {
  spot: Spot;
  titleOf: (id: string) => string;
  onChoose: (id: string) => void;
  onClose: () => void;
}) {
  const say = useWords();
  return (
    <Popup
      longitude={spot.position[0]}
      latitude={spot.position[1]}
      closeOnClick={false}
      className={styles.popup}
      onClose={onClose}
    >
      <p className={styles.chooserTitle}>{say("map.severalPlaces")}</p>
      <ul className={styles.chooser}>
        {spot.ids.map((id) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)} {...writtenIn(say)}>
              {titleOf(id)}
            </button>
          </li>
        ))}
      </ul>
    </Popup>
  );
}
