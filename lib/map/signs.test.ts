import { describe, expect, it } from "vitest";
import { drawnLayer } from "@/tests/support/drawn-layer";
import { OVERLAY_LAYER, overlayLayers } from "./overlay-layers";
import { PALETTE } from "./palette";
import { SIGNS, type Sign, type SignName } from "./signs";

/** The layers in which each sign is drawn, with a feature that is drawn so. */
const DRAWN: Record<SignName, [layer: keyof typeof OVERLAY_LAYER, properties: object][]> = {
  mark: [
    ["mark", { events: 1, wide: false }],
    ["markCount", { events: 1 }],
  ],
  markWide: [["markWide", { events: 1, wide: true }]],
  named: [["named", {}]],
  area: [
    ["areaFill", { wide: false }],
    ["areaLine", { wide: false }],
  ],
  outline: [
    ["outlineFill", { kind: "camp-outline" }],
    ["outlineLine", { kind: "camp-outline" }],
  ],
  move: [["move", { events: 1, planned: false }]],
  movePlanned: [["movePlanned", { events: 1, planned: true }]],
  cluster: [
    ["cluster", { point_count: 2 }],
    ["clusterCount", { point_count: 2 }],
  ],
};

describe.each(Object.entries(DRAWN))("The sign of %s", (name, layers) => {
  const sign: Sign = SIGNS[name as SignName];
  const drawn = Object.assign(
    {},
    ...layers.map(([id, properties]) => {
      const layer = Object.values(overlayLayers("dark", "en"))
        .flat()
        .find((candidate) => candidate.id === OVERLAY_LAYER[id]);
      return layer && drawnLayer(layer, { properties: { ...properties } });
    }),
  );
  const colourOf = (colour: Sign["fill"]) => colour && PALETTE.dark.interface[colour];
  const isFilled = ["disc", "square"].includes(sign.shape);

  it("is on the map as the legend shows it", () => {
    const fill = drawn["circle-color"] ?? drawn["icon-color"] ?? drawn["fill-color"];
    const line = drawn["circle-stroke-color"] ?? drawn["icon-halo-color"] ?? drawn["line-color"];
    const width = drawn["circle-stroke-width"] ?? drawn["icon-halo-width"] ?? drawn["line-width"];
    expect({ fill, line, width, dash: drawn["line-dasharray"] }).toEqual({
      fill: colourOf(sign.fill),
      line: colourOf(sign.line),
      width: sign.width,
      dash: sign.dash,
    });
    if (sign.count && drawn["text-color"]) expect(drawn["text-color"]).toBe(colourOf(sign.count));
    expect("circle-color" in drawn || "icon-color" in drawn).toBe(isFilled);
  });

  it("means something that no other sign means", () => {
    const meanings = Object.values(SIGNS).map(({ meaning }) => meaning);
    expect(meanings.filter((meaning) => meaning === sign.meaning)).toHaveLength(1);
    expect(sign.meaning).toMatch(/^[A-Z].{15,}[^.]$/);
  });
});
