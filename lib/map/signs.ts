import type { PALETTE } from "./palette";

type ColourName = keyof (typeof PALETTE)["light"]["interface"];

/** How a sign of the map is drawn; widths in pixels, dashes in widths of the line. */
export type Sign = {
  shape: "disc" | "dot" | "ring" | "outline" | "arrow";
  fill?: ColourName;
  line?: ColourName;
  width?: number;
  dash?: readonly [dash: number, gap: number];
  /** The colour of the number within it. */
  count?: ColourName;
  /** Whether the ring of kinds, and the ring of what else concerns the place, is drawn around it. */
  around?: "kinds" | "concerns";
};

/** Pixels: the ring of kinds begins at the edge of the disc; the other ring stands off from it. */
export const RING = { kinds: 4, gap: 2.5, concerns: 1.75 } as const;

/**
 * Every sign that the map draws for the record, once: its layers paint from this table, and the legend says what each
 * means (`map.signs` of the catalogue).
 */
export const SIGNS = {
  mark: {
    shape: "disc",
    fill: "accent",
    line: "paper",
    width: 1,
    count: "paper",
    around: "kinds",
  },
  markConcerns: {
    shape: "disc",
    fill: "accent",
    line: "paper",
    width: 1,
    count: "paper",
    around: "concerns",
  },
  concerns: {
    shape: "disc",
    fill: "paper",
    line: "accent",
    width: 1.75,
    count: "accent",
  },
  ambiguous: {
    shape: "disc",
    fill: "paper",
    line: "accent",
    width: 1.75,
    dash: [2, 1.6],
    count: "accent",
  },
  named: {
    shape: "dot",
    fill: "paper",
    line: "accent",
    width: 1.5,
  },
  area: {
    shape: "ring",
    fill: "accent",
    line: "accent",
    width: 1.1,
    dash: [3, 2.5],
  },
  outline: {
    shape: "outline",
    fill: "accent",
    line: "accent",
    width: 1.4,
  },
  move: {
    shape: "arrow",
    line: "movement",
    width: 1.8,
  },
  movePlanned: {
    shape: "arrow",
    line: "movement",
    width: 1.8,
    dash: [1, 3],
  },
} as const satisfies Record<string, Sign>;

/** How strongly signs are drawn, as shares of their colour: as they are, lit, and stepped back behind what is selected. */
export const OPACITY = {
  faded: 0.3,
  areaFill: { light: 0.06, dark: 0.1, lit: 0.16 },
  areaLine: { plain: 0.7, lit: 1 },
  /** A country's area is drawn only while it is lit. */
  wideArea: { fill: 0.06, line: 0.8 },
  move: { plain: 0.9, lit: 1 },
  arrow: { plain: 1, planned: 0.55 },
} as const;

/** Pixels: lines of signs that are lit. */
export const LIT = { mark: 3, area: 1.8, named: 2.5 } as const;
/** Pixels: the dot of a place that is only named. */
export const NAMED_RADIUS = { plain: 3.5, lit: 5 } as const;
/** Pixels: a line is as wide as it has events, from one to ten. */
export const MOVE_WIDTH = { one: SIGNS.move.width, ten: 4 } as const;
/** Pixels: of the number in a mark, by the radius of its disc. */
export const COUNT_SIZE = {
  from: { radius: 8, size: 10.5 },
  to: { radius: 22, size: 14 },
} as const;
/** Pixels: how far the arrows along a line are from each other, and how large they are beside their image. */
export const ARROWS = { spacing: 110, size: 0.8 } as const;

export type SignName = keyof typeof SIGNS;
