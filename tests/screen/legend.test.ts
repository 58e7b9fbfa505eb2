import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { PALETTE } from "@/lib/map/palette";
import { SIGNS, type SignName } from "@/lib/map/signs";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { EN } from "@/lib/words/catalogue/en";
import { startBrowser, waitForMap } from "../support/browser";
import { drawnLayer } from "../support/drawn-layer";
import { readMarks, readRing } from "../support/map-marks";
import { readLayerIds, readLayerStyle, waitForRest } from "../support/map-page";

const { openSharedPage } = startBrowser();

/** The layers that draw each sign, and what is drawn so. */
const said = { kind: "said", events: 1, radius: 8, reach: 13 };
const DRAWN: Record<SignName, { layers: readonly string[]; properties: object }> = {
  mark: { layers: ["atlas-mark", "atlas-mark-ring", "atlas-mark-count"], properties: said },
  markConcerns: { layers: ["atlas-mark", "atlas-mark-ring", "atlas-mark-count"], properties: said },
  concerns: {
    layers: ["atlas-mark", "atlas-mark-count"],
    properties: { ...said, kind: "concerns" },
  },
  ambiguous: {
    layers: ["atlas-mark", "atlas-mark-ring", "atlas-mark-count"],
    properties: { ...said, kind: "ambiguous" },
  },
  named: { layers: ["atlas-named"], properties: {} },
  area: { layers: ["atlas-area-line", "atlas-area-fill"], properties: { wide: false } },
  outline: {
    layers: ["atlas-outline-line", "atlas-outline-fill"],
    properties: { kind: "camp-outline" },
  },
  move: {
    layers: ["atlas-move", "atlas-move-arrow"],
    properties: { events: 1, planned: false },
  },
  movePlanned: {
    layers: ["atlas-move-planned", "atlas-move-arrow"],
    properties: { events: 1, planned: true },
  },
};
/** Names and runways, which speak for themselves, and what is drawn for the pointer alone. */
const WITHOUT_SIGN = [
  "atlas-landmark-label",
  "atlas-mark-label",
  "atlas-move-reach",
  "atlas-named-label",
  "atlas-runway",
];
/** Properties that paint the same in layers of different kinds. */
const PAINT = {
  fill: ["circle-color", "fill-color"],
  line: ["circle-stroke-color", "line-color"],
  width: ["circle-stroke-width", "line-width"],
  dash: ["line-dasharray"],
  count: ["text-color"],
} as const;

const { families }: Vocabulary = JSON.parse(readFileSync("data/vocabulary.json", "utf8"));

