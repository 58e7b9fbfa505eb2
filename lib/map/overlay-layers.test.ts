import { describe, expect, it } from "vitest";
import { drawnLayer } from "@/tests/support/drawn-layer";
import { INTERACTIVE_LAYERS, OVERLAY_LAYER, OVERLAY_SOURCE, overlayLayers } from "./overlay-layers";
import { PALETTE } from "./palette";

const THEMES = ["light", "dark"] as const;

type Seen = Parameters<typeof drawnLayer>[1];

/** A layer of the overlay as a feature is drawn in it. */
function draw(
  id: keyof typeof OVERLAY_LAYER,
  seen: Seen = {},
  theme: (typeof THEMES)[number] = "light",
) {
  const layer = Object.values(overlayLayers(theme, "fa"))
    .flat()
    .find((candidate) => candidate.id === OVERLAY_LAYER[id]);
  if (!layer) throw new Error(`The overlay has no layer ${id}.`);
  return drawnLayer(layer, seen);
}

const HOVER = { hover: true };
const SELECTED = { selected: true };
const colours = PALETTE.light.interface;

describe("The overlay's layers", () => {
  it("are one for each id, from the ground up", () => {
    const drawn = Object.values(overlayLayers("light", "en")).flat();
    expect(drawn.map(({ id }) => id).sort()).toEqual(Object.values(OVERLAY_LAYER).sort());
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
    const { marks } = overlayLayers("light", "en");
    expect(marks.at(-1)?.id).toBe(OVERLAY_LAYER.markLabel);
  });

  it("are named apart from those of any other style", () => {
    for (const id of [...Object.values(OVERLAY_LAYER), ...Object.values(OVERLAY_SOURCE)]) {
      expect(id).toMatch(/^atlas-[a-z-]+$/);
    }
  });

  it("answer to the pointer where there is something to open, marks before what lies below them", () => {
    const order = INTERACTIVE_LAYERS.map((id) => id.replace("atlas-", ""));
    expect(order).toEqual([
      "mark",
      "mark-wide",
      "cluster",
      "named",
      "mark-label",
      "named-label",
      "move-reach",
    ]);
  });
});

describe("A mark", () => {
  const events = (count: number) => ({ properties: { events: count, wide: false } });

  it.each([
    [1, 8],
    [25, 8 + (4 / 9) * 14],
    [100, 22],
    [400, 22],
  ])("of %d events has a radius of %f pixels: its area grows with the number", (count, radius) => {
    expect(draw("mark", events(count))?.["circle-radius"]).toBeCloseTo(radius);
  });

  it("that is greater lies below smaller ones, and its name comes first", () => {
    const key = (count: number) => Number(draw("mark", events(count))?.["circle-sort-key"]);
    expect(key(9)).toBeLessThan(key(2));
    const rank = (count: number) => Number(draw("markLabel", events(count))?.["symbol-sort-key"]);
    expect(rank(9)).toBeLessThan(rank(2));
  });

  it("is ringed in ink when it is selected, and wider when it is pointed at too", () => {
    const ring = (state: Record<string, unknown>) => {
      const drawn = draw("mark", { ...events(3), state });
      return [drawn?.["circle-stroke-color"], drawn?.["circle-stroke-width"]];
    };
    expect(ring({})).toEqual([colours.paper, 2]);
    expect(ring(HOVER)).toEqual([colours.paper, 3]);
    expect(ring(SELECTED)).toEqual([colours.ink, 3]);
    expect(draw("mark", events(3))?.["circle-color"]).toBe(colours.accent);
  });

  it("says how many events it stands for, in figures that fit into it", () => {
    const written = draw("markCount", events(25));
    expect(written).toMatchObject({ "text-field": "25", "text-color": colours.paper });
    const sizes = [1, 25, 100].map((count) => draw("markCount", events(count))?.["text-size"]);
    expect(sizes[0]).toBe(10.5);
    expect(sizes[1]).toBeCloseTo(10.5 + (4 / 9) * 3.5);
    expect(sizes[2]).toBe(14);
    expect(written?.["text-allow-overlap"]).toBe(true);
  });

  it("has its name beside it: clear of its edge, but near", () => {
    for (const count of [1, 25, 100]) {
      const { "text-radial-offset": offset = 0, "text-size": size = 0 } =
        draw("markLabel", events(count)) ?? {};
      const edge = Number(draw("mark", events(count))?.["circle-radius"]) + 2;
      expect(Number(offset) * Number(size)).toBeGreaterThan(edge);
      expect(Number(offset) * Number(size)).toBeLessThan(edge + 8);
    }
  });

  it("of a country is a square with the same rings, and no circle", () => {
    const wide = { events: 100, wide: true };
    expect(draw("mark", { properties: wide })).toBeUndefined();
    expect(draw("markWide", events(100))).toBeUndefined();
    const square = (events: number, state = {}) =>
      draw("markWide", { properties: { ...wide, events }, state });
    expect(square(1)).toMatchObject({ "icon-image": "atlas-square", "icon-color": colours.accent });
    expect([1, 100].map((count) => square(count)?.["icon-size"])).toEqual([0.75, 1.7]);
    expect(square(9)).toMatchObject({ "icon-halo-color": colours.paper, "icon-halo-width": 2 });
    expect(square(9, HOVER)).toMatchObject({
      "icon-halo-color": colours.paper,
      "icon-halo-width": 3,
    });
    expect(square(9, SELECTED)).toMatchObject({
      "icon-halo-color": colours.ink,
      "icon-halo-width": 3,
    });
    expect(square(9)).toMatchObject({ "icon-allow-overlap": true, "icon-ignore-placement": true });
  });

  it("of several places together is a ring with the number of places, and nothing else", () => {
    const several = { properties: { point_count: 4 } };
    expect(draw("cluster", several)).toMatchObject({
      "circle-color": colours.paper,
      "circle-stroke-color": colours.accent,
    });
    expect(draw("clusterCount", several)).toMatchObject({
      "text-field": "4",
      "text-color": colours.accent,
      "text-allow-overlap": true,
    });
    for (const id of ["mark", "markWide", "markCount", "markLabel"] as const)
      expect(draw(id, several), id).toBeUndefined();
    for (const id of ["cluster", "clusterCount"] as const)
      expect(draw(id, events(4)), id).toBeUndefined();
  });
});

