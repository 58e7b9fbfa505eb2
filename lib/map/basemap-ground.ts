import type {
  DataDrivenPropertyValueSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from "maplibre-gl";
import { BASEMAP_LAYER, BASEMAP_SOURCE } from "./basemap-layer-ids";
import { PALETTE, type Theme } from "./palette";
import { byZoom, IS_AREA, IS_DUE, IS_LINE, isKind } from "./style-expressions";

/**
 * Land, water and borders. Lakes come last: borders stop at their shore, as in a printed atlas,
 * while a river that is itself a border stays beneath it.
 */
export function groundLayers({
  theme,
  relief,
}: {
  theme: Theme;
  relief: boolean;
}): LayerSpecification[] {
  const colour = PALETTE[theme].basemap;
  return [
    {
      id: BASEMAP_LAYER.ocean,
      type: "background",
      paint: { "background-color": colour.ocean },
    },
    {
      id: BASEMAP_LAYER.land,
      type: "fill",
      ...EARTH,
      // Without antialiasing no seam shows where two tiles meet.
      paint: { "fill-color": colour.land, "fill-antialias": false },
    },
    ...(relief ? [RELIEF] : []),
    {
      id: BASEMAP_LAYER.coast,
      type: "line",
      ...EARTH,
      paint: { "line-color": colour.coast, "line-width": byZoom([2, 0.3], [8, 1]) },
    },
    {
      id: BASEMAP_LAYER.riverArea,
      type: "fill",
      ...WATER,
      filter: ["all", IS_AREA, isKind("river")],
      paint: { "fill-color": colour.river },
    },
    {
      id: BASEMAP_LAYER.riverIntermittent,
      type: "line",
      ...WATER,
      minzoom: 8,
      filter: ["all", IS_LINE, ["has", "intermittent"]],
      paint: {
        "line-color": colour.river,
        "line-opacity": 0.7,
        "line-width": byZoom([8, 0.6], [12, 1.5]),
        "line-dasharray": [4, 2],
      },
    },
    {
      id: BASEMAP_LAYER.river,
      type: "line",
      ...WATER,
      filter: ["all", IS_LINE, IS_DUE, ["!", ["has", "intermittent"]]],
      layout: ROUND,
      paint: { "line-color": colour.river, "line-width": RIVER_WIDTH },
    },
    {
      id: BASEMAP_LAYER.regionBorder,
      type: "line",
      ...BOUNDARIES,
      minzoom: 4,
      filter: isKind("region"),
      paint: {
        "line-color": colour.regionBorder,
        "line-width": byZoom([4, 0.4], [8, 1], [12, 1.6]),
        "line-opacity": byZoom([4, 0.3], [6, 1]),
        "line-dasharray": [3, 2],
      },
    },
    {
      id: BASEMAP_LAYER.countryBorderGlow,
      type: "line",
      ...BOUNDARIES,
      minzoom: 4,
      filter: isKind("country"),
      layout: { "line-join": "round" },
      paint: {
        "line-color": colour.countryBorder,
        "line-opacity": 0.14,
        "line-width": byZoom([4, 2], [8, 6], [12, 10]),
      },
    },
    {
      id: BASEMAP_LAYER.countryBorder,
      type: "line",
      ...BOUNDARIES,
      filter: ["all", isKind("country"), ["!", ["has", "disputed"]]],
      layout: { "line-join": "round" },
      paint: { "line-color": colour.countryBorder, "line-width": COUNTRY_BORDER_WIDTH },
    },
    {
      id: BASEMAP_LAYER.countryBorderDisputed,
      type: "line",
      ...BOUNDARIES,
      filter: ["all", isKind("country"), ["has", "disputed"]],
      paint: {
        "line-color": colour.countryBorder,
        "line-width": COUNTRY_BORDER_WIDTH,
        "line-dasharray": [2, 2],
      },
    },
    {
      id: BASEMAP_LAYER.lake,
      type: "fill",
      ...WATER,
      filter: ["all", IS_AREA, isKind("lake")],
      paint: { "fill-color": colour.lake },
    },
  ];
}

const EARTH = { source: BASEMAP_SOURCE.tiles, "source-layer": "earth" } as const;
const WATER = { source: BASEMAP_SOURCE.tiles, "source-layer": "water" } as const;
const BOUNDARIES = { source: BASEMAP_SOURCE.tiles, "source-layer": "boundaries" } as const;

const ROUND: LineLayerSpecification["layout"] = { "line-cap": "round", "line-join": "round" };

/** The relief has 2,048 pixels around the globe: near the ground it only tells mountains from plains, and fades away. */
const RELIEF: LayerSpecification = {
  id: BASEMAP_LAYER.relief,
  type: "raster",
  source: BASEMAP_SOURCE.relief,
  maxzoom: 9,
  paint: {
    "raster-opacity": byZoom([0, 0.35], [5, 0.35], [9, 0]),
    "raster-saturation": -0.2,
    "raster-fade-duration": 0,
  },
};

const COUNTRY_BORDER_WIDTH = byZoom([1, 0.4], [5, 1], [8, 1.5], [12, 2.2]);

/** Width by `level`: 1 a great river, 2 a main one, 3 and above a lesser one, 8 and above a canal. */
const RIVER_WIDTH: DataDrivenPropertyValueSpecification<number> = [
  "interpolate",
  ["exponential", 1.4],
  ["zoom"],
  2,
  0.4,
  5,
  0.9,
  8,
  ["step", ["coalesce", ["get", "level"], 1], 2.2, 2, 1.5, 3, 1.2, 4, 0.9, 8, 0.6],
  12,
  ["step", ["coalesce", ["get", "level"], 1], 9, 2, 5, 3, 3.5, 4, 3, 8, 2],
];
