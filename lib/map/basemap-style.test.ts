import { type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { drawnLayer } from "@/tests/support/drawn-layer";
import { BASEMAP_LAYER, FIRST_LABEL_LAYER } from "./basemap-layer-ids";
import { basemapStyle } from "./basemap-style";
import { LABEL_FONT } from "./font-faces";
import type { MapLanguage } from "./label-text";
import { PALETTE } from "./palette";

const LANGUAGES = ["en", "ar", "fa", "fr"] as const;
const THEMES = ["light", "dark"] as const;
const colours = PALETTE.light.basemap;

type Asked = Partial<Parameters<typeof basemapStyle>[0]>;

const styleOf = (asked: Asked = {}) =>
  basemapStyle({
    theme: "light",
    lang: "en",
    origin: "https://atlas.example",
    relief: true,
    version: "a b",
    ...asked,
  });

type Seen = NonNullable<Parameters<typeof drawnLayer>[1]>;

function draw(id: keyof typeof BASEMAP_LAYER, seen: Seen, asked: Asked = {}) {
  const layer = styleOf(asked).layers.find((candidate) => candidate.id === BASEMAP_LAYER[id]);
  if (!layer) throw new Error(`The style has no layer ${id}.`);
  return drawnLayer(layer, {
    ...seen,
    properties: { min_zoom: 0, sort_key: 1, rank: 1, ...seen.properties },
  });
}

describe("The basemap's style", () => {
  it.each(THEMES.flatMap((theme) => LANGUAGES.map((lang) => [theme, lang] as const)))(
    "is valid in %s and %s, and names itself so",
    (theme, lang) => {
      const style = styleOf({ theme, lang });
      expect(validateStyleMin(style as StyleSpecification)).toEqual([]);
      expect(style.name).toBe(`basemap-${theme}-${lang}`);
    },
  );

  it("fetches from its own site only, and what has a version by that version", () => {
    const { sources, sprite } = styleOf();
    expect(sources).toMatchObject({
      basemap: { type: "vector", url: "pmtiles://https://atlas.example/basemap.pmtiles?v=a%20b" },
      relief: {
        type: "raster",
        url: "pmtiles://https://atlas.example/relief.pmtiles?v=a%20b",
        tileSize: 512,
      },
    });
    expect(sprite).toBe("https://atlas.example/sprite/symbols");
  });

  it("gives the credit that its licences ask for", () => {
    expect(styleOf().sources.basemap).toMatchObject({
      attribution: expect.stringContaining("https://www.geonames.org"),
    });
  });

  it.each([
    ["light", true, true],
    ["light", false, false],
    ["dark", true, false],
  ] as const)("in %s, asked for relief: %j, has it: %j", (theme, relief, has) => {
    const { sources, layers } = styleOf({ theme, relief });
    expect("relief" in sources).toBe(has);
    expect(layers.some(({ id }) => id === BASEMAP_LAYER.relief)).toBe(has);
  });

  it("has its layers in the order of their ids, each once, with all labels last", () => {
    const ids = styleOf().layers.map(({ id }) => id);
    expect(ids).toEqual(Object.values(BASEMAP_LAYER));
    for (const id of ids) expect(id).toMatch(/^basemap-[a-z-]+$/);
    const first = ids.indexOf(FIRST_LABEL_LAYER);
    const isLabel = styleOf().layers.map(({ type }) => type === "symbol");
    expect(isLabel.indexOf(true)).toBe(first);
    expect(isLabel.lastIndexOf(false)).toBe(first - 1);
  });
});

describe("Widths on the map, in pixels", () => {
  const line = (kind: string, level?: number, more = {}) => ({
    geometry: "LineString" as const,
    properties: { kind, min_zoom: 0, ...(level && { level }), ...more },
  });

  it.each([
    ["river", line("river", 1), [2, 5, 8, 12], [0.4, 0.9, 2.2, 9]],
    ["river", line("river", 2), [8, 12], [1.5, 5]],
    ["river", line("river", 3), [8, 12], [1.2, 3.5]],
    ["river", line("river", 4), [8, 12], [0.9, 3]],
    ["river", line("canal", 8), [8, 12], [0.6, 2]],
    ["river", line("river"), [8, 12], [2.2, 9]],
    ["riverIntermittent", line("river", 1, { intermittent: true }), [8, 12], [0.6, 1.5]],
    ["coast", line("earth"), [2, 5, 8], [0.3, 0.65, 1]],
    ["countryBorder", line("country"), [1, 5, 8, 12], [0.4, 1, 1.5, 2.2]],
    ["countryBorderDisputed", line("country", 0, { disputed: 1 }), [1, 12], [0.4, 2.2]],
    ["countryBorderGlow", line("country"), [4, 6, 8, 10, 12, 13], [2, 4, 6, 8, 10, 10]],
    ["regionBorder", line("region"), [4, 6, 8, 10, 12, 13], [0.4, 0.7, 1, 1.3, 1.6, 1.6]],
    ["river", line("river", 1), [3.5, 6.5, 10, 13], [0.588, 1.3894, 4.4973, 9]],
  ] as const)("are, in %s of %j at the zooms %j, %j", (id, seen, zooms, widths) => {
    const drawn = zooms.map((zoom) => draw(id, { ...seen, zoom })?.["line-width"]);
    for (const [index, width] of widths.entries()) expect(drawn[index]).toBeCloseTo(width);
  });
});

describe("What is drawn of water and borders", () => {
  const shows = (id: keyof typeof BASEMAP_LAYER, properties: object, seen: Partial<Seen> = {}) =>
    draw(id, {
      geometry: "LineString",
      properties: { min_zoom: 0, ...properties },
      ...seen,
    }) !== undefined;

  it("is a river from the zoom on at which it is due", () => {
    expect(shows("river", { kind: "river", min_zoom: 7 }, { zoom: 6.9 })).toBe(false);
    expect(shows("river", { kind: "river", min_zoom: 7 }, { zoom: 7 })).toBe(true);
  });

  it("is, of a river that falls dry, a broken line from zoom 8 on", () => {
    const dry = { kind: "river", intermittent: true };
    expect(shows("river", dry)).toBe(false);
    expect(shows("riverIntermittent", dry, { zoom: 7.9 })).toBe(false);
    expect(shows("riverIntermittent", dry, { zoom: 8 })).toBe(true);
    expect(shows("riverIntermittent", { kind: "river" })).toBe(false);
    const drawn = draw("riverIntermittent", { geometry: "LineString", properties: dry });
    expect(drawn).toMatchObject({ "line-dasharray": [4, 2], "line-color": colours.river });
  });

  it("is an area of its own colour, for lakes and broad rivers each", () => {
    const area = { geometry: "Polygon" } as const;
    expect(draw("lake", { ...area, properties: { kind: "lake" } })?.["fill-color"]).toBe(
      colours.lake,
    );
    expect(draw("riverArea", { ...area, properties: { kind: "river" } })?.["fill-color"]).toBe(
      colours.river,
    );
    expect(shows("lake", { kind: "river" }, area)).toBe(false);
    expect(shows("riverArea", { kind: "lake" }, area)).toBe(false);
    expect(shows("lake", { kind: "lake" })).toBe(false);
    expect(shows("river", { kind: "river" }, area)).toBe(false);
    expect(shows("riverArea", { kind: "river" })).toBe(false);
  });

  it("is a border that somebody disputes as a broken line", () => {
    expect(shows("countryBorder", { kind: "country", disputed: 1 })).toBe(false);
    expect(shows("countryBorderDisputed", { kind: "country" })).toBe(false);
    expect(shows("countryBorderDisputed", { kind: "region", disputed: 1 })).toBe(false);
    const disputed = { kind: "country", disputed: 1 };
    const drawn = draw("countryBorderDisputed", { geometry: "LineString", properties: disputed });
    expect(drawn).toMatchObject({ "line-dasharray": [2, 2], "line-color": colours.countryBorder });
  });

  it("is a border between regions, faint at first, from zoom 4 on", () => {
    const border = (zoom: number) =>
      draw("regionBorder", { zoom, geometry: "LineString", properties: { kind: "region" } });
    expect(border(3.9)).toBeUndefined();
    expect([4, 6, 9].map((zoom) => border(zoom)?.["line-opacity"])).toEqual([0.3, 1, 1]);
    expect(border(8)).toMatchObject({ "line-dasharray": [3, 2] });
    expect(shows("regionBorder", { kind: "country" })).toBe(false);
    expect(shows("countryBorder", { kind: "region" })).toBe(false);
    expect(shows("countryBorderGlow", { kind: "country" }, { zoom: 3.9 })).toBe(false);
    expect(shows("countryBorderGlow", { kind: "country" }, { zoom: 4 })).toBe(true);
    expect(shows("countryBorderGlow", { kind: "region" })).toBe(false);
  });

  it("is relief up to zoom 9, where it has faded away", () => {
    const opacity = (zoom: number) => draw("relief", { zoom })?.["raster-opacity"];
    expect([0, 5, 9].map(opacity)).toEqual([0.35, 0.35, undefined]);
    expect(opacity(7)).toBeCloseTo(0.175);
    expect(opacity(8.9)).toBeCloseTo(0.009, 3);
  });
});

describe("Names on the basemap", () => {
  const NAMES = { name: "Bagdad", "name:en": "Baghdad", "name:ar": "بغداد", "name:fa": "بغداد ف" };

  it.each([
    ["en", NAMES, "Baghdad"],
    ["fr", NAMES, "Baghdad"],
    ["fr", { ...NAMES, "name:fr": "Bagdad f" }, "Bagdad f"],
    ["ar", NAMES, "بغداد"],
    ["ar", { name: "a", "name:en": "b", "name:fa": "c" }, "c"],
    ["fa", { name: "a", "name:en": "b", "name:ar": "c" }, "c"],
    ["fa", { name: "a", "name:en": "b" }, "b"],
    ["en", { name: "a", "name:ar": "c" }, "a"],
  ] as const)("are, in %s of %j, “%s”", (lang, names, name) => {
    const properties = { kind: "locality", ...names };
    expect(draw("settlement", { properties }, { lang })?.["text-field"]).toBe(name);
  });

  it.each([
    ["en", "uppercase", 0.08],
    ["fr", "uppercase", 0.08],
    ["ar", undefined, undefined],
    ["fa", undefined, undefined],
  ] as const)("of countries are, in %s, in capitals: %s, spaced by %s em", (lang, capitals, em) => {
    const drawn = draw(
      "countryLabel",
      { zoom: 5, properties: { kind: "country", min_zoom: 2 } },
      { lang },
    );
    expect([drawn?.["text-transform"], drawn?.["text-letter-spacing"]]).toEqual([capitals, em]);
  });

  it.each(["ar", "fa"] as const)("are not spaced in %s, whose letters are joined", (lang) => {
    for (const { layout } of styleOf({ lang }).layers) {
      expect(layout ?? {}).not.toHaveProperty("text-letter-spacing");
      expect(layout ?? {}).not.toHaveProperty("text-transform");
    }
  });

  it("of water and regions are spaced in Latin letters, more the larger the thing", () => {
    const spacing = (id: keyof typeof BASEMAP_LAYER, kind: string) =>
      draw(id, { properties: { kind, min_zoom: 0 } })?.["text-letter-spacing"];
    expect(spacing("riverLabel", "river")).toBe(0.06);
    expect(spacing("seaLabel", "sea")).toBe(0.12);
    expect(spacing("regionLabel", "region")).toBe(0.14);
  });

  it.each([
    ["settlement", { kind: "locality", min_zoom: 3 }, [3, 7, 12], [11.5, 15, 24]],
    ["settlement", { kind: "locality", min_zoom: 5 }, [7, 12], [13, 19]],
    ["settlement", { kind: "locality", min_zoom: 6 }, [7, 12], [11.5, 19]],
    ["settlement", { kind: "locality", min_zoom: 7 }, [7, 12], [11.5, 15]],
    ["settlement", { kind: "locality", min_zoom: 8 }, [8, 12], [11, 13]],
    ["countryLabel", { kind: "country", min_zoom: 0, rank: 1 }, [2, 6], [12, 22]],
    ["countryLabel", { kind: "country", min_zoom: 0, rank: 2 }, [2, 6], [10.5, 19]],
    ["countryLabel", { kind: "country", min_zoom: 0, rank: 4 }, [2, 6], [9, 14]],
    ["regionLabel", { kind: "region", min_zoom: 0 }, [6, 9], [10, 14]],
    ["seaLabel", { kind: "ocean", min_zoom: 0 }, [1, 4, 8], [10, 12, 15]],
    ["riverLabel", { kind: "river", min_zoom: 0 }, [6, 12], [12, 12]],
    ["airport", { big: true }, [8, 12], [11, 11]],
  ] as const)("of %s, %j, are at the zooms %j as high as %j", (id, properties, zooms, sizes) => {
    const drawn = zooms.map(
      (zoom) => draw(id, { zoom, properties: { ...properties } })?.["text-size"],
    );
    for (const [index, size] of sizes.entries()) expect(drawn[index]).toBeCloseTo(size);
  });

  it.each([
    ["settlement", { kind: "locality", min_zoom: 5 }, 5, undefined],
    ["regionLabel", { kind: "region", min_zoom: 7 }, 7, 11],
    ["countryLabel", { kind: "country", min_zoom: 3 }, 2.5, 8.5],
    ["seaLabel", { kind: "sea", min_zoom: 4 }, 4, undefined],
    ["riverLabel", { kind: "river", min_zoom: 7 }, 7, undefined],
    ["riverLabel", { kind: "river", min_zoom: 0 }, 6, undefined],
    ["regionLabel", { kind: "region", min_zoom: 0 }, 6, 11],
    ["countryLabel", { kind: "country", min_zoom: 0 }, 1.5, 8.5],
    ["settlement", { kind: "locality", min_zoom: 0 }, 3, undefined],
    ["airport", { big: true }, 8, undefined],
    ["airport", { big: false }, 10, undefined],
  ] as const)("of %s, %j, show from zoom %f to %s", (id, properties, from, to) => {
    const isShown = (zoom: number) =>
      draw(id, { zoom, properties: { ...properties } }) !== undefined;
    expect([from - 0.1, from].map(isShown)).toEqual([false, true]);
    expect(isShown(15)).toBe(to === undefined);
    if (to !== undefined) expect([to - 0.1, to].map(isShown)).toEqual([true, false]);
  });

  it("of towns and regions give way to those of weightier ones", () => {
    const rankOf = (id: keyof typeof BASEMAP_LAYER, kind: string) =>
      draw(id, { properties: { kind, sort_key: 7, rank: 3 } })?.["symbol-sort-key"];
    expect(rankOf("settlement", "locality")).toBe(7);
    expect(rankOf("regionLabel", "region")).toBe(7);
    expect(rankOf("countryLabel", "country")).toBe(3);
  });

  it("belong to the layer of their kind alone", () => {
    for (const kind of ["region", "country", "locality"]) {
      const shown = (["regionLabel", "countryLabel", "settlement"] as const).filter(
        (id) => draw(id, { zoom: 8, properties: { kind, min_zoom: 0 } }) !== undefined,
      );
      expect(shown).toHaveLength(1);
    }
    const water = (id: "seaLabel" | "riverLabel", kind: string, geometry: "Point" | "Polygon") =>
      draw(id, { geometry, properties: { kind, min_zoom: 0 } }) !== undefined;
    expect(water("seaLabel", "river", "Point")).toBe(false);
    expect(water("riverLabel", "lake", "Point")).toBe(false);
    expect(water("seaLabel", "lake", "Polygon")).toBe(false);
    expect(water("riverLabel", "river", "Polygon")).toBe(false);
  });

  it("of water have the water's colour around them, others the land's", () => {
    const around = (id: keyof typeof BASEMAP_LAYER, kind: string) =>
      draw(id, { properties: { kind, min_zoom: 0, big: true } })?.["text-halo-color"];
    expect(around("seaLabel", "lake")).toBe(colours.lake);
    expect(around("seaLabel", "sea")).toBe(colours.ocean);
    for (const [id, kind] of [
      ["riverLabel", "river"],
      ["regionLabel", "region"],
      ["countryLabel", "country"],
      ["settlement", "locality"],
      ["airport", "airport"],
    ] as const)
      expect(around(id, kind), id).toBe(colours.landHalo);
  });

  it.each([
    ["airport", "airport", "airportLabel", 1.2],
    ["seaLabel", "sea", "seaLabel", 1],
    ["riverLabel", "river", "riverLabel", 1.2],
    ["regionLabel", "region", "regionLabel", 1],
    ["settlement", "locality", "cityLabel", 1.4],
    ["countryLabel", "country", "countryLabel", 1.4],
  ] as const)(
    "of %s, as %s, have the colour %s and %f pixels of halo",
    (id, kind, colour, width) => {
      expect(draw(id, { properties: { kind, big: true } })).toMatchObject({
        "text-color": colours[colour],
        "text-halo-width": width,
      });
    },
  );

  it.each([
    ["airport", "airport", 9],
    ["seaLabel", "sea", 7],
    ["regionLabel", "region", 8],
    ["settlement", "locality", 8],
    ["countryLabel", "country", 6],
  ] as const)("of %s, as %s, are broken into lines of %d em", (id, kind, width) => {
    expect(draw(id, { properties: { kind, big: true } })?.["text-max-width"]).toBe(width);
  });

  it("of towns are heavier and darker the weightier the town", () => {
    const town = (min_zoom: number) =>
      draw("settlement", { properties: { kind: "locality", min_zoom } });
    expect([3, 5, 6, 8].map((weight) => town(weight)?.["text-font"])).toEqual([
      [LABEL_FONT.medium],
      [LABEL_FONT.medium],
      [LABEL_FONT.regular],
      [LABEL_FONT.regular],
    ]);
    expect([6, 7].map((weight) => town(weight)?.["text-color"])).toEqual([
      colours.cityLabel,
      colours.townLabel,
    ]);
  });

  it("of towns stand beside a dot, and from zoom 11 on where the town is, without one", () => {
    const town = (zoom: number, more = {}) =>
      draw("settlement", { zoom, properties: { kind: "locality", min_zoom: 3, ...more } });
    expect(town(10.9)).toMatchObject({ "icon-image": "settlement", "text-radial-offset": 0.55 });
    expect(town(3)).toMatchObject({ "text-radial-offset": 0.4, "icon-size": 0.75 });
    expect(town(11)).toMatchObject({ "icon-image": null, "text-radial-offset": 0 });
    expect(town(8, { capital: 1 })).toMatchObject({ "icon-image": "capital", "icon-size": 1.05 });
  });

  it("of airports are written from zoom 10 on, below their sign", () => {
    const airport = (zoom: number) =>
      draw("airport", { zoom, properties: { big: true, ...NAMES } });
    expect(airport(9.9)).toMatchObject({ "icon-image": "airport", "text-field": "" });
    expect(airport(10)).toMatchObject({
      "text-field": "Baghdad",
      "text-anchor": "top",
      "text-offset": [0, 0.9],
      "text-optional": true,
    });
  });

  it("of rivers run along the water, just above it", () => {
    const river = (more: object) =>
      draw("riverLabel", { properties: { kind: "river", min_zoom: 0, ...more } });
    expect(river({ angle: 30 })).toMatchObject({
      "text-rotate": 30,
      "text-rotation-alignment": "map",
      "text-anchor": "bottom",
      "text-offset": [0, -0.2],
    });
    expect(river({})).toMatchObject({ "text-rotate": 0, "text-font": [LABEL_FONT.italic] });
  });
});

describe.each(LANGUAGES)("The fonts of the map in %s", (lang: MapLanguage) => {
  it("are among those whose files it names", () => {
    const style = styleOf({ lang });
    const named = Object.keys(style["font-faces"] ?? {});
    for (const layer of style.layers) {
      if (layer.type !== "symbol" || layer.id === BASEMAP_LAYER.settlement) continue;
      expect(named).toEqual(expect.arrayContaining(layer.layout?.["text-font"] as string[]));
    }
  });
});
