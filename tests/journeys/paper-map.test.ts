import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { SIGNS } from "@/lib/map/signs";
import { SHARP, startBrowser, waitForMap } from "../support/browser";
import { readDrawnRecords } from "../support/drawn-records";

const { openPage } = startBrowser();
const RECORDS = readDrawnRecords("data");
const CAMERA = "map=9/33.75/44.5";

/** As a browser does that prints: the page is told, laid out for paper, and told again. */
async function print(page: Page) {
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
}
async function endPrint(page: Page) {
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
}

/** The colours of the map on paper around the middle of a place's mark, and how large both maps are. */
function readPaper(page: Page, position: readonly [number, number]) {
  return page.evaluate(([lng, lat]) => {
    const paper = document.querySelector<HTMLCanvasElement>("figure canvas");
    const map = document.querySelector<HTMLElement>(".maplibregl-map")?.atlasMap;
    if (!paper || !map) throw new Error("There is no map.");
    const drawn = map.getCanvas();
    const ratio = drawn.width / drawn.clientWidth;
    const { x, y } = map.project([lng, lat]);
    const pen = paper.getContext("2d");
    // Off the number in the middle of the mark, within its disc.
    const [red, green, blue] = pen?.getImageData((x - 8) * ratio, (y + 4) * ratio, 1, 1).data ?? [];
    return {
      colour: `rgb(${red}, ${green}, ${blue})`,
      accent: getComputedStyle(paper).getPropertyValue("--accent"),
      size: [paper.width, paper.height],
      drawn: [drawn.width, drawn.height],
    };
  }, position);
}

describe("On paper", () => {
  it("a page begins with the map as it was seen, what it cannot show, and what its signs mean", async () => {
    const page = await openPage(`${inject("atlasUrl")}/?${CAMERA}`, SHARP);
    await waitForMap(page);
    await print(page);
    const ashraf = RECORDS.placeOf("camp-ashraf").geometry?.coordinates as [number, number];
    const { colour, accent, size, drawn } = await readPaper(page, ashraf);
    expect(size).toEqual(drawn);
    expect(colour).toBe(await page.evaluate(toRgb, accent));
    const paper = page.locator("figure canvas");
    expect(await paper.isVisible()).toBe(true);
    expect(await page.locator("figcaption", { hasText: "GeoNames" }).isVisible()).toBe(true);
    const legend = page.locator("li[data-sign]");
    expect(await legend.count()).toBe(Object.keys(SIGNS).length);
    for (const sign of await legend.all()) expect(await sign.isVisible()).toBe(true);
    const wide = page.getByRole("navigation", { name: "Countries and regions" });
    expect(await wide.getByRole("link").allInnerTexts()).toEqual(
      RECORDS.chips().map(({ text }) => text),
    );
    for (const link of await wide.getByRole("link").all())
      expect(await link.isVisible()).toBe(true);
    for (const tool of [".maplibregl-ctrl-zoom-in", ".maplibregl-ctrl-scale", "summary"]) {
      expect(await page.locator(tool).first().isVisible(), tool).toBe(false);
    }
    // It neither lies over what follows it nor leaves the sheet.
    const box = await paper.boundingBox();
    const title = await page.getByRole("heading", { level: 1 }).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(title?.y ?? 0);
    await endPrint(page);
    expect(await paper.isVisible()).toBe(false);
    await page.locator(".maplibregl-ctrl-zoom-in").waitFor();
    await page.setViewportSize({ width: 1100, height: 700 });
    await expect.poll(() => sizeOfMap(page)).not.toEqual(drawn);
  });

  it("the map is the one that the reader has moved to", async () => {
    const page = await openPage(`${inject("atlasUrl")}/?${CAMERA}`, SHARP);
    await waitForMap(page);
    const liberty = RECORDS.placeOf("camp-liberty").geometry?.coordinates as [number, number];
    await page.evaluate(([lng, lat]) => {
      const map = document.querySelector<HTMLElement>(".maplibregl-map")?.atlasMap;
      map?.jumpTo({ center: [lng, lat], zoom: 13 });
      return map?.once("idle").then(() => {});
    }, liberty);
    await print(page);
    const { colour, accent } = await readPaper(page, liberty);
    expect(colour).toBe(await page.evaluate(toRgb, accent));
  });

  it.each([
    ["", 9],
    ["/fa", 12],
  ])("its scale is as long as it says: %s at zoom %d", async (language, zoom) => {
    const page = await openPage(`${inject("atlasUrl")}${language}/?map=${zoom}/33.75/44.5`);
    await waitForMap(page);
    await page.evaluate(() => {
      const pen = CanvasRenderingContext2D.prototype;
      const { fillText, moveTo, lineTo } = pen;
      const drawn: { words: string[]; x: number[] } = { words: [], x: [] };
      pen.moveTo = function (x, y) {
        drawn.x = [x];
        moveTo.call(this, x, y);
      };
      pen.lineTo = function (x, y) {
        drawn.x.push(x);
        lineTo.call(this, x, y);
      };
      pen.fillText = function (text, x, y) {
        drawn.words.push(text);
        fillText.call(this, text, x, y);
      };
      Object.assign(window, { drawn });
    });
    await print(page);
    const { words, x } = await page.evaluate(
      () => (window as unknown as { drawn: { words: string[]; x: number[] } }).drawn,
    );
    const metresAPixel = (40_075_017 * Math.cos((33.75 * Math.PI) / 180)) / (512 * 2 ** zoom);
    const kilometres = ((Math.max(...x) - Math.min(...x)) * metresAPixel) / 1000;
    const number = new Intl.NumberFormat(language === "" ? "en" : "fa").format(
      Number(kilometres.toFixed(1)),
    );
    expect(words).toEqual([`${number} ${language === "" ? "km" : "کیلومتر"}`]);
  });

  it("without scripts it is the map as the server drew it", async () => {
    const page = await openPage(`${inject("atlasUrl")}/?${CAMERA}`, { javaScriptEnabled: false });
    await page.emulateMedia({ media: "print" });
    const drawn = page.locator("section svg[role=group]");
    const box = await drawn.boundingBox();
    expect(box?.height).toBeGreaterThan(300);
    expect(await drawn.getByText("Camp Ashraf", { exact: true }).first().isVisible()).toBe(true);
  });
});

/** Device pixels of what WebGL draws. */
function sizeOfMap(page: Page) {
  return page.evaluate(() => {
    const drawn = document.querySelector<HTMLElement>(".maplibregl-map")?.atlasMap?.getCanvas();
    return [drawn?.width, drawn?.height];
  });
}

/** A colour of the style sheet as a browser computes it. */
function toRgb(colour: string): string {
  const probe = document.createElement("i");
  probe.style.color = colour;
  document.body.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  return computed;
}
