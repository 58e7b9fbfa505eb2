import type { StyleSpecification } from "maplibre-gl";
import { groundLayers } from "./basemap-ground";
import { labelLayers } from "./basemap-labels";
import { BASEMAP_SOURCE } from "./basemap-layer-ids";
import { fontFaces } from "./font-faces";
import type { MapLanguage } from "./label-text";
import { tileArchive } from "./map-files";
import type { Theme } from "./palette";

/**
 * The whole offline basemap as a MapLibre style. Tiles, fonts and sprite come from `origin` alone;
 * the page has to register the `pmtiles` protocol.
 *
 * @param origin scheme, host and port without a trailing slash
 * @param relief shaded relief at low zoom; drawn in the light theme only
 * @param version changes when the tiles change, so that they may be cached for ever
 */
export function basemapStyle({
  theme,
  lang,
  origin,
  relief,
  version,
}: {
  theme: Theme;
  lang: MapLanguage;
  origin: string;
  relief: boolean;
  version: string;
}): StyleSpecification {
  const withRelief = relief && theme === "light";
  const archive = (name: "basemap" | "relief") =>
    `pmtiles://${origin}${tileArchive(name, version)}`;
  return {
    version: 8,
    name: `basemap-${theme}-${lang}`,
    // Distance fields, coloured by the layers: one sprite serves both themes.
    sprite: `${origin}/sprite/symbols`,
    "font-faces": fontFaces(origin),
    sources: {
      [BASEMAP_SOURCE.tiles]: {
        type: "vector",
        url: archive("basemap"),
        attribution: BASEMAP_ATTRIBUTION,
      },
      ...(withRelief && {
        [BASEMAP_SOURCE.relief]: { type: "raster", url: archive("relief"), tileSize: 512 },
      }),
    },
    layers: [...groundLayers({ theme, relief: withRelief }), ...labelLayers({ theme, lang })],
  };
}

/** GeoNames asks for credit (CC BY 4.0); the others are named for the reader. */
export const BASEMAP_SOURCES = "Natural Earth · GeoNames · GSHHG · OurAirports";
const BASEMAP_ATTRIBUTION = BASEMAP_SOURCES.replace(
  "GeoNames",
  '<a href="https://www.geonames.org">$&</a>',
);
