import type { LayerSpecification, StyleSpecification, SymbolLayerSpecification } from "maplibre-gl";
import { BASEMAP_SOURCE } from "./basemap-layer-ids";
import { isArabicScript, type MapLanguage } from "./label-text";
import { PALETTE, type Theme } from "./palette";

/**
 * Adds streets to a style: an extract in the schema of Protomaps that the operator of a site has
 * put beside the atlas. It covers the basemap's ground from `fromZoom` on; its labels come last.
 * The Protomaps styles are loaded here and only here, so that a site without an extract never
 * downloads them.
 *
 * @param url absolute address of the `.pmtiles` file
 * @param bounds `[west, south, east, north]` of the extract in degrees, as its header tells them;
 *   inside them the basemap's own labels give way, so that no town is named twice
 * @throws when `style` has no symbol layer to insert the ground beneath
 */
export async function withRegion(
  style: StyleSpecification,
  {
    url,
    bounds,
    theme,
    lang,
    fromZoom,
  }: { url: string; bounds?: Bounds; theme: Theme; lang: MapLanguage; fromZoom: number },
): Promise<StyleSpecification> {
  const { layers, namedFlavor } = await import("@protomaps/basemaps");
  const { land, lake } = PALETTE[theme].basemap;
  const flavor = { ...namedFlavor(theme), earth: land, water: lake };
  const protomaps = layers(BASEMAP_SOURCE.region, flavor, { lang }) as LayerSpecification[];
  const regionLayers = protomaps
    .filter((layer) => layer.type !== "background" && !isIconOnly(layer))
    .map((layer) => (isLabel(layer) ? withOwnLettering(layer, lang) : layer))
    .map((layer) => ({
      ...layer,
      id: `region-${layer.id}`,
      minzoom: Math.max(fromZoom, layer.minzoom ?? 0),
    }));

  const firstLabel = style.layers.findIndex(isLabel);
  if (firstLabel < 0) {
    throw new Error(`Style "${style.name}" has no symbol layer when at least one was expected.`);
  }
  const ownLabels = style.layers.slice(firstLabel);
  return {
    ...style,
    sources: {
      ...style.sources,
      [BASEMAP_SOURCE.region]: {
        type: "vector",
        url: `pmtiles://${url}`,
        attribution: REGION_ATTRIBUTION,
      },
    },
    layers: [
      ...style.layers.slice(0, firstLabel),
      ...regionLayers.filter((layer) => !isLabel(layer)),
      ...(bounds ? ownLabels.map((layer) => givingWay(layer, bounds, fromZoom)) : ownLabels),
      ...regionLayers.filter(isLabel),
    ],
  };
}

type Bounds = [west: number, south: number, east: number, north: number];

const REGION_ATTRIBUTION =
  '<a href="https://protomaps.com">Protomaps</a> © <a href="https://openstreetmap.org/copyright">OpenStreetMap</a>';

function isLabel(layer: LayerSpecification): layer is SymbolLayerSpecification {
  return layer.type === "symbol";
}

function isIconOnly(layer: LayerSpecification): boolean {
  return isLabel(layer) && !layer.layout?.["text-field"];
}

/** The atlas serves no sprite of Protomaps; and Arabic script is neither spaced nor in capitals. */
function withOwnLettering(
  layer: SymbolLayerSpecification,
  lang: MapLanguage,
): SymbolLayerSpecification {
  const { "icon-image": _, ...layout } = layer.layout ?? {};
  const plain = { "text-transform": "none", "text-letter-spacing": 0 } as const;
  return { ...layer, layout: { ...layout, ...(isArabicScript(lang) && plain) } };
}

function givingWay(
  layer: LayerSpecification,
  [west, south, east, north]: Bounds,
  fromZoom: number,
): LayerSpecification {
  if (!isLabel(layer)) return layer;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const outside = ["!", ["within", { type: "Polygon", coordinates: [ring] }]];
  const filter = ["all", layer.filter ?? true, ["any", ["<", ["zoom"], fromZoom], outside]];
  return { ...layer, filter } as SymbolLayerSpecification;
}
