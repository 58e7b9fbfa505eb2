import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { SIGNS, type Sign, type SignName } from "@/lib/map/signs";
import { startBrowser, waitForMap } from "../support/browser";
import { readLayerIds, readPaint } from "../support/map-page";

const { newReader } = startBrowser();

/** The layers that draw each sign. */
const LAYERS: Record<SignName, readonly string[]> = {
  mark: ["atlas-mark", "atlas-mark-count"],
  markWide: ["atlas-mark-wide", "atlas-mark-count"],
  named: ["atlas-named"],
  area: ["atlas-area-line", "atlas-area-fill"],
  outline: ["atlas-outline-line", "atlas-outline-fill"],
  move: ["atlas-move", "atlas-move-arrow"],
  movePlanned: ["atlas-move-planned", "atlas-move-arrow"],
  cluster: ["atlas-cluster", "atlas-cluster-count"],
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
  fill: ["circle-color", "icon-color", "fill-color"],
  line: ["circle-stroke-color", "icon-halo-color", "line-color"],
  width: ["circle-stroke-width", "icon-halo-width", "line-width"],
  dash: ["line-dasharray"],
  count: ["text-color"],
} as const;

describe("The legend", () => {
  let reader: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    reader = await newReader();
    page = await reader.newPage();
    await page.goto(`${inject("atlasUrl")}/?map=7.6/33.7/44.42`);
    await waitForMap(page);
    await page.getByText("Legend", { exact: true }).click();
    await page.getByRole("list", { name: "Signs of the map" }).waitFor();
  });
  afterAll(() => reader.close());

  it("has one line for each sign, with what it means", async () => {
    const lines = await page
      .getByRole("list", { name: "Signs of the map" })
      .getByRole("listitem")
      .evaluateAll((items) =>
        items.map((item) => [item.getAttribute("data-sign"), item.lastChild?.textContent]),
      );
    const signs = Object.entries<Sign>(SIGNS);
    expect(lines).toEqual(signs.map(([name, { meaning }]) => [name, meaning]));
  });

  it.each(Object.entries(LAYERS))("shows as the map draws it: %s", async (name, layers) => {
    const shown = await readSign(page, name);
    const drawn = await readDrawn(page, layers);
    expect(shown.line).toBe(drawn.line ?? drawn.fill);
    expect(shown.width).toBe(drawn.width);
    expect(shown.dash).toEqual(
      drawn.dash?.map((length) => expect.closeTo(length * (drawn.width ?? 0))),
    );
    if (shown.fill !== undefined) expect(shown.fill).toBe(drawn.fill);
    expect(shown.count).toBe(drawn.count);
  });

  it("leaves out no layer that draws the record", async () => {
    const drawn = (await readLayerIds(page)).filter((id) => id.startsWith("atlas-"));
    const known = [...new Set([...Object.values(LAYERS).flat(), ...WITHOUT_SIGN])];
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

/** What the layers of a sign paint a feature with that is neither lit nor selected and has one event. */
async function readDrawn(page: Page, layers: readonly string[]) {
  const read = async (names: readonly string[]) => {
    const values = await Promise.all(
      layers.flatMap((layer) => names.map((name) => readPaint(page, layer, name))),
    );
    return values.find((value) => value !== undefined);
  };
  const [fill, line, width, dash, count] = await Promise.all([
    read(PAINT.fill),
    read(PAINT.line),
    read(PAINT.width),
    read(PAINT.dash),
    read(PAINT.count),
  ]);
  return {
    fill: colourOf(atRest(fill)),
    line: colourOf(atRest(line)),
    width: atRest(width) as number | undefined,
    dash: dash as number[] | undefined,
    count: colourOf(atRest(count)),
  };
}

/** The value of an expression in its last case, or at its first stop; of a plain value, itself. */
function atRest(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (value[0] === "case") return atRest(value.at(-1));
  if (value[0] === "interpolate") return atRest(value[4]);
  throw new Error(`This test cannot read ${JSON.stringify(value)}.`);
}

/** `#rrggbb` as a browser says it. */
function colourOf(hex: unknown): string | undefined {
  if (typeof hex !== "string") return undefined;
  const parts = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return `rgb(${parts.join(", ")})`;
}
