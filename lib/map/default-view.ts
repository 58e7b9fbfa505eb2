import type { Camera } from "@/lib/query/camera";
import type { Selection } from "@/lib/query/selection";
import type { PlaceItem } from "@/lib/store/answers";
import { fitSpots, type Size, type Spot, toMercator, worldSize } from "./camera-fit";
import { isWide } from "./wide-place";

/** What decides where a map looks that nobody has moved. */
export type ViewQuestion = {
  /** The camera that the link names, if it names one. */
  link: Camera | null;
  selection: Selection["type"];
  /** Ids of the places that the page is about. */
  focus: readonly string[];
  /** The places of the scene. */
  places: readonly PlaceItem[];
  /** The atlas's opening view. */
  opening: Camera;
  /** The size of the map, in CSS pixels; `undefined` on the server, and of a map that a sheet covers. */
  frame: Size | undefined;
};

/** The sizes that a view is fitted to while the real one is not known; a page that is read leaves the map less. */
const TYPICAL = { width: 720, height: 560 };
const TYPICAL_BESIDE_WIDE_PAGE = { width: 460, height: 640 };
const TYPICAL_MARGIN = 80;
const MARGIN = 56;
/** Pixels at the upper and lower edge where countries' chips and the scale lie over the map. */
const COVERED = 20;
/** A page about nothing in particular shows the places with at least this share of the most events. */
const SHARE = 1 / 4;

/**
 * Where the map looks: the link's camera; else the places of the page as a typical screen shows them, or the opening
 * view of a page that is about none. A frame too small for that gets the closest camera that shows the same places,
 * so that a link opens on its places on every screen, and the drawn map and the interactive one on the same view.
 */
export function defaultView({
  link,
  selection,
  focus,
  places,
  opening,
  frame,
}: ViewQuestion): Camera {
  if (link) return link;
  const typical = selection === "place" ? TYPICAL : TYPICAL_BESIDE_WIDE_PAGE;
  const wanted = fitSpots(spotsOf(chosenOf(places, focus)), typical, TYPICAL_MARGIN) ?? opening;
  if (!frame) return wanted;
  const free = { width: frame.width, height: frame.height - 2 * COVERED };
  const spots = spotsToShow(places, focus);
  return shows(wanted, spots, free) ? wanted : (fitSpots(spots, free, MARGIN) ?? wanted);
}

/** Places of a page, nearer ones before whole countries; for a page without any, the busiest places. */
export function spotsToShow(places: readonly PlaceItem[], focus: readonly string[]): Spot[] {
  const chosen = chosenOf(places, focus);
  const most = Math.max(0, ...places.map(({ events }) => events));
  const busiest = places.filter((place) => place.events > 0 && place.events >= most * SHARE);
  return spotsOf(chosen.length > 0 ? chosen : busiest);
}

function chosenOf(places: readonly PlaceItem[], focus: readonly string[]): PlaceItem[] {
  return places.filter(({ id }) => focus.includes(id));
}

/** A whole country only where nothing nearer is known. */
function spotsOf(places: readonly PlaceItem[]): Spot[] {
  const mapped = places.filter(({ point }) => point !== null);
  const near = mapped.filter((place) => !isWide(place));
  return (near.length > 0 ? near : mapped).flatMap(({ point, radius }) =>
    point ? [{ position: point, radius: radius ?? 0 }] : [],
  );
}

function shows(camera: Camera, spots: readonly Spot[], { width, height }: Size): boolean {
  const world = worldSize(camera.zoom);
  const [centerX, centerY] = toMercator([camera.lng, camera.lat]);
  return spots.every(({ position }) => {
    const [x, y] = toMercator(position);
    // The shorter way round the world.
    const across = Math.abs(x - centerX);
    return (
      Math.min(across, 1 - across) * world < width / 2 - MARGIN / 2 &&
      Math.abs(y - centerY) * world < height / 2 - MARGIN
    );
  });
}
