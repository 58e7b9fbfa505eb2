import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { markRadius } from "@/lib/map/marks";
import { PALETTE } from "@/lib/map/palette";
import { EVERYTHING } from "@/lib/query/query";
import { parseDayRange } from "@/lib/records/day-range";
import { openServer } from "../api/ask";
import { startBrowser, waitForMap } from "../support/browser";
import { readMarks } from "../support/map-marks";
import { pixelOf, readPaint, waitForRest } from "../support/map-page";

const { openPage } = startBrowser();
const { store } = openServer();
afterAll(() => store.close());

declare global {
  interface Window {
    /** The numbers of the last painting over the map, and where they stand in it, in CSS pixels. */
    paintedCounts: { text: string; x: number; y: number }[];
  }
}

const COVER = "canvas[data-covering]";

/** Notes what is written on the canvas over the map. */
function watchPainting(page: Page) {
  return page.evaluate(() => {
    window.paintedCounts = [];
    const { prototype } = CanvasRenderingContext2D;
    const { clearRect, fillText } = prototype;
    prototype.clearRect = function (...box) {
      if (this.canvas.dataset.covering) window.paintedCounts = [];
      clearRect.apply(this, box);
    };
    prototype.fillText = function (text, x, y) {
      if (this.canvas.dataset.covering) window.paintedCounts.push({ text, x, y });
      fillText.call(this, text, x, y);
    };
  });
}

const timelineOf = (page: Page) => page.getByRole("region", { name: /^(?:Timeline|خط زمان)$/ });

async function open(path: string): Promise<Page> {
  const page = await openPage(inject("atlasUrl") + path);
  await waitForMap(page);
  await timelineOf(page).getByRole("slider").first().waitFor();
  await waitForRest(page);
  await watchPainting(page);
  return page;
}

/** Draws days over the chart, step upon step, and holds. */
async function holdDays(page: Page, from: number, to: number) {
  const box = await timelineOf(page).locator("svg:has([data-bin])").boundingBox();
  if (!box) throw new Error("The timeline is not shown.");
  const middle = box.y + box.height * 0.4;
  await page.mouse.move(box.x + from * box.width, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + to * box.width, middle, { steps: 25 });
  await page.locator(COVER).waitFor();
}

async function readChosen(page: Page): Promise<string> {
  const field = (name: string) => timelineOf(page).getByLabel(name, { exact: true }).inputValue();
  return `${await field("From")}/${await field("To")}`;
}

/** What the painting counts at a place on the ground. */
async function paintedAt(page: Page, point: readonly [number, number]) {
  const { x, y } = await pixelOf(page, [...point]);
  const box = await page.locator(".maplibregl-map").first().boundingBox();
  const counts = await page.evaluate(() => window.paintedCounts);
  return counts
    .filter((count) => {
      const [across, down] = [count.x + (box?.x ?? 0) - x, count.y + (box?.y ?? 0) - y];
      return Math.hypot(across, down) < 1.5;
    })
    .map(({ text }) => text);
}

/** What is painted at distances to the left of a place on the ground, as red, green, blue and opacity. */
async function coloursLeftOf(
  page: Page,
  point: readonly [number, number],
  distances: readonly number[],
) {
  const { x, y } = await pixelOf(page, [...point]);
  const box = await page.locator(".maplibregl-map").first().boundingBox();
  return page.evaluate(
    ({ cover, middle, at }) => {
      const canvas = document.querySelector<HTMLCanvasElement>(cover);
      const pen = canvas?.getContext("2d");
      const ratio = (canvas?.width ?? 0) / (canvas?.clientWidth ?? 1);
      return at.map((distance) => {
        const across = Math.round((middle.x - distance) * ratio);
        const down = Math.round(middle.y * ratio);
        return [...(pen?.getImageData(across, down, 1, 1).data ?? [])];
      });
    },
    { cover: COVER, middle: { x: x - (box?.x ?? 0), y: y - (box?.y ?? 0) }, at: distances },
  );
}

const readDigits = (text: string) =>
  Number(text.replace(/[۰-۹]/g, (digit) => String("۰۱۲۳۴۵۶۷۸۹".indexOf(digit))));

const rgbOf = (hex: string) =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));

