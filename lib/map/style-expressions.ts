import type { ExpressionSpecification } from "maplibre-gl";

/**
 * A number that grows evenly between zoom levels.
 *
 * @param stops zoom and the value at that zoom (pixels, em or opacity), by rising zoom
 */
export function byZoom(...stops: [zoom: number, value: number][]): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], ...stops.flat()] as ExpressionSpecification;
}

/** Whether a feature of the basemap is of this kind, as in `kind: "lake"`. */
export function isKind(kind: string): ExpressionSpecification {
  return ["==", ["get", "kind"], kind];
}

/**
 * Whether the zoom has reached the one from which a feature is meant to show. The last tiles hold
 * what first shows one zoom later.
 */
export const IS_DUE: ExpressionSpecification = ["<=", ["get", "min_zoom"], ["zoom"]];

export const IS_POINT: ExpressionSpecification = ["==", ["geometry-type"], "Point"];
export const IS_LINE: ExpressionSpecification = ["==", ["geometry-type"], "LineString"];
export const IS_AREA: ExpressionSpecification = ["==", ["geometry-type"], "Polygon"];