describe("The legend", () => {
  let page: Page;
  beforeAll(async () => {
    page = await openSharedPage(`${inject("atlasUrl")}/?map=5/33.7/46`);
    await waitForMap(page);
    await waitForRest(page);
    await page.getByText("Legend", { exact: true }).click();
    await page.getByRole("list", { name: "Signs of the map" }).waitFor();
  });

  it("has one line for each sign, with what it means, and one for each kind of event", async () => {
    const lines = await page
      .getByRole("list", { name: "Signs of the map" })
      .getByRole("listitem")
      .evaluateAll((items) =>
        items.map((item) => [
          item.getAttribute("data-sign") ?? item.getAttribute("data-family"),
          item.lastChild?.textContent,
        ]),
      );
    expect(lines).toEqual([
      ...Object.keys(SIGNS).map((name) => [name, EN.map.signs[name as keyof typeof SIGNS]]),
      ...families.map(({ id, label }) => [id, label.en]),
    ]);
  });

  it.each(Object.entries(DRAWN))("shows as the map draws it: %s", async (name, sign) => {
    const shown = await readSign(page, name);
    const drawn = await readDrawn(page, sign);
    if (name === "ambiguous") {
      // The layer leaves room for the broken line, which is an image.
      expect(drawn.line).toBe(drawn.fill);
      expect(shown).toMatchObject({ fill: drawn.fill, count: drawn.count, line: drawn.count });
      expect(shown.dash).toEqual([2 * 1.75, expect.closeTo(1.6 * 1.75)]);
      return;
    }
    expect(shown.line).toBe(drawn.line ?? drawn.fill);
    expect(shown.width).toBe(drawn.width);
    expect(shown.dash).toEqual(
      drawn.dash?.map((length) => expect.closeTo(length * (drawn.width ?? 0))),
    );
    if (shown.fill !== undefined) expect(shown.fill).toBe(drawn.fill);
    expect(shown.count).toBe(drawn.count);
  });

  it("draws the line of what may have happened elsewhere broken, as the map does", async () => {
    const marks = await readMarks(page);
    const seen = await Promise.all(marks.map((mark) => readRing(page, mark)));
    const edges = marks.map(({ kind }, index) => [kind, seen[index]?.edge]);
    expect(edges).toContainEqual(["ambiguous", "broken"]);
    for (const [kind, edge] of edges) {
      if (edge !== undefined) expect(edge).toBe(kind === "ambiguous" ? "broken" : "none");
    }
  });

  it("has for each kind of event the colour that the rings of the map have", async () => {
    for (const { id } of families) {
      const line = page.locator(`li[data-family="${id}"] svg path`);
      const stroke = await line.evaluate((path) => getComputedStyle(path).stroke);
      expect([id, stroke]).toEqual([id, colourOf(PALETTE.light.interface[id])]);
    }
    const marks = (await readMarks(page)).filter(({ kind }) => kind === "said");
    const seen = await Promise.all(marks.map((mark) => readRing(page, mark)));
    const kinds = new Set(seen.flatMap((ring) => ring?.families.map(({ family }) => family) ?? []));
    expect(kinds.size).toBeGreaterThan(3);
  });

  it("shows the rings of its examples outside their discs, kinds and what concerns a place apart", async () => {
    const radii = (name: string) =>
      page
        .locator(`li[data-sign="${name}"] svg circle`)
        .evaluateAll((circles) => circles.map((circle) => Number(circle.getAttribute("r"))));
    const [disc = 0, ...kinds] = await radii("mark");
    expect(kinds.length).toBeGreaterThan(1);
    expect(new Set(kinds)).toEqual(new Set([disc + 3]));
    expect(await radii("markConcerns")).toEqual([disc, disc + 3, disc + 7.5]);
    expect(await radii("concerns")).toEqual([disc]);
  });

  it.each(["move", "movePlanned"])(
    "has the head of its arrow where its line ends: %s",
    async (name) => {
      const apart = await page.locator(`li[data-sign="${name}"] svg`).evaluate((svg) => {
        const [line, head] = svg.querySelectorAll("path");
        if (!line || !head) throw new Error("The sign is no arrow.");
        const { x, y, width, height } = head.getBBox();
        return [0, line.getTotalLength()].map((way) => {
          const point = line.getPointAtLength(way);
          return Math.hypot(point.x - (x + width / 2), point.y - (y + height / 2));
        });
      });
      expect(apart[0]).toBeGreaterThan(20);
      expect(apart[1]).toBeLessThan(6);
    },
  );

  it("leaves out no layer that draws the record", async () => {
    const drawn = (await readLayerIds(page)).filter((id) => id.startsWith("atlas-"));
    const known = [
      ...new Set([...Object.values(DRAWN).flatMap(({ layers }) => layers), ...WITHOUT_SIGN]),
    ];
    expect(drawn.toSorted()).toEqual(known.toSorted());
  });
});

/** A sign as the browser paints it in the legend. */
async function readSign(page: Page, name: string) {
  return page.locator(`li[data-sign="${name}"] svg`).evaluate((svg) => {
    const [shape, text] = [svg.firstElementChild, svg.querySelector("text")];
    if (!shape) throw new Error("The sign has no shape.");
    const { fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(shape);
    const dash = strokeDasharray === "none" ? undefined : strokeDasharray.split(/[ ,]+/);
    return {
      fill: fill === "none" ? undefined : fill,
      line: stroke,
      width: Number.parseFloat(strokeWidth),
      dash: dash?.map((length) => Number.parseFloat(length)),
      count: text ? getComputedStyle(text).fill : undefined,
    };
  });
}

/** What the layers of a sign paint a feature with that is neither lit nor selected. */
async function readDrawn(page: Page, { layers, properties }: (typeof DRAWN)[SignName]) {
  const painted = await Promise.all(
    layers.map(async (layer) =>
      drawnLayer(await readLayerStyle(page, layer), { zoom: 10, properties: { ...properties } }),
    ),
  );
  const all: Record<string, unknown> = Object.assign({}, ...painted.toReversed());
  const read = (names: readonly string[]) => names.map((name) => all[name]).find(Boolean);
  return {
    fill: colourOf(read(PAINT.fill)),
    line: colourOf(read(PAINT.line)),
    width: read(PAINT.width) as number | undefined,
    dash: read(PAINT.dash) as number[] | undefined,
    count: colourOf(read(PAINT.count)),
  };
}

/** `#rrggbb` as a browser says it. */
function colourOf(hex: unknown): string | undefined {
  if (typeof hex !== "string") return undefined;
  const parts = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return `rgb(${parts.join(", ")})`;
}
