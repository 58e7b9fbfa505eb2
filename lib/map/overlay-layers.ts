import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from "maplibre-gl";
import type { Language } from "@/lib/words/languages";
import { WRITING } from "@/lib/words/languages";
import { LABEL_FONT } from "./font-faces";
import { PALETTE, type Theme } from "./palette";
import { ARROWS, COUNT_SIZE, LIT, MOVE_WIDTH, NAMED_RADIUS, OPACITY, SIGNS } from "./signs";

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
  mark: "atlas-mark",
  markRing: "atlas-mark-ring",
  markCount: "atlas-mark-count",
  markLabel: "atlas-mark-label",
} as const;

/** Layers that answer to the pointer, topmost first. */
export const INTERACTIVE_LAYERS = [
  OVERLAY_LAYER.mark,
  OVERLAY_LAYER.named,
  OVERLAY_LAYER.markLabel,
  OVERLAY_LAYER.namedLabel,
  OVERLAY_LAYER.moveReach,
];

/** Images that the overlay draws with: distance fields, coloured by the layers, or dashes around a disc. */
export const OVERLAY_IMAGE = { arrow: "atlas-arrow" } as const;

/** What hides the signs that are painted over the map while days are chosen; names are not among them. */
export const PAINTED_OPACITIES = [
  [OVERLAY_LAYER.areaFill, "fill-opacity"],
  [OVERLAY_LAYER.areaLine, "line-opacity"],
  [OVERLAY_LAYER.move, "line-opacity"],
  [OVERLAY_LAYER.movePlanned, "line-opacity"],
  [OVERLAY_LAYER.moveArrow, "icon-opacity"],
  [OVERLAY_LAYER.named, "circle-opacity"],
  [OVERLAY_LAYER.named, "circle-stroke-opacity"],
  [OVERLAY_LAYER.mark, "circle-opacity"],
  [OVERLAY_LAYER.mark, "circle-stroke-opacity"],
  [OVERLAY_LAYER.markRing, "icon-opacity"],
  [OVERLAY_LAYER.markCount, "text-opacity"],
] as const;

type Layer<Specification> = Omit<Specification, "source">;

/** A place is lit when the reader points at it in any pane, or when it is selected. */
const IS_LIT: ExpressionSpecification = [
  "any",
  ["boolean", ["feature-state", "hover"], false],
  ["boolean", ["feature-state", "selected"], false],
];
/** Steps back while something else is selected. */
const IS_FADED: ExpressionSpecification = ["boolean", ["feature-state", "faded"], false];
const IS_SELECTED: ExpressionSpecification = ["boolean", ["feature-state", "selected"], false];

/** Signs that are hollow: nothing is surely said to have happened there. */
const IS_HOLLOW: ExpressionSpecification = ["!=", ["get", "kind"], "said"];
const IS_AMBIGUOUS: ExpressionSpecification = ["==", ["get", "kind"], "ambiguous"];
const IS_WIDE: ExpressionSpecification = ["==", ["get", "wide"], true];
const IS_PLANNED: ExpressionSpecification = ["==", ["get", "planned"], true];

/** Pixels: the size of a mark's name, and how far off its rings it stands: nearer, the map would find no room for it. */
const MARK_LABEL = 14;
const BESIDE = 5;

