"use client";

import { useMapState } from "@/components/shell/viewer-context";

/** Shows the page's place on the map and opens its popup again; nothing where there is no map that moves. */
export function ShowOnMap() {
  const { showOnMap } = useMapState();
  return (
    showOnMap && (
      <button type="button" onClick={showOnMap}>
        Show on the map
      </button>
    )
  );
}