describe("A place that is only named", () => {
  it("is a small ring, greater when it is pointed at, in ink when it is selected", () => {
    const ring = (state: Record<string, unknown>) => {
      const drawn = draw("named", { state });
      return [
        drawn?.["circle-radius"],
        drawn?.["circle-stroke-width"],
        drawn?.["circle-stroke-color"],
      ];
    };
    expect(ring({})).toEqual([3.5, 1.5, colours.accent]);
    expect(ring(HOVER)).toEqual([5, 2.5, colours.accent]);
    expect(ring(SELECTED)).toEqual([5, 2.5, colours.ink]);
    expect(draw("named")?.["circle-color"]).toBe(colours.paper);
  });

  it("has its name from zoom 5 on, fainter and smaller than that of a mark", () => {
    expect(draw("namedLabel", { zoom: 4.9 })).toBeUndefined();
    const named = draw("namedLabel", { zoom: 5 });
    const marked = draw("markLabel", { properties: { events: 1 } });
    expect(named?.["text-color"]).toBe(colours.ink2);
    expect(marked?.["text-color"]).toBe(colours.ink);
    expect([named?.["text-size"], marked?.["text-size"]]).toEqual([12, 14]);
  });
});

describe("A name on the map", () => {
  it("is the one in the reader's language where there is one", () => {
    const properties = { events: 1, kind: "town", title: "Ashraf", "title:fa": "اشرف" };
    for (const id of ["markLabel", "namedLabel", "landmarkLabel"] as const) {
      expect(draw(id, { zoom: 10, properties })?.["text-field"], id).toBe("اشرف");
      const { "title:fa": _, ...without } = properties;
      expect(draw(id, { zoom: 10, properties: without })?.["text-field"], id).toBe("Ashraf");
    }
  });

  it("has a halo of the land around it", () => {
    for (const id of ["markLabel", "namedLabel", "landmarkLabel"] as const) {
      const drawn = draw(id, { zoom: 10, properties: { events: 1, kind: "town" } }, "dark");
      expect(drawn?.["text-halo-color"], id).toBe(PALETTE.dark.basemap.landHalo);
      expect(Number(drawn?.["text-halo-width"]), id).toBeGreaterThan(1);
    }
  });
});

