import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { PHONE, startBrowser, waitForMap } from "../support/browser";
import { readMarks } from "../support/map-marks";
import { pixelOf, waitForRest } from "../support/map-page";

const { openPage } = startBrowser();
const phone = { viewport: PHONE, isMobile: true, hasTouch: true };
/** Camp Ashraf in the middle of the map; Baghdad, which is only named, in the middle. */
const ASHRAF = "/?map=9/34.0608/44.5738";
const BAGHDAD = "/?map=11/33.3406/44.4009";

describe("The map of a phone", () => {
  it("shows of a tapped mark its name, how sure it is, how many events, and the first of them", async () => {
    const page = await openMap(ASHRAF);
    await tapBesideMiddle(page, 0, 0);
    const main = page.getByRole("main");
    await main.getByRole("heading", { level: 1, name: "Camp Ashraf" }).waitFor();
    const first = main
      .getByRole("listitem")
      .getByRole("link", { name: /^Settlement and building/ });
    const second = main.getByRole("listitem").getByRole("link", { name: /^Raids and attacks/ });
    for (const seen of [
      main.getByText("Position known to within 4.5 km"),
      main.getByRole("heading", { name: "Said to have happened here (24)" }),
      first,
      second,
    ]) {
      expect(await isOnScreen(page, seen), String(seen)).toBe(true);
    }
  });

  it("opens with no mark under what lies over the map", async () => {
    const page = await openMap("/");
    await waitForRest(page);
    const over = await Promise.all(
      [
        page.getByRole("navigation", { name: "Countries and regions" }),
        page.getByText("Legend", { exact: true }),
        page.locator(".maplibregl-ctrl-scale"),
        page.getByRole("button", { name: "Zoom in" }),
      ].map((element) => element.boundingBox()),
    );
    const map = await page.getByRole("region", { name: "Map", exact: true }).first().boundingBox();
    const marks = await readMarks(page);
    expect(over).not.toContain(null);
    const seen = await Promise.all(
      marks.map(async ({ id, point, reach }) => ({ id, reach, ...(await pixelOf(page, point)) })),
    );
    const shown = seen.filter(({ x, y }) => {
      if (!map || x < map.x || x > map.x + map.width) return false;
      return y > map.y && y < map.y + map.height;
    });
    expect(shown.length).toBeGreaterThan(1);
    for (const { id, x, y, reach } of shown) {
      for (const box of over) {
        if (!box) continue;
        const isBeside = x + reach < box.x || x - reach > box.x + box.width;
        const isApart = isBeside || y + reach < box.y || y - reach > box.y + box.height;
        expect(isApart, `${id} at ${x}, ${y} lies under ${JSON.stringify(box)}`).toBe(true);
      }
    }
  });

  it("opens a place by a tap on its name", async () => {
    const page = await openMap(ASHRAF);
    await tapBesideMiddle(page, 70, 0);
    await page.getByRole("heading", { level: 1, name: "Camp Ashraf" }).waitFor();
  });

  it("opens what a finger that touches nothing is nearest to, and nothing where it is too far off", async () => {
    const page = await openMap(BAGHDAD);
    const entries = await page.evaluate(() => window.history.length);
    await tapBesideMiddle(page, -60, -40);
    await tapBesideMiddle(page, -14, -10);
    await page.getByRole("heading", { level: 1, name: "Baghdad", exact: true }).waitFor();
    expect(await page.evaluate(() => window.history.length)).toBe(entries + 1);
  });

  it.each([
    ["a phone", PHONE],
    ["a screen of 320×256", { width: 320, height: 256 }],
  ])(
    "has a legend that fits %s, and closes by Escape and by a tap beside it",
    async (_, viewport) => {
      const page = await openPage(`${inject("atlasUrl")}/`, { ...phone, viewport });
      await waitForMap(page);
      const button = page.getByText("Legend", { exact: true });
      const signs = page.getByRole("list", { name: "Signs of the map" });
      const map = page.getByRole("region", { name: "Map", exact: true }).first();
      for (const close of [
        () => page.keyboard.press("Escape"),
        () => page.getByRole("link", { name: "Places", exact: true }).dispatchEvent("pointerdown"),
      ]) {
        await button.tap();
        await signs.waitFor();
        const legend = await button.locator("xpath=..").boundingBox();
        const frame = await map.boundingBox();
        expect(legend && frame && legend.y >= frame.y - 1).toBe(true);
        expect(legend && frame && legend.x + legend.width <= frame.x + frame.width).toBe(true);
        const last = signs.getByRole("listitem").last();
        await last.scrollIntoViewIfNeeded();
        expect(await isOnScreen(page, last)).toBe(true);
        await close();
        await signs.waitFor({ state: "hidden" });
      }
    },
  );
});

async function openMap(path: string): Promise<Page> {
  const page = await openPage(inject("atlasUrl") + path, phone);
  await waitForMap(page);
  return page;
}

async function tapBesideMiddle(page: Page, x: number, y: number) {
  const box = await page.getByRole("region", { name: "Map", exact: true }).first().boundingBox();
  if (!box) throw new Error("The map has no size.");
  await page.touchscreen.tap(box.x + box.width / 2 + x, box.y + box.height / 2 + y);
}

async function isOnScreen(page: Page, element: ReturnType<Page["locator"]>): Promise<boolean> {
  const box = await element.first().boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y > 0 && box.y + box.height <= height;
}