/** The overlay's layers from the ground up; their sources are fed by the page. */
export function overlayLayers(theme: Theme, language: Language) {
  const colours = PALETTE[theme].interface;
  const isDark = theme === "dark";
  const title: ExpressionSpecification = [
    "coalesce",
    ["get", `title:${language}`],
    ["get", "title"],
  ];
  // In the digits of the language; of English, without a comma, which would widen the mark.
  const count: ExpressionSpecification =
    language === "en"
      ? ["to-string", ["get", "events"]]
      : ["number-format", ["get", "events"], { locale: WRITING[language].locale }];

  const outlineFill: Layer<FillLayerSpecification> = {
    id: OVERLAY_LAYER.outlineFill,
    type: "fill",
    filter: [
      "in",
      ["get", "kind"],
      ["literal", ["camp-outline", "base-outline", "country-outline"]],
    ],
    paint: {
      // The line around it is a layer of its own.
      "fill-antialias": false,
      "fill-color": colours[SIGNS.outline.fill],
      "fill-opacity": [
        "case",
        ["==", ["get", "kind"], "country-outline"],
        ["case", IS_LIT, 0.14, 0],
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
      // A country's border is on the ground already: a second line beside it would be another border.
      "line-opacity": ["case", ["==", ["get", "kind"], "country-outline"], 0, 0.9],
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
      "fill-antialias": false,
      "fill-color": colours[SIGNS.area.fill],
      "fill-opacity": [
        "case",
        IS_WIDE,
        ["case", IS_LIT, OPACITY.wideArea.fill, 0],
        ["case", IS_LIT, OPACITY.areaFill.lit, OPACITY.areaFill[theme]],
      ],
    },
  };
  const areaLine: Layer<LineLayerSpecification> = {
    id: OVERLAY_LAYER.areaLine,
    type: "line",
    paint: {
      "line-color": colours[SIGNS.area.line],
      "line-dasharray": [...SIGNS.area.dash],
      "line-width": ["case", IS_LIT, LIT.area, SIGNS.area.width],
      "line-opacity": [
        "case",
        IS_WIDE,
        ["case", IS_LIT, OPACITY.wideArea.line, 0],
        ["case", IS_LIT, OPACITY.areaLine.lit, OPACITY.areaLine.plain],
      ],
    },
  };
  const moveWidth: ExpressionSpecification = [
    "interpolate",
    ["linear"],
    ["get", "events"],
    1,
    MOVE_WIDTH.one,
    10,
    MOVE_WIDTH.ten,
  ];
  const moveOpacity: ExpressionSpecification = [
    "case",
    IS_LIT,
    OPACITY.move.lit,
    IS_FADED,
    OPACITY.faded,
    OPACITY.move.plain,
  ];
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
      "symbol-spacing": ARROWS.spacing,
      "icon-image": OVERLAY_IMAGE.arrow,
      "icon-size": ARROWS.size,
      "icon-rotation-alignment": "map",
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
    },
    paint: {
      "icon-color": colours[SIGNS.move.line],
      "icon-opacity": [
        "case",
        IS_FADED,
        OPACITY.faded,
        IS_PLANNED,
        OPACITY.arrow.planned,
        OPACITY.arrow.plain,
      ],
    },
  };
  const named: Layer<CircleLayerSpecification> = {
    id: OVERLAY_LAYER.named,
    type: "circle",
    paint: {
      "circle-radius": ["case", IS_LIT, NAMED_RADIUS.lit, NAMED_RADIUS.plain],
      "circle-color": colours[SIGNS.named.fill],
      "circle-stroke-color": ["case", IS_SELECTED, colours.ink, colours[SIGNS.named.line]],
      "circle-stroke-width": ["case", IS_LIT, LIT.named, SIGNS.named.width],
      "circle-opacity": ["case", IS_FADED, OPACITY.faded, 1],
      "circle-stroke-opacity": ["case", IS_FADED, OPACITY.faded, 1],
    },
  };
  const mark: Layer<CircleLayerSpecification> = {
    id: OVERLAY_LAYER.mark,
    type: "circle",
    layout: { "circle-sort-key": ["get", "events"] },
    paint: {
      "circle-radius": ["get", "radius"],
      "circle-color": ["case", IS_HOLLOW, colours[SIGNS.concerns.fill], colours[SIGNS.mark.fill]],
      "circle-stroke-color": [
        "case",
        IS_SELECTED,
        colours.ink,
        // The line of an ambiguous mark is broken: its image draws it.
        IS_AMBIGUOUS,
        colours[SIGNS.ambiguous.fill],
        IS_HOLLOW,
        colours[SIGNS.concerns.line],
        colours[SIGNS.mark.line],
      ],
      "circle-stroke-width": [
        "case",
        IS_LIT,
        LIT.mark,
        IS_HOLLOW,
        SIGNS.concerns.width,
        SIGNS.mark.width,
      ],
      "circle-opacity": ["case", IS_FADED, OPACITY.faded, 1],
      "circle-stroke-opacity": ["case", IS_FADED, OPACITY.faded, 1],
    },
  };
  const markRing: Layer<SymbolLayerSpecification> = {
    id: OVERLAY_LAYER.markRing,
    type: "symbol",
    layout: {
      "symbol-sort-key": ["get", "events"],
      "icon-image": ["get", "ring"],
      // Always there, and no name is written over it, its own name close by.
      "icon-allow-overlap": true,
      "icon-padding": 0,
    },
    paint: { "icon-opacity": ["case", IS_FADED, OPACITY.faded, 1] },
  };
  const markCount: Layer<SymbolLayerSpecification> = {
    id: OVERLAY_LAYER.markCount,
    type: "symbol",
    layout: {
      "text-field": count,
      "text-font": [LABEL_FONT.medium],
      "text-size": [
        "interpolate",
        ["linear"],
        ["get", "radius"],
        COUNT_SIZE.from.radius,
        COUNT_SIZE.from.size,
        COUNT_SIZE.to.radius,
        COUNT_SIZE.to.size,
      ],
      "text-allow-overlap": true,
      "text-ignore-placement": true,
    },
    paint: {
      "text-color": ["case", IS_HOLLOW, colours[SIGNS.concerns.count], colours[SIGNS.mark.count]],
      "text-opacity": ["case", IS_FADED, OPACITY.faded, 1],
    },
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
    "text-opacity": ["case", IS_FADED, 0.5, 1] satisfies ExpressionSpecification,
  };
  const markLabel: Layer<SymbolLayerSpecification> = {
    id: OVERLAY_LAYER.markLabel,
    type: "symbol",
    layout: {
      ...label(MARK_LABEL, ["/", ["+", ["get", "reach"], BESIDE], MARK_LABEL]),
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
    named: [namedLabel, named],
    // Names come first: the map finds room for what is drawn last before it does for them.
    marks: [markLabel, mark, markRing, markCount],
  };
}
