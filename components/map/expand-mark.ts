import type { MapRef } from "react-map-gl/maplibre";
import { expansionZoom } from "@/lib/map/cluster-marks";
import type { Mark } from "@/lib/map/marks";
import { precisionZoom } from "@/lib/map/precision-zoom";
import type { MapScene } from "@/lib/store/answers";
import type { Spot } from "./map-hit";

/**
 * Zooms to where a mark falls apart, around its place with most events.
 *
 * @returns where its places lie at one spot, which no zoom tells apart
 */
export function expandMark(map: MapRef, mark: Mark, scene: MapScene): Spot | undefined {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  // Not where the map ends now, but where it ends over there.
  const last = precisionZoom(scene.places, mark.position, { width, height });
  const zoom = expansionZoom(mark, scene, map.getZoom(), last);
  if (zoom === undefined) return { ids: mark.places.map(({ id }) => id), position: mark.position };
  map.getMap().setMaxZoom(last);
  // Told apart, as the map's own controls are, from moves that nobody asked for.
  map
    .getMap()
    .easeTo({ center: mark.position, zoom: Math.min(last, zoom + 0.2) }, { originalEvent: mark });
  return undefined;
}
