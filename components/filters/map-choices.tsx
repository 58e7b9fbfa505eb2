"use client";

import { useLinks, useMapState } from "@/components/shell/viewer-context";
import { FilterLink } from "../ui/filter-link";
import styles from "./filter-panel.module.css";

/** Narrows to what the map shows, where there is a map that moves, and takes that back. */
export function MapChoices({ take, leave }: { take: string; leave: string }) {
  const { readFrame } = useMapState();
  const { filters, narrow } = useLinks();
  const takeFrame = () => {
    const frame = readFrame?.();
    if (frame) narrow({ type: "set", filters: { bbox: frame } });
  };
  return (
    <p className={styles.frame}>
      {readFrame && (
        <button type="button" onClick={takeFrame}>
          {take}
        </button>
      )}
      {filters.bbox && (
        <FilterLink change={{ type: "set", filters: { bbox: null } }}>{leave}</FilterLink>
      )}
    </p>
  );
}
