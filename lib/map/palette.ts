/**
 * Every colour of the atlas, once: the map paints from this table and the custom properties of the
 * style sheet are kept in step with it (`ink2` here is `--ink-2` there).
 *
 * Measured with CIEDE2000 under full protanopia, deuteranopia and tritanopia (Machado 2009) and
 * with the contrast ratio of WCAG 2.2. The six event families, smallest pairwise difference:
 * light 16.0 normal, 14.3 protan, 14.2 deutan, 13.9 tritan; dark 20.3, 14.0, 13.9, 14.1 (10 is
 * plainly different at a glance). Their contrast on paper is at least 3.47 light, 5.09 dark; the
 * faintest ink has at least 4.80 on paper and on paper2 in both themes.
 */
export const PALETTE = {
  light: {
    basemap: {
      ocean: "#c3d7e2",
      land: "#f6f3ec",
      lake: "#b4ccda",
      river: "#8fb3c7",
      coast: "#a3bccb",
      countryBorder: "#8c7f8f",
      regionBorder: "#bdb5ae",
      countryLabel: "#5a5463",
      regionLabel: "#756e69",
      cityLabel: "#2f3037",
      townLabel: "#5b5a60",
      seaLabel: "#37586e",
      riverLabel: "#4f7085",
      airportLabel: "#5f6585",
      landHalo: "#f9f7f2",
      settlement: "#55545c",
    },
    interface: {
      paper: "#fbf9f4",
      paper2: "#f3efe6",
      ink: "#23201b",
      ink2: "#5f584d",
      ink3: "#6f685c",
      line: "#ded7c9",
      accent: "#8c2f26",
      mark: "#f6e4ae",
      markEdge: "#d9b44a",
      found: "#c5dcec",
      stretch: "#efc95c",
      document: "#0f5c63",
      force: "#9e2f24",
      seizure: "#782f7b",
      deprivation: "#bb7700",
      movement: "#4c7a93",
      accord: "#6c7d56",
      word: "#4a545a",
    },
  },
  dark: {
    basemap: {
      ocean: "#0d151d",
      land: "#1b222b",
      lake: "#27475d",
      river: "#436d89",
      coast: "#34475a",
      countryBorder: "#7d8896",
      regionBorder: "#43505f",
      countryLabel: "#c0c8d2",
      regionLabel: "#8b97a5",
      cityLabel: "#e8ecf1",
      townLabel: "#b3bbc6",
      seaLabel: "#8fadc3",
      riverLabel: "#86a9c2",
      airportLabel: "#9aa9cc",
      landHalo: "#141a21",
      settlement: "#b7c0cb",
    },
    interface: {
      paper: "#191b1e",
      paper2: "#212428",
      ink: "#ece7dd",
      ink2: "#b4ad9f",
      ink3: "#958e81",
      line: "#34373b",
      accent: "#e08a7a",
      mark: "#5a4a1b",
      markEdge: "#b3923a",
      found: "#2f4d66",
      stretch: "#77601f",
      document: "#86cdc9",
      force: "#d1725f",
      seizure: "#ab7bb1",
      deprivation: "#faa701",
      movement: "#6bcaf5",
      accord: "#a0cc81",
      word: "#a3a6ab",
    },
  },
} as const satisfies Record<Theme, Palette>;

export type Theme = "light" | "dark";

/** Colours as `#rrggbb`. */
export type Palette = {
  basemap: Record<BasemapColour, string>;
  interface: Record<InterfaceColour, string>;
};

type BasemapColour =
  | "ocean"
  | "land"
  | "lake"
  | "river"
  | "coast"
  | "countryBorder"
  | "regionBorder"
  | "countryLabel"
  | "regionLabel"
  | "cityLabel"
  | "townLabel"
  | "seaLabel"
  | "riverLabel"
  | "airportLabel"
  | "landHalo"
  | "settlement";

type InterfaceColour =
  | "paper"
  | "paper2"
  | "ink"
  | "ink2"
  | "ink3"
  | "line"
  | "accent"
  | "mark"
  | "markEdge"
  | "found"
  | "stretch"
  | "document"
  | EventFamily;

/** The six families of event types; each type of the vocabulary belongs to one. */
type EventFamily = "force" | "seizure" | "deprivation" | "movement" | "accord" | "word";
