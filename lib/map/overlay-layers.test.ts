import { describe, expect, it } from "vitest";
import { drawnLayer } from "@/tests/support/drawn-layer";
import { markRadius } from "./marks";
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
const FADED = { faded: true };
const colours = PALETTE.light.interface;

describe("The overlay's layers", () => {
  it("are one for each id, from the ground up", () => {
    const drawn = Object.values(overlayLayers("light", "en")).flat();
    expect(drawn.map(({ id }) => id).sort()).toEqual(Object.values(OVERLAY_LAYER).sort());
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
  });

  it("have names beneath signs, for which the map finds room first", () => {
    const { marks, named } = overlayLayers("light", "en");
    expect(marks.map(({ id }) => id)).toEqual([
      OVERLAY_LAYER.markLabel,
      OVERLAY_LAYER.mark,
      OVERLAY_LAYER.markRing,
      OVERLAY_LAYER.markCount,
    ]);
    expect(named.map(({ id }) => id)).toEqual([OVERLAY_LAYER.namedLabel, OVERLAY_LAYER.named]);
  });

  it("are named apart from those of any other style", () => {
    for (const id of [...Object.values(OVERLAY_LAYER), ...Object.values(OVERLAY_SOURCE)]) {
      expect(id).toMatch(/^atlas-[a-z-]+$/);
    }
  });

  it("answer to the pointer where there is something to open, marks before what lies below them", () => {
    const order = INTERACTIVE_LAYERS.map((id) => id.replace("atlas-", ""));
    expect(order).toEqual(["mark", "named", "mark-label", "named-label", "move-reach"]);
  });
});

