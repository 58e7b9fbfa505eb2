/** Source ids of the basemap style. */
export const BASEMAP_SOURCE = {
  tiles: "basemap",
  relief: "relief",
  region: "region",
} as const;

/** Layer ids of the basemap style, from the ground up. */
export const BASEMAP_LAYER = {
  ocean: "basemap-ocean",
  land: "basemap-land",
  relief: "basemap-relief",
  coast: "basemap-coast",
  riverArea: "basemap-river-area",
  riverIntermittent: "basemap-river-intermittent",
  river: "basemap-river",
  regionBorder: "basemap-region-border",
  countryBorderGlow: "basemap-country-border-glow",
  countryBorder: "basemap-country-border",
  countryBorderDisputed: "basemap-country-border-disputed",
  lake: "basemap-lake",
  airport: "basemap-airport",
  seaLabel: "basemap-sea-label",
  riverLabel: "basemap-river-label",
  regionLabel: "basemap-region-label",
  settlement: "basemap-settlement",
  countryLabel: "basemap-country-label",
} as const;

/** Insert overlays before this layer: above the ground, beneath every label. */
export const FIRST_LABEL_LAYER = BASEMAP_LAYER.airport;
