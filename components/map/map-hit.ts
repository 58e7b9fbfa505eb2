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
  | { type: "move"; events: Move["events"] };

const MARK_LAYERS = new Set<string>([
  OVERLAY_LAYER.mark,
  OVERLAY_LAYER.markWide,
  OVERLAY_LAYER.named,
]);

/** Marks before clusters before moves; several marks at one spot are offered as a list. */
export function hitOf(features: readonly MapGeoJSONFeature[], moves: readonly Move[]): Hit {
  const marks = features.filter(({ layer }) => MARK_LAYERS.has(layer.id));
  const ids = [...new Set(marks.map(({ properties }) => String(properties.id)))];
  const [firstMark] = marks;
  if (ids.length > 1 && firstMark) return { type: "places", ids, position: positionOf(firstMark) };
  const [id] = ids;
  if (id !== undefined) return { type: "place", id };

  const cluster = features.find(({ layer }) => layer.id === OVERLAY_LAYER.cluster);
  if (cluster) {
    const clusterId = Number(cluster.properties.cluster_id);
    return {
      type: "cluster",
      id: clusterId,
      source: OVERLAY_SOURCE.marks,
      position: positionOf(cluster),
    };
  }
  const line = features.find(({ layer }) => layer.id === OVERLAY_LAYER.moveReach);
  const move = line && moves.find((candidate) => moveId(candidate) === line.properties.id);
  return move ? { type: "move", events: move.events } : { type: "nothing" };
}

function positionOf(feature: MapGeoJSONFeature): Position {
  const { geometry } = feature;
  const [lng = 0, lat = 0] = geometry.type === "Point" ? geometry.coordinates : [];
  return [lng, lat];
}
