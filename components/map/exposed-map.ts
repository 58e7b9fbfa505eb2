import type { Map as GlMap } from "maplibre-gl";

declare global {
  interface HTMLElement {
    /** The MapLibre map that is drawn in this element. */
    atlasMap?: GlMap;
  }
}

/**
 * Hands the map to whoever may script the page, as the property `atlasMap` of its container: an editor's own code,
 * a reader's console, the tests, which ask it what it draws.
 */
export function exposeMap(map: GlMap) {
  map.getContainer().atlasMap = map;
}
