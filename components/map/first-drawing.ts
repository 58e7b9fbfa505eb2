import type { MapInstance } from "react-map-gl/maplibre";
import type { MapFailure } from "./map-props";

/**
 * Until all is there the server's map stands before this one, which is drawn anew for each tile that comes: nobody sees
 * it, and without a graphics card a small drawing takes a third less of the browser's time.
 */
export const UNSEEN_PIXEL_RATIO = 0.1;

const NARROW = 640;

/** Draws a map at the screen's own pixel ratio, and says when it has been. */
export function drawInFull(map: MapInstance, onDrawn: () => void) {
  // MapLibre goes by the screen, as it changes, where it is given no ratio; its types leave that out.
  map.setPixelRatio(undefined as unknown as number);
  map.once("render", onDrawn);
}

/** On a narrow map the credits start folded behind their button. */
export function foldAttribution(container: HTMLElement) {
  if (container.clientWidth >= NARROW) return;
  const credits = container.querySelector(".maplibregl-ctrl-attrib");
  credits?.classList.remove("maplibregl-compact-show");
  credits?.removeAttribute("open");
}

export function failureOf(error: Error): MapFailure {
  return error.name === "GPUInitializationError" ? "no-web-gl" : "not-loaded";
}