describe("While days are drawn step upon step", () => {
  it("the map is painted over with what the records say of them, and draws the same when the hand lets go", async () => {
    const page = await open("/?map=8.6/33.65/44.55");
    const opacity = await readPaint(page, "atlas-mark", "circle-opacity");
    const before = await readMarks(page);
    await holdDays(page, 0.2, 0.88);
    await expect.poll(() => readPaint(page, "atlas-mark", "circle-opacity")).toBe(0);

    const chosen = await readChosen(page);
    const query = { ...EVERYTHING, days: parseDayRange(chosen) };
    const { items } = await store.listPlaces(query, { limit: 1000, sort: "title" });
    const counted = items.filter(({ id, point }) => id.startsWith("camp-") && point);
    expect(counted.map(({ id }) => id)).toEqual(["camp-ashraf", "camp-liberty"]);
    for (const { id, point, events, concerning } of counted) {
      const text = String(events || concerning);
      await expect.poll(() => paintedAt(page, point ?? [0, 0]), { message: id }).toEqual([text]);
    }

    await page.mouse.up();
    await page.waitForURL((url) => url.searchParams.has("t"));
    await page.locator(COVER).waitFor({ state: "detached" });
    expect(await readPaint(page, "atlas-mark", "circle-opacity")).toEqual(opacity);
    await waitForRest(page);
    const after = await readMarks(page);
    expect(after.map(({ events }) => events)).not.toEqual(before.map(({ events }) => events));
    for (const { id, point, events } of after.filter(({ places }) => places.length === 1)) {
      const isInView = Math.abs(point[0] - 44.55) < 0.5 && Math.abs(point[1] - 33.65) < 0.4;
      if (isInView) expect(await paintedAt(page, point), id).toEqual([String(events)]);
    }
  });

  it.each([
    ["", "light"],
    ["/fa", "dark"],
  ] as const)(
    "its discs, rings and areas stand where the map's own did, in its colours and digits: “%s”, %s",
    async (language, theme) => {
      const page = await open(`${language}/?map=8.6/33.65/44.55&theme=${theme}`);
      const marks = (await readMarks(page)).filter(({ id }) => id.startsWith("camp-"));
      expect(marks.length).toBeGreaterThan(0);
      await holdDays(page, 0.05, 0.95);
      for (const { id, point } of marks) {
        await expect.poll(() => paintedAt(page, point), { message: id }).toHaveLength(1);
        const [text = ""] = await paintedAt(page, point);
        expect(text, id).toMatch(language === "" ? /^[0-9]+$/ : /^[۰-۹]+$/);
        const radius = markRadius(readDigits(text));
        const [disc = [], ring = [], ground = []] = await coloursLeftOf(page, point, [
          radius - 2,
          radius + 3,
          radius + 30,
        ]);
        expect(disc, `${id} disc`).toEqual([...rgbOf(PALETTE[theme].interface.accent), 255]);
        expect(ring[3], `${id} ring`).toBe(255);
        expect(ring.slice(0, 3), `${id} ring`).not.toEqual(disc.slice(0, 3));
        expect(ground[3], `${id} ground`).toBeLessThan(120);
      }
      await page.mouse.up();
    },
  );

  it("all that is not selected steps back, as on the map", async () => {
    const page = await open("/places/camp-ashraf?map=7/33.4/44.55&theme=light");
    const ashraf = (await readMarks(page)).find(({ id }) => id === "camp-ashraf");
    await holdDays(page, 0.05, 0.95);
    await expect.poll(() => paintedAt(page, ashraf?.point ?? [0, 0])).toHaveLength(1);
    const painted = await page.evaluate((cover) => {
      const canvas = document.querySelector<HTMLCanvasElement>(cover);
      const pen = canvas?.getContext("2d");
      const ratio = (canvas?.width ?? 0) / (canvas?.clientWidth ?? 1);
      return window.paintedCounts.map(({ text, x, y }) => {
        // Within the smallest disc, below the number.
        const pixel = pen?.getImageData(Math.round(x * ratio), Math.round((y + 7) * ratio), 1, 1);
        return { text, opacity: (pixel?.data[3] ?? 0) / 255 };
      });
    }, COVER);
    const [own] = await paintedAt(page, ashraf?.point ?? [0, 0]);
    const selected = painted.filter(({ text }) => text === own);
    const others = painted.filter(({ text }) => text !== own);
    expect(selected.map(({ opacity }) => opacity)).toEqual([1]);
    expect(others.length).toBeGreaterThan(0);
    // What lies under a disc that steps back shows through it.
    for (const { text, opacity } of others) expect(opacity, text).toBeLessThan(0.75);
    await page.mouse.up();
  });

  it("a single step by a key is the map's own to draw", async () => {
    const page = await open("/?t=2011-04-08/2013-09-01&map=8.6/33.65/44.55");
    await timelineOf(page).getByRole("slider", { name: "Earliest day" }).focus();
    await page.keyboard.press("PageUp");
    await page.waitForURL((url) => url.searchParams.get("t") === "2012-04-08/2013-09-01");
    await waitForRest(page);
    expect(await page.evaluate(() => window.paintedCounts)).toEqual([]);
    const query = { ...EVERYTHING, days: parseDayRange("2012-04-08/2013-09-01") };
    const { items } = await store.listPlaces(query, { limit: 1000, sort: "title" });
    const ashraf = items.find(({ id }) => id === "camp-ashraf");
    await expect
      .poll(async () => {
        const marks = await readMarks(page);
        return marks.find(({ places }) => String(places) === "camp-ashraf")?.events;
      })
      .toBe(ashraf?.events || ashraf?.concerning);
  });
});
