import { geoMercator, geoPath } from "d3-geo";
import type { MultiLineString, MultiPolygon } from "geojson";
import type { Camera } from "@/lib/query/camera";
import { worldSize } from "./camera-fit";

/** Land and borders as SVG path data, in pixels from the camera's centre. */
export type OutlinePaths = { land: string; borders: string };

/** Half the width and height that is drawn around the centre, in pixels; more than any screen shows. */
export const OUTLINE_REACH = 1400;
export function drawOutlines(
  { land, borders }: { land: MultiPolygon; borders: MultiLineString },
  camera: Camera,
): OutlinePaths {
  const path = geoPath(
    geoMercator()
      .scale(worldSize(camera.zoom) / (2 * Math.PI))
      .center([camera.lng, camera.lat])
      .translate([0, 0])
      .clipExtent([
        [-OUTLINE_REACH, -OUTLINE_REACH],
        [OUTLINE_REACH, OUTLINE_REACH],
      ]),
  ).digits(1);
  return { land: path(land) ?? "", borders: path(borders) ?? "" };
}
