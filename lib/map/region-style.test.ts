import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { drawnLayer } from "@/tests/support/drawn-layer";
import { basemapStyle } from "./basemap-style";
import { PALETTE } from "./palette";
import { withRegion } from "./region-style";

const OWN = basemapStyle({
  theme: "light",
  lang: "en",
  origin: "https://atlas.example",
  relief: false,
  version: "1",
});
type Asked = Partial<Parameters<typeof withRegion>[1]>;

const addStreets = (asked: Asked = {}, style: StyleSpecification = OWN) =>
  withRegion(style, {
    url: "https://atlas.example/region.pmtiles",
    bounds: [44, 33, 45, 34],
    theme: "light",
    lang: "en",
    fromZoom: 9,
    ...asked,
  });

const isRegion = ({ id }: LayerSpecification) => id.startsWith("region-");
const isLabel = ({ type }: LayerSpecification) => type === "symbol";

describe("A basemap with the streets of a region", () => {
  it("keeps its own layers and sources, and adds the file with its credit", async () => {
    const { layers, sources } = await addStreets();
    const own = layers.filter((layer) => !isRegion(layer));
    expect(own.map(({ id }) => id)).toEqual(OWN.layers.map(({ id }) => id));
    expect(sources).toEqual({
      ...OWN.sources,
      region: {
        type: "vector",
        url: "pmtiles://https://atlas.example/region.pmtiles",
        attribution: expect.stringContaining("https://openstreetmap.org/copyright"),
      },
    });
  });

  it("has the streets above its ground and below its names, and their names above all", async () => {
    const { layers } = await addStreets();
    const order = layers.map(
      (layer) => `${isRegion(layer) ? "region" : "own"} ${isLabel(layer) ? "names" : "ground"}`,
    );
    const parts = order.filter((part, index) => part !== order[index - 1]);
    expect(parts).toEqual(["own ground", "region ground", "own names", "region names"]);
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
  });

  it("has them from the asked zoom on, or from their own if that is later", async () => {
    const streets = (await addStreets()).layers.filter(isRegion);
    const later = (await addStreets({ fromZoom: 3 })).layers.filter(isRegion);
    for (const layer of streets) expect(layer.minzoom).toBeGreaterThanOrEqual(9);
    expect(streets.some(({ minzoom }) => minzoom === 9)).toBe(true);
    expect(later.some(({ minzoom = 0 }) => minzoom > 3)).toBe(true);
    expect(later.some(({ minzoom }) => minzoom === 3)).toBe(true);
  });

  it("has no ground that hides its own, and no signs that the site does not serve", async () => {
    const streets = (await addStreets()).layers.filter(isRegion);
    expect(streets.some(({ type }) => type === "background")).toBe(false);
    for (const layer of streets) {
      if (layer.type !== "symbol") continue;
      expect(layer.layout).not.toHaveProperty("icon-image");
      expect(layer.layout, layer.id).toHaveProperty("text-field");
    }
  });

  it("has land and water in its own colours", async () => {
    const { layers } = await addStreets({ theme: "dark" });
    const colourOf = (id: string) => {
      const layer = layers.find((candidate) => candidate.id === id);
      return (
        layer &&
        drawnLayer(layer, { zoom: 12, geometry: "Polygon", properties: { kind: "lake" } })?.[
          "fill-color"
        ]
      );
    };
    expect(colourOf("region-earth")).toBe(PALETTE.dark.basemap.land);
    expect(colourOf("region-water")).toBe(PALETTE.dark.basemap.lake);
  });

  it.each([
    ["ar", true],
    ["fa", true],
    ["en", false],
  ] as const)("joins the letters of its names in %s: %j", async (lang, joined) => {
    const names = (await addStreets({ lang })).layers.filter(isRegion).filter(isLabel);
    const spaced = names.filter(({ layout = {} }) => {
      const { "text-transform": transform = "none", "text-letter-spacing": spacing = 0 } =
        layout as Record<string, unknown>;
      return transform !== "none" || spacing !== 0;
    });
    expect(spaced.length === 0).toBe(joined);
  });

  it("leaves its own names where the region has none, and all of them below the asked zoom", async () => {
    const own = (await addStreets()).layers.filter((layer) => !isRegion(layer));
    const filters = own.filter(isLabel).map((layer) => "filter" in layer && layer.filter);
    const ring = [
      [44, 33],
      [45, 33],
      [45, 34],
      [44, 34],
      [44, 33],
    ];
    const outside = ["!", ["within", { type: "Polygon", coordinates: [ring] }]];
    for (const filter of filters)
      expect(filter).toEqual(["all", expect.anything(), ["any", ["<", ["zoom"], 9], outside]]);
    const ground = own.filter((layer) => !isLabel(layer));
    expect(ground).toEqual(OWN.layers.filter((layer) => !isLabel(layer)));
  });

  it("leaves its own names as they are where the region's bounds are not known", async () => {
    const { layers } = await addStreets({ bounds: undefined });
    expect(layers.filter((layer) => !isRegion(layer))).toEqual(OWN.layers);
  });

  it("is refused for a style without names, by the style's name", async () => {
    const bare = { ...OWN, layers: OWN.layers.filter((layer) => !isLabel(layer)) };
    await expect(addStreets({}, bare)).rejects.toThrow('"basemap-light-en" has no symbol layer');
  });

  it("may be one of names alone", async () => {
    const names = { ...OWN, layers: OWN.layers.filter(isLabel) };
    expect((await addStreets({}, names)).layers.filter((layer) => !isRegion(layer))).toHaveLength(
      names.layers.length,
    );
  });
});
