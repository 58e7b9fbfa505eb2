import type { MultiLineString, MultiPolygon } from "geojson";
import { merge, mesh } from "topojson-client";
import type {
  GeometryCollection,
  Polygon,
  Topology,
  MultiPolygon as TopologyMultiPolygon,
} from "topojson-specification";

type Countries = Topology<{ countries: GeometryCollection }>;

/**
 * Land and the borders between countries for the server-drawn map.
 *
 * @param topology Natural Earth 1:50m as packed by `world-atlas`
 */
export function worldOutlines(topology: Countries): {
  land: MultiPolygon;
  borders: MultiLineString;
} {
  const { countries } = topology.objects;
  const shapes = countries.geometries.filter(isArea);
  return {
    land: merge(topology, shapes),
    borders: mesh(topology, countries, (one, other) => one !== other),
  };
}

function isArea(geometry: { type: string | null }): geometry is Polygon | TopologyMultiPolygon {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}
