import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { PHONE, startBrowser, waitForMap } from "../support/browser";

const { openPage } = startBrowser();
const phone = { viewport: PHONE, isMobile: true, hasTouch: true };

describe("The sheet of a phone", () => {
  it.each([
    ["closed", { map: 500, panel: 60 }],
    ["open", { map: 250, panel: 300 }],
    ["full", { map: 0, panel: 600 }],
  ] as const)("leaves map and page their room when it is %s", async (panel, least) => {
    const page = await openPage(`${inject("atlasUrl")}/places/camp-ashraf?panel=${panel}`, phone);
    const heights = await heightsOf(page);
    expect(heights.bar).toBeLessThan(80);
    expect(heights.map).toBeGreaterThanOrEqual(least.map);
    expect(heights.sheet).toBeGreaterThanOrEqual(least.panel);
  });

  it("is dragged and stepped through its three heights, each a step back in history", async () => {
    const page = await openPage(`${inject("atlasUrl")}/places/camp-ashraf`, phone);
    await waitForMap(page);
    const handle = page.getByRole("button", { name: /^Panel height/ });
    await handle.focus();
    await page.keyboard.press("ArrowUp");
    await page.waitForURL("**/*panel=full*");
    await page.goBack();
    await expect.poll(() => new URL(page.url()).searchParams.get("panel")).toBe(null);
    const box = await handle.boundingBox();
    if (!box) throw new Error("The handle has no size.");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 160, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL("**/*panel=closed*");
  });

  it("shows the places of a document in the part of the map that is left", async () => {
    const page = await openPage(`${inject("atlasUrl")}/documents/breaches-2012`, phone);
    await waitForMap(page);
    const map = await page.getByRole("region", { name: "Map", exact: true }).first().boundingBox();
    const named = page.getByRole("list", { name: "Places named here" });
    await named.getByRole("link", { name: "Camp Liberty", exact: true }).first().focus();
    const label = page.getByText(/events · within 3\.5 km/);
    await label.waitFor();
    const shown = await label.boundingBox();
    expect(shown && map && shown.y > map.y && shown.y < map.y + map.height).toBe(true);
  });
});

async function heightsOf(page: Page) {
  const height = async (selector: string) =>
    (await page.locator(selector).first().boundingBox())?.height ?? 0;
  return {
    bar: await height("header"),
    map: await height('section[aria-label="Map"]'),
    sheet: await height("main >> xpath=.."),
  };
}
