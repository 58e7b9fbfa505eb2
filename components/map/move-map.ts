import type { MapRef } from "react-map-gl/maplibre";
import { fitSpots, type Size, type Spot } from "@/lib/map/camera-fit";
import type { Camera } from "@/lib/query/camera";

const MARGIN = 64;

/** Where a map looks at this moment. */
export function cameraOf(
  map: Pick<MapRef, "getCenter" | "getZoom" | "getBearing" | "getPitch">,
): Camera {
  const { lng, lat } = map.getCenter();
  return { lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

/** Whether a sheet covers the map: there is nothing to fit a view to, and nobody sees it. */
export function isHidden(map: MapRef): boolean {
  return map.getContainer().clientHeight === 0;
}

/** CSS pixels, as the page is laid out now. */
export function sizeOf(map: MapRef): Size {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  // The map hears of a new size only after the page that brought it.
  if (map.getCanvas().clientHeight !== height) map.resize();
  return { width, height };
}

export function goTo(map: MapRef, camera: Camera | undefined) {
  if (!camera) return;
  const { lng, lat, zoom, bearing, pitch } = camera;
  map.jumpTo({ center: [lng, lat], zoom, bearing, pitch });
}

/** The way to a camera is shown, so that the reader sees where it lies from here; whoever wants no motion is there at once. */
export function travelTo(
  map: MapRef,
  { lng, lat, zoom, bearing, pitch }: Camera,
  duration: number,
) {
  map.easeTo({
    center: [lng, lat],
    zoom,
    bearing,
    pitch,
    duration: prefersStillness() ? 0 : duration,
  });
}

/** Moves the map only if a spot is out of view, or far too small or large in it; `duration` in milliseconds. */
export function showSpots(map: MapRef, spots: readonly Spot[], duration: number) {
  if (isHidden(map)) return;
  const { width, height } = sizeOf(map);
  const camera = fitSpots(spots, { width, height }, MARGIN);
  if (!camera) return;
  const isVisible = spots.every(({ position }) => {
    const { x, y } = map.project(position);
    return x >= MARGIN && y >= MARGIN && x <= width - MARGIN && y <= height - MARGIN;
  });
  // An area far larger than the frame is no better seen for its middle being in it.
  const isTooClose = map.getZoom() > camera.zoom + 1.5;
  const isTooFar = map.getZoom() < 4;
  if (isVisible && !isTooFar && !isTooClose) return;
  const zoom = isTooFar ? camera.zoom : Math.min(camera.zoom, Math.max(map.getZoom(), 6));
  map.easeTo({
    center: [camera.lng, camera.lat],
    zoom,
    duration: prefersStillness() ? 0 : duration,
  });
}

function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
