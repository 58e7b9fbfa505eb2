import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/words/catalogue";
import { drawnLayer } from "@/tests/support/drawn-layer";
import { OVERLAY_LAYER, overlayLayers } from "./overlay-layers";
import { PALETTE } from "./palette";
import { SIGNS, type Sign, type SignName } from "./signs";

/** The layers in which each sign is drawn, with a feature that is drawn so. */
const DRAWN: Record<SignName, [layer: keyof typeof OVERLAY_LAYER, properties: object][]> = {
  mark: [
    ["mark", { events: 1, kind: "said", radius: 8 }],
    ["markCount", { events: 1, kind: "said", radius: 8 }],
  ],
  markConcerns: [
    ["mark", { events: 1, kind: "said", radius: 8 }],
    ["markCount", { events: 1, kind: "said", radius: 8 }],
  ],
  concerns: [
    ["mark", { events: 1, kind: "concerns", radius: 8 }],
    ["markCount", { events: 1, kind: "concerns", radius: 8 }],
  ],
  ambiguous: [
    ["mark", { events: 1, kind: "ambiguous", radius: 8 }],
    ["markCount", { events: 1, kind: "ambiguous", radius: 8 }],
  ],
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
  const isFilled = ["disc", "dot"].includes(sign.shape);

  it("is on the map as the legend shows it", () => {
    // The broken line of a disc is an image: the layer leaves room for it.
    const isBroken = sign.shape === "disc" && sign.dash !== undefined;
    expect({
      fill: drawn["circle-color"] ?? drawn["fill-color"],
      line: drawn["circle-stroke-color"] ?? drawn["line-color"],
      width: drawn["circle-stroke-width"] ?? drawn["line-width"],
      dash: drawn["line-dasharray"],
      count: drawn["text-color"],
    }).toEqual({
      fill: colourOf(sign.fill),
      line: colourOf(isBroken ? sign.fill : sign.line),
      width: sign.width,
      dash: isBroken ? undefined : sign.dash,
      count: colourOf(sign.count),
    });
    expect("circle-color" in drawn).toBe(isFilled);
  });

  it("means something that no other sign means", () => {
    const meaningOf = (sign: string) => wordsIn("en")(`map.signs.${sign as SignName}`);
    const others = Object.keys(SIGNS).filter((other) => other !== name);
    expect(others.map(meaningOf)).not.toContain(meaningOf(name));
    expect(meaningOf(name)).toMatch(/^[A-Z].{15,}[^.]$/);
  });
});
