import type { MapInstance } from "react-map-gl/maplibre";
import type { MapFailure } from "./map-props";

/**
 * Until all is there the server's map stands before this one, which is drawn anew for each tile that comes: nobody sees
 * it, and without a graphics card a small drawing takes a third less of the browser's time.
 */
export const UNSEEN_PIXEL_RATIO = 0.1;

const NARROW = 640;

const inFull = new WeakSet<MapInstance>();

/**
 * Draws a map at the screen's own pixel ratio from now on.
 *
 * @returns whether it did not before: then what it shows is not drawn in full yet
 */
export function drawInFull(map: MapInstance): boolean {
  if (inFull.has(map)) return false;
  inFull.add(map);
  // MapLibre goes by the screen, as it changes, where it is given no ratio; its types leave that out.
  map.setPixelRatio(undefined as unknown as number);
  return true;
}

/** The same as soon as nothing is missing but the drawing: the next one is whole, and the first to be seen. */
export function drawInFullWhenComplete(map: MapInstance) {
  if (!inFull.has(map) && map.isStyleLoaded() && map.areTilesLoaded()) drawInFull(map);
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
