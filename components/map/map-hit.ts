import type { Map as GlMap, MapGeoJSONFeature } from "maplibre-gl";
import { moveId } from "@/lib/map/features";
import type { Mark } from "@/lib/map/marks";
import { INTERACTIVE_LAYERS, OVERLAY_LAYER } from "@/lib/map/overlay-layers";
import type { Position } from "@/lib/records/place";
import type { Move } from "@/lib/store/answers";

/** Where several places lie that no zoom tells apart. */
export type Spot = { ids: readonly string[]; position: Position };

/** What lies under the pointer. */
export type Hit =
  | { type: "nothing" }
  | { type: "place"; id: string }
  | ({ type: "places" } & Spot)
  | { type: "cluster"; mark: Mark }
  | { type: "move"; move: Move };

/** Marks before places that are only named before names before moves; several named ones at one spot are a list. */
export function hitOf(
  features: readonly MapGeoJSONFeature[],
  marks: readonly Mark[],
  moves: readonly Move[],
): Hit {
  const of = (layer: string) => features.filter((feature) => feature.layer.id === layer);
  return (
    markAmong(of(OVERLAY_LAYER.mark), marks) ??
    placesAmong(of(OVERLAY_LAYER.named)) ??
    markAmong(of(OVERLAY_LAYER.markLabel), marks) ??
    placesAmong(of(OVERLAY_LAYER.namedLabel).slice(0, 1)) ??
    moveAmong(features, moves) ?? { type: "nothing" }
  );
}

/** What pointing at something lights: a mark's places, all places at one spot, both ends of a move. */
export function placesOf(hit: Hit): readonly string[] {
  switch (hit.type) {
    case "place":
      return [hit.id];
    case "places":
      return hit.ids;
    case "move":
      return [hit.move.from, hit.move.to];
    case "cluster":
      return hit.mark.places.map(({ id }) => id);
    case "nothing":
      return [];
  }
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

/** The topmost mark: its place, or all that it stands for. */
function markAmong(
  features: readonly MapGeoJSONFeature[],
  marks: readonly Mark[],
): Hit | undefined {
  const mark = marks.find(({ id }) => id === features[0]?.properties.id);
  if (!mark) return undefined;
  const [place, ...others] = mark.places;
  return place && others.length === 0 ? { type: "place", id: place.id } : { type: "cluster", mark };
}

function placesAmong(features: readonly MapGeoJSONFeature[]): Hit | undefined {
  const ids = [...new Set(features.map(({ properties }) => String(properties.id)))];
  const [first] = features;
  if (ids.length > 1 && first) return { type: "places", ids, position: positionOf(first) };
  const [id] = ids;
  return id === undefined ? undefined : { type: "place", id };
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
