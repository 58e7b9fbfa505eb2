import {
  Color,
  featureFilter,
  latest,
  normalizePropertyExpression,
} from "@maplibre/maplibre-gl-style-spec";
import type { LayerSpecification } from "maplibre-gl";

type Seen = {
  zoom?: number;
  /** Properties of the feature. */
  properties?: Record<string, unknown>;
  /** Its state, as `hover` or `selected`. */
  state?: Record<string, unknown>;
  geometry?: "Point" | "LineString" | "Polygon";
};

const PROPERTIES = latest as unknown as Record<string, Record<string, unknown>>;
const GEOMETRY_NUMBER = { Point: 1, LineString: 2, Polygon: 3 } as const;

/**
 * How MapLibre draws a feature in a layer: every property of layout and paint that the layer sets, evaluated;
 * colours as `#rrggbb`. `undefined` where the layer does not show the feature.
 *
 * @throws for a property that the style specification does not have
 */
export function drawnLayer(
  layer: Omit<LayerSpecification, "source">,
  { zoom = 8, properties = {}, state = {}, geometry = "Point" }: Seen = {},
): Record<string, unknown> | undefined {
  const {
    type,
    minzoom = 0,
    maxzoom = 24,
    filter,
    layout,
    paint,
  } = layer as LayerSpecification & {
    filter?: never;
  };
  if (zoom < minzoom || zoom >= maxzoom) return undefined;
  const feature = { type: GEOMETRY_NUMBER[geometry], properties };
  const globals = { zoom };
  if (!featureFilter(filter, "filter").filter(globals, feature as never)) return undefined;
  const evaluated = ([kind, values]: ["layout" | "paint", object | undefined]) =>
    Object.entries(values ?? {}).map(([name, value]) => {
      const specification = PROPERTIES[`${kind}_${type}`];
      const expression = normalizePropertyExpression(
        value as never,
        name,
        specification?.[name] as never,
      );
      return [name, plain(expression.evaluate(globals, feature as never, state))];
    });
  return Object.fromEntries([...evaluated(["layout", layout]), ...evaluated(["paint", paint])]);
}

function plain(value: unknown): unknown {
  if (value instanceof Color) {
    const { r, g, b } = value;
    return `#${[r, g, b].map((part) => hex(Math.round(part * 255))).join("")}`;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("sections" in value) return String(value);
  if ("name" in value) return value.name;
  return "values" in value ? value.values : value;
}

function hex(part: number): string {
  return part.toString(16).padStart(2, "0");
}
