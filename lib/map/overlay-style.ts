import type { FeatureCollection } from "geojson";
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Landmark } from "@/lib/records/place";
import type { MapScene } from "@/lib/store/answers";
import type { Language } from "@/lib/words/languages";
import { areaFeatures, moveFeatures, namedFeatures } from "./features";
import { namedPlaces } from "./marks";
import { OVERLAY_SOURCE, overlayLayers } from "./overlay-layers";
import type { Theme } from "./palette";

/** What each source of the overlay holds. */
export type OverlayData = Record<keyof typeof OVERLAY_SOURCE, FeatureCollection>;

/** All that the overlay draws of a scene but its marks, which depend on the zoom. */
export function sceneData(
  scene: Pick<MapScene, "places" | "moves">,
  landmarks: readonly Landmark[],
): Omit<OverlayData, "landmarks" | "marks"> {
  return {
    areas: areaFeatures(scene.places, outlinedPlaces(landmarks)),
    moves: moveFeatures(scene.moves, scene.places),
    named: namedFeatures(namedPlaces(scene)),
  };
}

/**
 * A style with the overlay in it: landmarks, areas and moves beneath the labels, marks above everything. In one piece
 * with the ground, for a layer that is added to a map that draws already makes it draw once more.
 */
export function withOverlay(
  style: StyleSpecification,
  { data, theme, language }: { data: OverlayData; theme: Theme; language: Language },
): StyleSpecification {
  const layers = overlayLayers(theme, language);
  const firstLabel = firstLabelOf(style.layers);
  return {
    ...style,
    sources: {
      ...style.sources,
      ...Object.fromEntries(
        SOURCE_NAMES.map((name) => [
          OVERLAY_SOURCE[name],
          { type: "geojson", data: data[name], promoteId: name === "landmarks" ? "place" : "id" },
        ]),
      ),
    },
    layers: [
      ...style.layers.slice(0, firstLabel),
      ...from("landmarks", layers.landmarks),
      ...from("areas", layers.areas),
      ...from("moves", layers.moves),
      ...style.layers.slice(firstLabel),
      ...from("landmarks", layers.landmarkLabels),
      ...from("named", layers.named),
      ...from("marks", layers.marks),
    ],
  };
}

export const SOURCE_NAMES = Object.keys(OVERLAY_SOURCE) as (keyof typeof OVERLAY_SOURCE)[];

function from(source: keyof typeof OVERLAY_SOURCE, layers: readonly object[]) {
  return layers.map(
    (layer) => ({ ...layer, source: OVERLAY_SOURCE[source] }) as LayerSpecification,
  );
}

/** Where overlays are put: before the first label, of our basemap or of another style. */
function firstLabelOf(layers: readonly LayerSpecification[]): number {
  const first = layers.findIndex(({ type }) => type === "symbol");
  return first >= 0 ? first : layers.length;
}

/** Country outlines replace the circle of their place; a schematic camp outline stands inside its circle. */
export function outlinedPlaces(landmarks: readonly Landmark[]): Set<string> {
  return new Set(
    landmarks.flatMap(({ properties }) =>
      properties.kind === "country-outline" && properties.place !== null ? [properties.place] : [],
    ),
  );
}
