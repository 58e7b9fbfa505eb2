import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl";
import { LABEL_FONT } from "./font-faces";
import { PALETTE, type Theme } from "./palette";
import { SIGNS } from "./signs";

export const OVERLAY_SOURCE = {
  landmarks: "atlas-landmarks",
  areas: "atlas-areas",
  moves: "atlas-moves",
  named: "atlas-named",
  marks: "atlas-marks",
} as const;

export const OVERLAY_LAYER = {
  outlineFill: "atlas-outline-fill",
  outlineLine: "atlas-outline-line",
  runway: "atlas-runway",
  landmarkLabel: "atlas-landmark-label",
  areaFill: "atlas-area-fill",
  areaLine: "atlas-area-line",
  move: "atlas-move",
  movePlanned: "atlas-move-planned",
  moveArrow: "atlas-move-arrow",
  moveReach: "atlas-move-reach",
  named: "atlas-named",
  namedLabel: "atlas-named-label",
  cluster: "atlas-cluster",
  clusterCount: "atlas-cluster-count",
  mark: "atlas-mark",
  markWide: "atlas-mark-wide",
  markCount: "atlas-mark-count",
  markLabel: "atlas-mark-label",
} as const;

/** Layers that answer to the pointer, topmost first. */
export const INTERACTIVE_LAYERS = [
  OVERLAY_LAYER.mark,
  OVERLAY_LAYER.markWide,
  OVERLAY_LAYER.cluster,
  OVERLAY_LAYER.named,
  OVERLAY_LAYER.markLabel,
  OVERLAY_LAYER.namedLabel,
  OVERLAY_LAYER.moveReach,
];

/** Images that the overlay draws with; distance fields, coloured by the layers. */
export const OVERLAY_IMAGE = { arrow: "atlas-arrow", square: "atlas-square" } as const;

type Layer<Specification> = Omit<Specification, "source">;

/** A place is lit when the reader points at it in any pane, or when it is selected. */
const IS_LIT: ExpressionSpecification = [
  "any",
  ["boolean", ["feature-state", "hover"], false],
  ["boolean", ["feature-state", "selected"], false],
];
const IS_SELECTED: ExpressionSpecification = ["boolean", ["feature-state", "selected"], false];

/** Radius in pixels by number of events: area grows with the count. */
const MARK_RADIUS: ExpressionSpecification = [
  "interpolate",
  ["linear"],
  ["sqrt", ["get", "events"]],
  1,
  8,
  10,
  22,
];
const IS_SINGLE: ExpressionSpecification = ["!", ["has", "point_count"]];
const IS_WIDE: ExpressionSpecification = ["==", ["get", "wide"], true];
const IS_PLANNED: ExpressionSpecification = ["==", ["get", "planned"], true];

