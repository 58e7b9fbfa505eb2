import type { Position } from "@/lib/records/place";
import type { PlaceItem } from "@/lib/store/answers";
import { METRES_A_DEGREE, type Size, toMercator, worldSize } from "./camera-fit";
import { isWide } from "./wide-place";

/** Where nothing is near, the ground is shown no closer than this. */
const FAR_FROM_ALL = 12;
const CLOSEST = 18;

/**
 * The zoom at which looking closer shows nothing that is known: the place nearest to the middle of the map lies
 * somewhere within a ring that is as wide as twice the shorter side of the frame.
 *
 * @param center `[lng, lat]` of the middle of the map
 */
export function precisionZoom(
  places: readonly PlaceItem[],
  center: Position,
  { width, height }: Size,
): number {
  const [x, y] = toMercator(center);
  const ends = places.flatMap((place) => {
    if (!place.point || !place.radius || isWide(place)) return [];
    const [placeX, placeY] = toMercator(place.point);
    const cosine = Math.max(0.05, Math.cos((place.point[1] * Math.PI) / 180));
    // As shares of the world, in which the ring is as wide as the map draws it there.
    const radius = place.radius / METRES_A_DEGREE / 360 / cosine;
    const across = Math.abs(x - placeX);
    const away = Math.hypot(Math.min(across, 1 - across), y - placeY);
    const end = Math.log2(Math.min(width, height) / (radius * worldSize(0)));
    // From twice its radius on the middle is elsewhere.
    return [{ end, away: away / radius }];
  });
  const here = ends.filter(({ away }) => away < 2).map(({ end }) => end);
  const end = here.length > 0 ? Math.max(...here) : FAR_FROM_ALL;
  return Math.min(CLOSEST, Math.max(FAR_FROM_ALL - 2, end));
}
