import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl";
import { BASEMAP_LAYER, BASEMAP_SOURCE } from "./basemap-layer-ids";
import { LABEL_FONT } from "./font-faces";
import { labelText, letterSpacing, type MapLanguage, spacedCapitals } from "./label-text";
import { PALETTE, type Theme } from "./palette";
import { byZoom, IS_DUE, IS_POINT, isKind } from "./style-expressions";

/** Names and symbols. Later layers win the space where labels collide: countries, then towns. */
export function labelLayers({
  theme,
  lang,
}: {
  theme: Theme;
  lang: MapLanguage;
}): LayerSpecification[] {
  const colour = PALETTE[theme].basemap;
  const text = labelText(lang);
  return [
    {
      id: BASEMAP_LAYER.airport,
      type: "symbol",
      ...AIRPORTS,
      minzoom: 8,
      filter: ["any", ["==", ["get", "big"], true], [">=", ["zoom"], 10]],
      layout: {
        "icon-image": "airport",
        "text-field": ["step", ["zoom"], "", 10, text],
        "text-font": [LABEL_FONT.regular],
        "text-size": 11,
        "text-max-width": 9,
        "text-anchor": "top",
        "text-offset": [0, 0.9],
        "text-optional": true,
      },
      paint: {
        ...halo(colour.airportLabel, colour.landHalo, 1.2),
        "icon-color": colour.airportLabel,
      },
    },
    {
      id: BASEMAP_LAYER.seaLabel,
      type: "symbol",
      ...WATER,
      filter: ["all", IS_POINT, IS_DUE, ["!", isKind("river")]],
      layout: {
        "text-field": text,
        "text-font": [LABEL_FONT.italic],
        "text-size": byZoom([1, 10], [4, 12], [8, 15]),
        "text-max-width": 7,
        ...letterSpacing(lang, 0.12),
      },
      paint: halo(colour.seaLabel, ["case", isKind("lake"), colour.lake, colour.ocean], 1),
    },
    {
      id: BASEMAP_LAYER.riverLabel,
      type: "symbol",
      ...WATER,
      minzoom: 6,
      filter: ["all", IS_POINT, IS_DUE, isKind("river")],
      layout: {
        "text-field": text,
        "text-font": [LABEL_FONT.italic],
        "text-size": 12,
        // Along the water and just above it.
        "text-rotate": ["coalesce", ["get", "angle"], 0],
        "text-rotation-alignment": "map",
        "text-anchor": "bottom",
        "text-offset": [0, -0.2],
        ...letterSpacing(lang, 0.06),
      },
      paint: halo(colour.riverLabel, colour.landHalo, 1.2),
    },
    {
      id: BASEMAP_LAYER.regionLabel,
      type: "symbol",
      ...PLACES,
      minzoom: 6,
      maxzoom: 11,
      filter: ["all", isKind("region"), IS_DUE],
      layout: {
        "text-field": text,
        "text-font": [LABEL_FONT.regular],
        "text-size": byZoom([6, 10], [9, 14]),
        "text-max-width": 8,
        "symbol-sort-key": ["get", "sort_key"],
        ...spacedCapitals(lang, 0.14),
      },
      paint: halo(colour.regionLabel, colour.landHalo, 1),
    },
    {
      id: BASEMAP_LAYER.settlement,
      type: "symbol",
      ...PLACES,
      minzoom: 3,
      filter: ["all", isKind("locality"), IS_DUE],
      layout: {
        // From zoom 11 on a name stands where its town is, so that no dot feigns a position.
        "icon-image": [
          "step",
          ["zoom"],
          ["case", ["has", "capital"], "capital", "settlement"],
          11,
          "",
        ],
        "icon-size": byZoom([3, 0.75], [8, 1.05]),
        "text-field": text,
        "text-font": [
          "step",
          ["get", "min_zoom"],
          ["literal", [LABEL_FONT.medium]],
          6,
          ["literal", [LABEL_FONT.regular]],
        ],
        "text-size": SETTLEMENT_SIZE,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": byZoom([3, 0.4], [10.9, 0.55], [11, 0]),
        "text-justify": "auto",
        "text-max-width": 8,
        "text-padding": byZoom([3, 6], [8, 3]),
        "symbol-sort-key": ["get", "sort_key"],
      },
      paint: {
        ...halo(
          ["step", ["get", "min_zoom"], colour.cityLabel, 7, colour.townLabel],
          colour.landHalo,
          1.4,
        ),
        "icon-color": colour.settlement,
        "icon-halo-color": colour.landHalo,
        "icon-halo-width": 1,
      },
    },
    {
      id: BASEMAP_LAYER.countryLabel,
      type: "symbol",
      ...PLACES,
      minzoom: 1.5,
      maxzoom: 8.5,
      filter: ["all", isKind("country"), ["<=", ["get", "min_zoom"], ["+", ["zoom"], 0.5]]],
      layout: {
        "text-field": text,
        "text-font": [LABEL_FONT.medium],
        "text-size": COUNTRY_SIZE,
        "text-max-width": 6,
        "symbol-sort-key": ["get", "rank"],
        ...spacedCapitals(lang, 0.08),
      },
      paint: halo(colour.countryLabel, colour.landHalo, 1.4),
    },
  ];
}

const PLACES = { source: BASEMAP_SOURCE.tiles, "source-layer": "places" } as const;
const AIRPORTS = { source: BASEMAP_SOURCE.tiles, "source-layer": "pois" } as const;
const WATER = { source: BASEMAP_SOURCE.tiles, "source-layer": "water" } as const;

// `min_zoom` of a settlement tells its weight: 3 a metropolis, 8 a village.
const SETTLEMENT_SIZE: ExpressionSpecification = [
  "interpolate",
  ["linear"],
  ["zoom"],
  3,
  ["step", ["get", "min_zoom"], 11.5, 5, 10],
  7,
  ["step", ["get", "min_zoom"], 15, 5, 13, 6, 11.5, 8, 10.5],
  12,
  ["step", ["get", "min_zoom"], 24, 5, 19, 7, 15, 8, 13],
];

// `rank` of a country by its area: 1 the largest, 6 the smallest.
const COUNTRY_SIZE: ExpressionSpecification = [
  "interpolate",
  ["linear"],
  ["zoom"],
  2,
  ["step", ["get", "rank"], 12, 2, 10.5, 4, 9],
  6,
  ["step", ["get", "rank"], 22, 2, 19, 4, 14],
];

/** @param width in pixels */
function halo(
  text: string | ExpressionSpecification,
  around: string | ExpressionSpecification,
  width: number,
): SymbolLayerSpecification["paint"] {
  return { "text-color": text, "text-halo-color": around, "text-halo-width": width };
}
