"use client";

import { useWords } from "#use-words";
import { useMapState } from "@/components/shell/viewer-context";

/** Shows the page's place on the map and opens its popup again; nothing where there is no map that moves. */
export function ShowOnMap() {
  const say = useWords();
  const { showOnMap } = useMapState();
  return (
    showOnMap && (
      <button type="button" onClick={showOnMap}>
        {say("map.show")}
      </button>
    )
  );
}
