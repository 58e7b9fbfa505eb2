import type { MapGeoJSONFeature } from "maplibre-gl";
import { moveId } from "@/lib/map/features";
import { OVERLAY_LAYER, OVERLAY_SOURCE } from "@/lib/map/overlay-layers";
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

/** Marks before clusters before places that are only named before moves; several at one spot are a list. */
export function hitOf(features: readonly MapGeoJSONFeature[], moves: readonly Move[]): Hit {
  return (
    placesAmong(features.filter(({ layer }) => MARK_LAYERS.has(layer.id))) ??
    clusterAmong(features) ??
    placesAmong(features.filter(({ layer }) => layer.id === OVERLAY_LAYER.named)) ??
    moveAmong(features, moves) ?? { type: "nothing" }
  );
}

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
