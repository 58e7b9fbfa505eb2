"use client";

import { useWords } from "#use-words";
import styles from "./composer.module.css";

/** Moves a step or sentence among its like, or takes it away. */
export function ItemTools({
  id,
  what,
  index,
  count,
  onMove,
  onRemove,
}: {
  /** Of the element that the item is, before the ids of these buttons. */
  id: string;
  /** What it is, in words that are read aloud after those of the button. */
  what: string;
  index: number;
  count: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const say = useWords();
  return (
    <span className={styles.tools}>
      <button
        type="button"
        id={`${id}-up`}
        aria-label={say("compose.moveUp", { what })}
        disabled={index === 0}
        onClick={() => onMove(-1)}
      >
        {say("compose.up")}
      </button>
      <button
        type="button"
        id={`${id}-down`}
        aria-label={say("compose.moveDown", { what })}
        disabled={index === count - 1}
        onClick={() => onMove(1)}
      >
        {say("compose.down")}
      </button>
      <button type="button" aria-label={say("compose.removeWhat", { what })} onClick={onRemove}>
        {say("compose.remove")}
      </button>
    </span>
  );
}
