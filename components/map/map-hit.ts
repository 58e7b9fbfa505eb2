import type { Map as GlMap, MapGeoJSONFeature } from "maplibre-gl";
import { moveId } from "@/lib/map/features";
import { INTERACTIVE_LAYERS, OVERLAY_LAYER, OVERLAY_SOURCE } from "@/lib/map/overlay-layers";
import type { Move } from "@/lib/model/item";
import type { Position } from "@/lib/model/place";

/** What lies under the pointer. */
export type Hit =
  | { type: "nothing" }
  | { type: "place"; id: string }
  | { type: "places"; ids: string[]; position: Position }
  | { type: "cluster"; id: number; source: string; position: Position }
  | { type: "move"; move: Move };

const MARK_LAYERS = new Set<string>([OVERLAY_LAYER.mark, OVERLAY_LAYER.markWide]);
const LABEL_LAYERS = new Set<string>([OVERLAY_LAYER.markLabel, OVERLAY_LAYER.namedLabel]);

/**
 * Marks before clusters before places that are only named before names before moves; several at one spot are a list.
 */
export function hitOf(features: readonly MapGeoJSONFeature[], moves: readonly Move[]): Hit {
  return (
    placesAmong(features.filter(({ layer }) => MARK_LAYERS.has(layer.id))) ??
    clusterAmong(features) ??
    placesAmong(features.filter(({ layer }) => layer.id === OVERLAY_LAYER.named)) ??
    placesAmong(features.filter(({ layer }) => LABEL_LAYERS.has(layer.id)).slice(0, 1)) ??
    moveAmong(features, moves) ?? { type: "nothing" }
  );
}

/** Half of the 44 pixels that a finger's target needs. */
const REACH = 22;

/** What a finger meant that touched nothing: the sign nearest to it, if one is within its reach. */
export function featuresNear(map: GlMap, { x, y }: Pixel): MapGeoJSONFeature[] {
  const found = map.queryRenderedFeatures(
    [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ],
    { layers: [...INTERACTIVE_LAYERS] },
  );
  const distanceOf = (feature: MapGeoJSONFeature) => {
    const at = map.project(positionOf(feature));
    return Math.hypot(at.x - x, at.y - y);
  };
  const signs = found.filter(({ geometry }) => geometry.type === "Point");
  return signs.toSorted((one, other) => distanceOf(one) - distanceOf(other)).slice(0, 1);
}

type Pixel = { x: number; y: number };

function placesAmong(marks: readonly MapGeoJSONFeature[]): Hit | undefined {
  const ids = [...new Set(marks.map(({ properties }) => String(properties.id)))];
  const [firstMark] = marks;
  if (ids.length > 1 && firstMark) return { type: "places", ids, position: positionOf(firstMark) };
  const [id] = ids;
  return id === undefined ? undefined : { type: "place", id };
}

function clusterAmong(features: readonly MapGeoJSONFeature[]): Hit | undefined {
  const cluster = features.find(({ layer }) => layer.id === OVERLAY_LAYER.cluster);
  if (!cluster) return undefined;
  return {
    type: "cluster",
    id: Number(cluster.properties.cluster_id),
    source: OVERLAY_SOURCE.marks,
    position: positionOf(cluster),
  };
}

function moveAmong(
  features: readonly MapGeoJSONFeature[],
  moves: readonly Move[],
): Hit | undefined {
  const line = features.find(({ layer }) => layer.id === OVERLAY_LAYER.moveReach);
  const move = line && moves.find((candidate) => moveId(candidate) === line.properties.id);
  return move && { type: "move", move };
}

function positionOf(feature: MapGeoJSONFeature): Position {
  const { geometry } = feature;
  const [lng = 0, lat = 0] = geometry.type === "Point" ? geometry.coordinates : [];
  return [lng, lat];
}