describe("A move", () => {
  const going = (properties: object, state = {}) => ({
    geometry: "LineString" as const,
    properties: { events: 1, wide: false, planned: false, ...properties },
    state,
  });

  it("that is reported is a line without gaps, one that is planned or feared is dotted", () => {
    expect(draw("move", going({}))).not.toHaveProperty("line-dasharray");
    expect(draw("movePlanned", going({ planned: true }))).toHaveProperty("line-dasharray");
    expect(draw("movePlanned", going({}))).toBeUndefined();
    expect(draw("move", going({ planned: true }))).toBeUndefined();
  });

  it.each([
    [1, 1.8],
    [10, 4],
    [50, 4],
  ])("of %d events is %f pixels wide", (events, width) => {
    expect(draw("move", going({ events }))?.["line-width"]).toBeCloseTo(width);
    expect(draw("movePlanned", going({ events, planned: true }))?.["line-width"]).toBeCloseTo(
      width,
    );
  });

  it("stands back when it goes to a country, and comes forward when it is pointed at", () => {
    const opacity = (properties: object, state = {}) =>
      draw("move", going(properties, state))?.["line-opacity"];
    expect(opacity({})).toBe(0.9);
    expect(opacity({ wide: true })).toBe(0.5);
    expect(opacity({ wide: true }, HOVER)).toBe(1);
    expect(opacity({ wide: true }, SELECTED)).toBe(1);
  });

  it("has arrows in its direction, fainter where it is only planned", () => {
    const arrow = (properties: object) => draw("moveArrow", going(properties));
    expect(arrow({})).toMatchObject({
      "icon-image": "atlas-arrow",
      "icon-size": 0.8,
      "symbol-spacing": 110,
      "icon-color": colours.movement,
      "icon-rotation-alignment": "map",
      "symbol-placement": "line",
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
    });
    const opacities = [{}, { wide: true }, { planned: true, wide: true }].map(
      (properties) => arrow(properties)?.["icon-opacity"],
    );
    expect(opacities).toEqual([1, 0.7, 0.55]);
  });

  it("is hit by a finger beside it, by something that is not seen", () => {
    const reach = draw("moveReach", going({}));
    expect(reach?.["line-opacity"]).toBe(0);
    expect(Number(reach?.["line-width"])).toBeGreaterThanOrEqual(16);
  });
});

describe("An area in which a place lies", () => {
  it.each([
    ["light", false, [0.06, 0.16]],
    ["dark", false, [0.1, 0.16]],
    ["light", true, [0, 0.06]],
    ["dark", true, [0, 0.06]],
  ] as const)("in %s, wide: %j, is filled by %j, pointed at or not", (theme, wide, opacities) => {
    const drawn = [{}, HOVER].map(
      (state) => draw("areaFill", { properties: { wide }, state }, theme)?.["fill-opacity"],
    );
    expect(drawn).toEqual(opacities);
  });

  it.each([
    [false, [0.7, 1]],
    [true, [0, 0.8]],
  ])("wide: %j, has a broken edge of opacity %j, pointed at or not", (wide, opacities) => {
    const edges = [{}, HOVER].map((state) => draw("areaLine", { properties: { wide }, state }));
    expect(edges.map((edge) => edge?.["line-opacity"])).toEqual(opacities);
    expect(edges.map((edge) => edge?.["line-width"])).toEqual([1.1, 1.8]);
    expect(edges[0]).toMatchObject({ "line-dasharray": [3, 2.5], "line-color": colours.accent });
  });
});

describe("A landmark", () => {
  const of = (kind: string, state = {}, zoom = 10) => ({ zoom, properties: { kind }, state });

  it.each(["camp-outline", "base-outline"])(
    "of the kind %s is an outline with a faint ground",
    (kind) => {
      expect(draw("outlineFill", of(kind))?.["fill-opacity"]).toBe(0.08);
      expect(draw("outlineFill", of(kind), "dark")?.["fill-opacity"]).toBe(0.12);
      expect(draw("outlineLine", of(kind))?.["line-opacity"]).toBe(0.9);
    },
  );

  it("that is a country shows only when it is pointed at or selected", () => {
    const seen = [{}, HOVER, SELECTED].map((state) => [
      draw("outlineFill", of("country-outline", state))?.["fill-opacity"],
      draw("outlineLine", of("country-outline", state))?.["line-opacity"],
    ]);
    expect(seen).toEqual([
      [0, 0],
      [0.05, 0.8],
      [0.05, 0.8],
    ]);
  });

  it("that is a runway is drawn from zoom 9 on, wider as one comes nearer", () => {
    expect(draw("runway", of("runway", {}, 8.9))).toBeUndefined();
    const width = (zoom: number) => draw("runway", of("runway", {}, zoom))?.["line-width"];
    expect([width(9), width(14)]).toEqual([1.2, 9]);
    expect(draw("runway", of("town"))).toBeUndefined();
    expect(draw("runway", of("runway"))?.["line-color"]).toBe(PALETTE.light.basemap.airportLabel);
  });

  it("that is a town is named from zoom 9.5 on", () => {
    expect(draw("landmarkLabel", of("town", {}, 9.4))).toBeUndefined();
    expect(draw("landmarkLabel", of("town", {}, 9.5))?.["text-size"]).toBe(12);
    expect(draw("landmarkLabel", of("runway"))).toBeUndefined();
    expect(draw("outlineFill", of("town"))).toBeUndefined();
    expect(draw("outlineLine", of("runway"))).toBeUndefined();
  });
});
