import type { PALETTE } from "./palette";

type ColourName = keyof (typeof PALETTE)["light"]["interface"];

/** How a sign of the map is drawn; widths in pixels, dashes in widths of the line. */
export type Sign = {
  shape: "disc" | "square" | "ring" | "outline" | "arrow";
  fill?: ColourName;
  line?: ColourName;
  width?: number;
  dash?: readonly [dash: number, gap: number];
  /** The colour of the number within it. */
  count?: ColourName;
  /** What it means, as the legend says it. */
  meaning: string;
};

/** Every sign that the map draws for the record, once: its layers paint from this table and the legend explains it. */
export const SIGNS = {
  mark: {
    shape: "disc",
    fill: "accent",
    line: "paper",
    width: 2,
    count: "paper",
    meaning: "A place, and how many events are placed there",
  },
  markWide: {
    shape: "square",
    fill: "accent",
    line: "paper",
    width: 2,
    count: "paper",
    meaning: "A country or region: somewhere in it, not at this point",
  },
  named: {
    shape: "disc",
    fill: "paper",
    line: "accent",
    width: 1.5,
    meaning: "Named in a document, no event placed there",
  },
  area: {
    shape: "ring",
    fill: "accent",
    line: "accent",
    width: 1.1,
    dash: [3, 2.5],
    meaning: "The place lies somewhere within this ring",
  },
  outline: {
    shape: "outline",
    fill: "accent",
    line: "accent",
    width: 1.4,
    meaning: "Schematic outline of a camp: its size, not its fence",
  },
  move: {
    shape: "arrow",
    line: "movement",
    width: 1.8,
    meaning: "Said to have moved, in the direction of the arrow; faint between whole countries",
  },
  movePlanned: {
    shape: "arrow",
    line: "movement",
    width: 1.8,
    dash: [1, 3],
    meaning: "Planned or feared, not said to have happened",
  },
  cluster: {
    shape: "disc",
    fill: "paper",
    line: "accent",
    width: 2.5,
    count: "accent",
    meaning: "So many places close together; opens on click",
  },
} as const satisfies Record<string, Sign>;

export type SignName = keyof typeof SIGNS;
