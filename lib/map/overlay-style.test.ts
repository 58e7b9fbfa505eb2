import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { StyleSpecification } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { BASEMAP_LAYER, FIRST_LABEL_LAYER } from "./basemap-layer-ids";
import { basemapStyle } from "./basemap-style";
import { OVERLAY_LAYER, OVERLAY_SOURCE, overlayLayers } from "./overlay-layers";
import { type OverlayData, sceneData, withOverlay } from "./overlay-style";

const nothing = () => ({ type: "FeatureCollection" as const, features: [] });
const DATA: OverlayData = {
  landmarks: nothing(),
  areas: nothing(),
  moves: nothing(),
  named: nothing(),
  marks: nothing(),
};
const GROUND = basemapStyle({
  theme: "light",
  lang: "en",
  origin: "http://localhost",
  relief: true,
  version: "1",
});

function overlaid(style: StyleSpecification) {
  return withOverlay(style, { data: DATA, theme: "light", language: "en" });
}

const idsOf = ({ layers }: StyleSpecification) => layers.map(({ id }) => id);

describe("A style with the overlay in it", () => {
  it("is valid, has every layer of both once, and leaves the ground's in their order", () => {
    const style = overlaid(GROUND);
    expect(validateStyleMin(style as never)).toEqual([]);
    const ids = idsOf(style);
    expect(ids.toSorted()).toEqual([...idsOf(GROUND), ...Object.values(OVERLAY_LAYER)].toSorted());
    expect(ids.filter((id) => !id.startsWith("atlas-"))).toEqual(idsOf(GROUND));
  });

  it("has what lies on the ground beneath the labels, and marks above everything", () => {
    const ids = idsOf(overlaid(GROUND));
    const layers = overlayLayers("light", "en");
    const beneath = [...layers.landmarks, ...layers.areas, ...layers.moves].map(({ id }) => id);
    const first = ids.indexOf(FIRST_LABEL_LAYER);
    expect(ids.slice(first - beneath.length, first)).toEqual(beneath);
    const above = [...layers.landmarkLabels, ...layers.named, ...layers.marks].map(({ id }) => id);
    expect(ids.slice(ids.indexOf(BASEMAP_LAYER.countryLabel) + 1)).toEqual(above);
  });

  it("keeps beneath the first label of another style, and at its end where it has none", () => {
    const label = { id: "town", type: "symbol", source: "towns" } as const;
    const sea = { id: "sea", type: "background" } as const;
    const towns = { type: "geojson", data: nothing() } as const;
    const other = (layers: StyleSpecification["layers"]) =>
      idsOf(overlaid({ version: 8, sources: { towns }, layers }));
    const ids = other([sea, label]);
    expect(ids[0]).toBe("sea");
    expect(ids.indexOf(OVERLAY_LAYER.moveReach) + 1).toBe(ids.indexOf("town"));
    expect(ids.indexOf("town") + 1).toBe(ids.indexOf(OVERLAY_LAYER.landmarkLabel));
    expect(other([sea]).slice(0, 2)).toEqual(["sea", OVERLAY_LAYER.outlineFill]);
  });

  it("feeds each source its own data, by whose ids states are said", () => {
    const { sources } = overlaid(GROUND);
    for (const [name, id] of Object.entries(OVERLAY_SOURCE)) {
      const source = sources[id];
      if (source?.type !== "geojson") throw new Error(`${id} is no source of features.`);
      expect(source.data).toBe(DATA[name as keyof OverlayData]);
      expect(source.promoteId).toBe(name === "landmarks" ? "place" : "id");
    }
    expect(Object.keys(sources)).toEqual(expect.arrayContaining(Object.keys(GROUND.sources)));
  });
});

describe("What the overlay holds", () => {
  const place = { id: "land", title: "Land", titles: {}, point: [0, 0], radius: 400_000 };
  const outline = (kind: string) => ({
    geometry: { type: "LineString", coordinates: [] },
    properties: { kind, place: "land", title: { en: "Land" } },
  });
  const areasWith = (kind: string) =>
    sceneData({ places: [place] as never, moves: [] }, [outline(kind)] as never).areas.features.map(
      ({ properties }) => properties?.id,
    );

  it("draws no circle for a country that has an outline, and one for a camp that has", () => {
    expect(areasWith("country-outline")).toEqual([]);
    expect(areasWith("camp-outline")).toEqual(["land"]);
  });
});