/** The overlay's layers from the ground up; their sources are fed by the page. */
export function overlayLayers(theme: Theme, language: "en" | "ar" | "fa") {
  const colours = PALETTE[theme].interface;
  const isDark = theme === "dark";
  const title: ExpressionSpecification = [
    "coalesce",
    ["get", `title:${language}`],
    ["get", "title"],
  ];

  const outlineFill: Layer<FillLayerSpecification> = {
    id: OVERLAY_LAYER.outlineFill,
    type: "fill",
    filter: [
      "in",
      ["get", "kind"],
      ["literal", ["camp-outline", "base-outline", "country-outline"]],
    ],
    paint: {
      "fill-color": colours[SIGNS.outline.fill],
      "fill-opacity": [
        "case",
        ["==", ["get", "kind"], "country-outline"],
        ["case", IS_LIT, 0.05, 0],
        isDark ? 0.12 : 0.08,
      ],
    },
  };
  const outlineLine: Layer<LineLayerSpecification> = {
    id: OVERLAY_LAYER.outlineLine,
    type: "line",
    filter: outlineFill.filter,
    paint: {
      "line-color": colours[SIGNS.outline.line],
      "line-width": SIGNS.outline.width,
      "line-opacity": [
        "case",
        ["==", ["get", "kind"], "country-outline"],
        ["case", IS_LIT, 0.8, 0],
        0.9,
      ],
    },
  };
  const runway: Layer<LineLayerSpecification> = {
    id: OVERLAY_LAYER.runway,
    type: "line",
    minzoom: 9,
    filter: ["==", ["get", "kind"], "runway"],
    layout: { "line-cap": "square" },
    paint: {
      "line-color": PALETTE[theme].basemap.airportLabel,
      "line-width": ["interpolate", ["exponential", 1.6], ["zoom"], 9, 1.2, 14, 9],
      "line-opacity": 0.75,
    },
  };
  const areaFill: Layer<FillLayerSpecification> = {
    id: OVERLAY_LAYER.areaFill,
    type: "fill",
    paint: {
      "fill-color": colours[SIGNS.area.fill],
      "fill-opacity": [
        "case",
        IS_WIDE,
        ["case", IS_LIT, 0.06, 0],
        ["case", IS_LIT, 0.16, isDark ? 0.1 : 0.06],
      ],
    },
  };
  const areaLine: Layer<LineLayerSpecification> = {
    id: OVERLAY_LAYER.areaLine,
    type: "line",
    paint: {
      "line-color": colours[SIGNS.area.line],
      "line-dasharray": [...SIGNS.area.dash],
      "line-width": ["case", IS_LIT, 1.8, SIGNS.area.width],
      "line-opacity": ["case", IS_WIDE, ["case", IS_LIT, 0.8, 0], ["case", IS_LIT, 1, 0.7]],
    },
  };
  const moveWidth: ExpressionSpecification = [
    "interpolate",
    ["linear"],
    ["get", "events"],
    1,
    SIGNS.move.width,
    10,
    4,
  ];
  const moveOpacity: ExpressionSpecification = ["case", IS_LIT, 1, IS_WIDE, 0.5, 0.9];
  const move: Layer<LineLayerSpecification> = {
    id: OVERLAY_LAYER.move,
    type: "line",
    filter: ["!", IS_PLANNED],
    layout: { "line-cap": "round" },
    paint: {
      "line-color": colours[SIGNS.move.line],
      "line-width": moveWidth,
      "line-opacity": moveOpacity,
    },
  };
  // What is only planned or feared must not look like what is said to have happened.
  const movePlanned: Layer<LineLayerSpecification> = {
    id: OVERLAY_LAYER.movePlanned,
    type: "line",
    filter: IS_PLANNED,
    paint: {
      "line-color": colours[SIGNS.movePlanned.line],
      "line-width": moveWidth,
      "line-opacity": moveOpacity,
      "line-dasharray": [...SIGNS.movePlanned.dash],
    },
  };
  // Not seen: makes a thin line easy to hit.
  const moveReach: Layer<LineLayerSpecification> = {
    id: OVERLAY_LAYER.moveReach,
    type: "line",
    paint: { "line-width": 16, "line-opacity": 0 },
  };
  const moveArrow: Layer<SymbolLayerSpecification> = {
    id: OVERLAY_LAYER.moveArrow,
    type: "symbol",
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 110,
      "icon-image": OVERLAY_IMAGE.arrow,
      "icon-size": 0.8,
      "icon-rotation-alignment": "map",
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
    },
    paint: {
      "icon-color": colours[SIGNS.move.line],
      "icon-opacity": ["case", IS_PLANNED, 0.55, IS_WIDE, 0.7, 1],
    },
  };
  const named: Layer<CircleLayerSpecification> = {
    id: OVERLAY_LAYER.named,
    type: "circle",
    paint: {
      "circle-radius": ["case", IS_LIT, 5, 3.5],
      "circle-color": colours[SIGNS.named.fill],
      "circle-stroke-color": ["case", IS_SELECTED, colours.ink, colours[SIGNS.named.line]],
      "circle-stroke-width": ["case", IS_LIT, 2.5, SIGNS.named.width],
    },
  };
  const cluster: Layer<CircleLayerSpecification> = {
    id: OVERLAY_LAYER.cluster,
    type: "circle",
    filter: ["has", "point_count"],
    paint: {
      "circle-radius": 15,
      "circle-color": colours[SIGNS.cluster.fill],
      "circle-stroke-color": colours[SIGNS.cluster.line],
      "circle-stroke-width": SIGNS.cluster.width,
    },
  };
  const clusterCount: Layer<SymbolLayerSpecification> = {
    id: OVERLAY_LAYER.clusterCount,
    type: "symbol",
    filter: ["has", "point_count"],
    layout: {
      "text-field": ["to-string", ["get", "point_count"]],
      "text-font": [LABEL_FONT.medium],
      "text-size": 12,
      "text-allow-overlap": true,
      "text-padding": 12,
    },
    paint: { "text-color": colours[SIGNS.cluster.count] },
  };
  const mark: Layer<CircleLayerSpecification> = {
    id: OVERLAY_LAYER.mark,
    type: "circle",
    filter: ["all", IS_SINGLE, ["!", IS_WIDE]],
    layout: { "circle-sort-key": ["-", 0, ["get", "events"]] },
    paint: {
      "circle-radius": MARK_RADIUS,
      "circle-color": colours[SIGNS.mark.fill],
      "circle-stroke-color": ["case", IS_SELECTED, colours.ink, colours[SIGNS.mark.line]],
      "circle-stroke-width": ["case", IS_LIT, 3, SIGNS.mark.width],
    },
  };
  const markWide: Layer<SymbolLayerSpecification> = {
    id: OVERLAY_LAYER.markWide,
    type: "symbol",
    filter: ["all", IS_SINGLE, IS_WIDE],
    layout: {
      "icon-image": OVERLAY_IMAGE.square,
      "icon-size": ["interpolate", ["linear"], ["sqrt", ["get", "events"]], 1, 0.75, 10, 1.7],
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
    },
    paint: {
      "icon-color": colours[SIGNS.markWide.fill],
      "icon-halo-color": ["case", IS_SELECTED, colours.ink, colours[SIGNS.markWide.line]],
      "icon-halo-width": ["case", IS_LIT, 3, SIGNS.markWide.width],
    },
  };
  const markCount: Layer<SymbolLayerSpecification> = {
    id: OVERLAY_LAYER.markCount,
    type: "symbol",
    filter: IS_SINGLE,
    layout: {
      "text-field": ["to-string", ["get", "events"]],
      "text-font": [LABEL_FONT.medium],
      "text-size": ["interpolate", ["linear"], ["sqrt", ["get", "events"]], 1, 10.5, 10, 14],
      "text-allow-overlap": true,
      // Keeps other labels off the mark: circles themselves do not push labels away.
      "text-padding": 5,
    },
    paint: { "text-color": colours[SIGNS.mark.count] },
  };
  const label = (size: number, offset: ExpressionSpecification | number) => ({
    "text-field": title,
    "text-font": [LABEL_FONT.medium],
    "text-size": size,
    "text-variable-anchor": ["left" as const, "right" as const, "bottom" as const, "top" as const],
    "text-radial-offset": offset,
    "text-justify": "auto" as const,
    "text-max-width": 9,
  });
  const labelPaint = {
    "text-color": colours.ink,
    "text-halo-color": PALETTE[theme].basemap.landHalo,
    "text-halo-width": 2,
  };
  const markLabel: Layer<SymbolLayerSpecification> = {
    id: OVERLAY_LAYER.markLabel,
    type: "symbol",
    filter: IS_SINGLE,
    layout: {
      ...label(14, ["interpolate", ["linear"], ["sqrt", ["get", "events"]], 1, 0.9, 10, 1.9]),
      "symbol-sort-key": ["-", 0, ["get", "events"]],
    },
    paint: labelPaint,
  };
  const namedLabel: Layer<SymbolLayerSpecification> = {
    id: OVERLAY_LAYER.namedLabel,
    type: "symbol",
    minzoom: 5,
    layout: label(12, 0.6),
    paint: { ...labelPaint, "text-color": colours.ink2 },
  };
  const landmarkLabel: Layer<SymbolLayerSpecification> = {
    id: OVERLAY_LAYER.landmarkLabel,
    type: "symbol",
    minzoom: 9.5,
    filter: ["==", ["get", "kind"], "town"],
    layout: {
      "text-field": title,
      "text-font": [LABEL_FONT.regular],
      "text-size": 12,
      "text-max-width": 12,
    },
    paint: {
      "text-color": colours.ink2,
      "text-halo-color": PALETTE[theme].basemap.landHalo,
      "text-halo-width": 1.4,
    },
  };
  return {
    landmarks: [outlineFill, outlineLine, runway],
    landmarkLabels: [landmarkLabel],
    areas: [areaFill, areaLine],
    moves: [move, movePlanned, moveArrow, moveReach],
    named: [named, namedLabel],
    marks: [cluster, clusterCount, markWide, mark, markCount, markLabel],
  };
}