describe("A mark", () => {
  type Look = { events?: number; kind?: "said" | "ambiguous" | "concerns"; radius?: number };
  const looking = ({ events = 3, kind = "said", radius = markRadius(events) }: Look = {}) => ({
    properties: { events, kind, radius, reach: radius + 5, ring: "a-ring" },
  });

  it.each([8, 14, 22])("is as large as its radius of %d pixels says", (radius) => {
    expect(draw("mark", looking({ radius }))?.["circle-radius"]).toBe(radius);
  });

  it("lies above those with fewer events, its ring too, and its name comes first", () => {
    const keyIn = (layer: "mark" | "markRing" | "markLabel", key: string) =>
      [9, 2].map((events) => Number(draw(layer, looking({ events }))?.[key]));
    const [many, few] = keyIn("mark", "circle-sort-key");
    expect(many).toBeGreaterThan(few ?? 0);
    expect(keyIn("markRing", "symbol-sort-key")).toEqual([many, few]);
    const [first, second] = keyIn("markLabel", "symbol-sort-key");
    expect(first).toBeLessThan(second ?? 0);
  });

  it.each([
    ["said", "is full", colours.accent, colours.paper, 1, colours.paper],
    ["concerns", "is hollow", colours.paper, colours.accent, 1.75, colours.accent],
    // Its image draws the broken line.
    [
      "ambiguous",
      "is hollow with no line of its own",
      colours.paper,
      colours.paper,
      1.75,
      colours.accent,
    ],
  ] as const)("that is %s %s", (kind, _, fill, line, width, count) => {
    expect(draw("mark", looking({ kind }))).toMatchObject({
      "circle-color": fill,
      "circle-stroke-color": line,
      "circle-stroke-width": width,
    });
    expect(draw("markCount", looking({ kind }))?.["text-color"]).toBe(count);
  });

  it("is ringed in ink when it is selected, and wider when it is pointed at too", () => {
    for (const kind of ["said", "concerns", "ambiguous"] as const) {
      const line = (state: Record<string, unknown>) => {
        const drawn = draw("mark", { ...looking({ kind }), state });
        return [drawn?.["circle-stroke-color"], drawn?.["circle-stroke-width"]];
      };
      const [colour] = line({});
      expect(line(HOVER)).toEqual([colour, 3]);
      expect(line(SELECTED)).toEqual([colours.ink, 3]);
    }
  });

  it("says how many events it counts, in figures that fit into it", () => {
    expect(draw("markCount", looking({ events: 25 }))).toMatchObject({
      "text-field": "۲۵",
      "text-allow-overlap": true,
      "text-ignore-placement": true,
    });
    const sizes = [8, 15, 22].map(
      (radius) => draw("markCount", looking({ radius }))?.["text-size"],
    );
    expect(sizes).toEqual([10.5, 12.25, 14]);
  });

  it("is surrounded by its ring, over which no name is written", () => {
    expect(draw("markRing", looking())).toMatchObject({
      "icon-image": "a-ring",
      "icon-allow-overlap": true,
    });
    // What ignores placement takes no room from the names.
    expect(draw("markRing", looking())).not.toHaveProperty("icon-ignore-placement");
    for (const id of ["markLabel", "namedLabel", "landmarkLabel"] as const) {
      const properties = { ...looking().properties, kind: "town" };
      expect(draw(id, { zoom: 10, properties }), id).not.toHaveProperty("text-allow-overlap");
    }
  });

  it("has its name beside it: clear of the image of its rings, but near", () => {
    for (const reach of [9.75, 18.4, 30.4]) {
      const properties = { ...looking().properties, reach };
      const { "text-radial-offset": offset = 0, "text-size": size = 0 } =
        draw("markLabel", { properties }) ?? {};
      // The image is a pixel larger than its rings, and the map keeps two around every name.
      const room = Math.ceil(reach) + 1 + 2;
      expect(Number(offset) * Number(size)).toBeGreaterThan(room);
      expect(Number(offset) * Number(size)).toBeLessThan(room + 3);
    }
    expect(draw("markRing", looking())?.["icon-padding"]).toEqual([0, 0, 0, 0]);
  });

  it("steps back with all that is drawn of it while something else is selected", () => {
    const faded = { ...looking(), state: FADED };
    const opacities = {
      mark: ["circle-opacity", "circle-stroke-opacity"],
      markRing: ["icon-opacity"],
      markCount: ["text-opacity"],
      markLabel: ["text-opacity"],
    } as const;
    for (const [id, properties] of Object.entries(opacities)) {
      for (const property of properties) {
        const layer = id as keyof typeof opacities;
        expect(draw(layer, looking())?.[property], id).toBe(1);
        expect(draw(layer, faded)?.[property], id).toBe(id === "markLabel" ? 0.5 : 0.3);
      }
    }
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

  it("steps back while something else is selected", () => {
    const opacities = ["circle-opacity", "circle-stroke-opacity"];
    expect(opacities.map((property) => draw("named")?.[property])).toEqual([1, 1]);
    const faded = draw("named", { state: FADED });
    expect(opacities.map((property) => faded?.[property])).toEqual([0.3, 0.3]);
    expect(draw("namedLabel", { state: FADED })?.["text-opacity"]).toBe(0.5);
  });

  it("has its name from zoom 5 on, fainter and smaller than that of a mark", () => {
    expect(draw("namedLabel", { zoom: 4.9 })).toBeUndefined();
    const named = draw("namedLabel", { zoom: 5 });
    const marked = draw("markLabel", { properties: { events: 1, reach: 13 } });
    expect(named?.["text-color"]).toBe(colours.ink2);
    expect(marked?.["text-color"]).toBe(colours.ink);
    expect([named?.["text-size"], marked?.["text-size"]]).toEqual([12, 14]);
  });
});

describe("A name on the map", () => {
  it("is the one in the reader's language where there is one", () => {
    const properties = {
      events: 1,
      radius: 8,
      reach: 13,
      kind: "town",
      title: "Ashraf",
      "title:fa": "اشرف",
    };
    for (const id of ["markLabel", "namedLabel", "landmarkLabel"] as const) {
      expect(draw(id, { zoom: 10, properties })?.["text-field"], id).toBe("اشرف");
      const { "title:fa": _, ...without } = properties;
      expect(draw(id, { zoom: 10, properties: without })?.["text-field"], id).toBe("Ashraf");
    }
  });

  it("has a halo of the land around it", () => {
    for (const id of ["markLabel", "namedLabel", "landmarkLabel"] as const) {
      const drawn = draw(
        id,
        { zoom: 10, properties: { events: 1, radius: 8, reach: 13, kind: "town" } },
        "dark",
      );
      expect(drawn?.["text-halo-color"], id).toBe(PALETTE.dark.basemap.landHalo);
      expect(Number(drawn?.["text-halo-width"]), id).toBeGreaterThan(1);
    }
  });
});

describe("A move", () => {
  const going = (properties: object, state = {}) => ({
    geometry: "LineString" as const,
    properties: { events: 1, planned: false, ...properties },
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

  it("steps back while something else is selected, and comes forward when it is lit", () => {
    const opacity = (state: object, planned = false) =>
      draw(planned ? "movePlanned" : "move", going({ planned }, state))?.["line-opacity"];
    expect(opacity({})).toBe(0.9);
    expect([opacity(FADED), opacity(FADED, true)]).toEqual([0.3, 0.3]);
    expect([opacity(HOVER), opacity(SELECTED)]).toEqual([1, 1]);
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
    for (const turn of ["icon-rotate", "icon-keep-upright", "icon-offset"])
      expect(arrow({}), "it lies on the line as the image has it").not.toHaveProperty(turn);
    const opacities = [{}, { planned: true }].map(
      (properties) => arrow(properties)?.["icon-opacity"],
    );
    expect(opacities).toEqual([1, 0.55]);
    expect(draw("moveArrow", going({ planned: true }, FADED))?.["icon-opacity"]).toBe(0.3);
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

  it("that is a country is tinted when it is pointed at or selected; its border is on the ground already", () => {
    const seen = [{}, HOVER, SELECTED].map((state) => [
      draw("outlineFill", of("country-outline", state))?.["fill-opacity"],
      draw("outlineLine", of("country-outline", state))?.["line-opacity"],
    ]);
    expect(seen).toEqual([
      [0, 0],
      [0.14, 0],
      [0.14, 0],
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
