import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import {
  PHONE,
  startBrowser,
  startBrowserWithoutMap,
  waitForLife,
  waitForMap,
} from "../support/browser";
import { middleOf, putFinger } from "../support/finger";

const { openPage } = startBrowser();
const withoutMap = startBrowserWithoutMap();
const phone = { viewport: PHONE, isMobile: true, hasTouch: true };

describe("The sheet of a phone", () => {
  it.each([
    ["closed", { map: 500, sheet: 60 }],
    ["open", { map: 250, sheet: 300 }],
    ["full", { map: 0, sheet: 600 }],
  ] as const)("leaves map and page their room when it is %s", async (panel, least) => {
    const page = await openPlace(`?panel=${panel}`);
    const heights = await heightsOf(page);
    expect(heights.bar).toBeLessThan(80);
    expect(heights.map).toBeGreaterThanOrEqual(least.map);
    expect(heights.sheet).toBeGreaterThanOrEqual(least.sheet);
  });

  it("follows the finger that takes it by its header, and comes to rest at the nearest height", async () => {
    const page = await openPlace();
    const before = await topOf(page);
    const start = await middleOf(page.getByRole("navigation", { name: "Panel" }));
    const finger = await putFinger(page, start);
    await finger.move({ x: start.x, y: start.y - 90 });
    expect(before - (await topOf(page))).toBeCloseTo(90, -1);
    await finger.move({ x: start.x, y: start.y + 120 });
    expect((await topOf(page)) - before).toBeCloseTo(120, -1);
    await finger.move({ x: start.x, y: start.y + 250 });
    await finger.lift();
    await expect.poll(() => heightName(page)).toBe("small");
    await expect.poll(() => new URL(page.url()).searchParams.get("panel")).toBe("closed");
  });

  it("stays as it was where the finger comes back, and is no click on what lies under it", async () => {
    const page = await openPlace();
    const address = page.url();
    const start = await middleOf(page.getByRole("link", { name: "Overview" }));
    const finger = await putFinger(page, start);
    await finger.move({ x: start.x, y: start.y - 60 });
    await finger.move({ x: start.x, y: start.y }, 16);
    await finger.lift();
    await expect.poll(() => heightName(page)).toBe("half");
    await page.getByRole("heading", { level: 1, name: "Camp Ashraf" }).waitFor();
    expect(page.url()).toBe(address);
  });

  it("is opened further by a tap, a click and by keys, and none of it makes history", async () => {
    const page = await openPlace();
    const entries = await page.evaluate(() => window.history.length);
    const handle = page.getByRole("button", { name: /^Panel height/ });
    const { x, y } = await middleOf(page.getByRole("navigation", { name: "Panel" }));
    await page.touchscreen.tap(x - 60, y);
    await expect.poll(() => heightName(page)).toBe("full height");
    await handle.click();
    await expect.poll(() => heightName(page)).toBe("half");
    await handle.press("ArrowDown");
    await expect.poll(() => heightName(page)).toBe("small");
    await handle.press("Enter");
    await expect.poll(() => heightName(page)).toBe("half");
    await expect.poll(() => new URL(page.url()).searchParams.get("panel")).toBe(null);
    expect(await page.evaluate(() => window.history.length)).toBe(entries);
  });

  it("opens from its title when it is down", async () => {
    const page = await openPlace("?panel=closed");
    const { x, y } = await middleOf(page.getByRole("heading", { level: 1, includeHidden: true }));
    await page.touchscreen.tap(x, y);
    await expect.poll(() => heightName(page)).toBe("half");
  });

  it("keeps keyboard and screen reader from what it covers, and gives it back", async () => {
    const page = await openPlace("?panel=full");
    const legend = page.getByText("Legend", { exact: true });
    expect(await legend.isVisible()).toBe(false);
    expect(await focusedByTab(page)).not.toContain("Legend");
    await page.getByRole("button", { name: "Show map" }).click();
    await expect.poll(() => legend.isVisible()).toBe(true);
    await page.getByRole("button", { name: "Hide panel" }).click();
    await expect.poll(() => heightName(page)).toBe("small");
    expect(await focusedByTab(page)).not.toContain("OpenStreetMap");
  });

  it("shows a document at full height, and the map on request", async () => {
    const page = await withoutMap.openPage(`${inject("atlasUrl")}/documents/breaches-2012`, phone);
    await waitForLife(page);
    expect((await heightsOf(page)).sheet).toBeGreaterThan(650);
    await page.getByRole("button", { name: "Show map" }).click();
    await expect.poll(async () => (await heightsOf(page)).map).toBeGreaterThan(250);
    await expect.poll(() => new URL(page.url()).searchParams.get("panel")).toBe("open");
  });

  it("shows the places of a document in the part of the map that is left", async () => {
    const page = await openPage(`${inject("atlasUrl")}/documents/breaches-2012?panel=open`, phone);
    await waitForMap(page);
    const map = await page.getByRole("region", { name: "Map", exact: true }).first().boundingBox();
    const camp = { name: "Camp Liberty", exact: true, includeHidden: true };
    const named = page
      .locator("details", { has: page.getByText(/ named$/) })
      .filter({ has: page.getByRole("link", camp) })
      .first();
    await named.locator("summary").click();
    await named.getByRole("link", camp).focus();
    const label = page.getByText(/^55 events said to have happened here/);
    await label.waitFor();
    const shown = await label.boundingBox();
    expect(shown && map && shown.y > map.y && shown.y < map.y + map.height).toBe(true);
  });
});

async function openPlace(search = ""): Promise<Page> {
  const page = await withoutMap.openPage(
    `${inject("atlasUrl")}/places/camp-ashraf${search}`,
    phone,
  );
  await waitForLife(page);
  return page;
}

async function heightsOf(page: Page) {
  const height = async (selector: string) =>
    (await page.locator(selector).first().boundingBox())?.height ?? 0;
  return {
    bar: await height("header"),
    map: await height('section[aria-label="Map"]'),
    sheet: await height("main >> xpath=.."),
  };
}

async function topOf(page: Page): Promise<number> {
  return (await page.locator("main >> xpath=..").boundingBox())?.y ?? 0;
}

async function heightName(page: Page): Promise<string | undefined> {
  const handle = page.getByRole("button", { name: /^Panel height/ });
  return /: (.*)\. Arrow/.exec((await handle.getAttribute("aria-label")) ?? "")?.[1];
}

/** The words of everything that Tab reaches, from the page's beginning. */
async function focusedByTab(page: Page): Promise<string[]> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const words: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    if (words.length > 0 && focused === words[0]) break;
    words.push(focused);
  }
  return words;
}
