import { fitSpots, type Size, type Spot, toMercator, worldSize } from "@/lib/map/camera-fit";
import { isWide } from "@/lib/map/wide-place";
import type { MapScene, PlaceItem } from "@/lib/model/item";
import type { Camera } from "@/lib/url/camera";

const MARGIN = 56;
/** Pixels at the upper and lower edge where countries' chips and the scale lie over the map. */
const COVERED = 20;
/** A page about nothing in particular shows the places with at least this share of the most events. */
const SHARE = 1 / 4;

/**
 * The server's default view, unless the frame is too small for it: then the closest that shows the same
 * places. A link without a camera so opens on its places on every screen.
 */
export function fitFrame(
  frame: HTMLElement | null,
  scene: MapScene,
  focus: readonly string[],
  camera: Camera,
): Camera {
  // A sheet that covers the map leaves it no height to fit anything to.
  if (!frame || frame.clientHeight === 0) return camera;
  const size = { width: frame.clientWidth, height: frame.clientHeight - 2 * COVERED };
  const spots = spotsToShow(scene.places, focus);
  return shows(camera, spots, size) ? camera : (fitSpots(spots, size, MARGIN) ?? camera);
}

/** Places of a page, nearer ones before whole countries; for a page without any, the busiest places. */
export function spotsToShow(places: readonly PlaceItem[], focus: readonly string[]): Spot[] {
  const chosen = places.filter(({ id }) => focus.includes(id));
  const most = Math.max(0, ...places.map(({ events }) => events));
  const busiest = places.filter((place) => place.events > 0 && place.events >= most * SHARE);
  const shown = chosen.length > 0 ? chosen : busiest;
  const near = shown.filter((place) => !isWide(place));
  return (near.length > 0 ? near : shown).flatMap(({ point, radius }) =>
    point ? [{ position: point, radius: radius ?? 0 }] : [],
  );
}

function shows(camera: Camera, spots: readonly Spot[], { width, height }: Size): boolean {
  const world = worldSize(camera.zoom);
  const [centerX, centerY] = toMercator([camera.lng, camera.lat]);
  return spots.every(({ position }) => {
    const [x, y] = toMercator(position);
    return (
      Math.abs(x - centerX) * world < width / 2 - MARGIN / 2 &&
      Math.abs(y - centerY) * world < height / 2 - MARGIN
    );
  });
}
