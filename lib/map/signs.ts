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

export type SignName = keyof typeof SIGNS;
