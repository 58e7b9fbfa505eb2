import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { findViolations } from "../support/axe";
import {
  DESKTOP,
  PHONE,
  startBrowser,
  startBrowserWithoutMap,
  waitForMap,
} from "../support/browser";
import { hasTexts, needsTexts } from "../support/texts-folder";

const withMap = startBrowser();
const withoutMap = startBrowserWithoutMap();

const PAGES = [
  "/",
  "/places/camp-ashraf",
  "/events",
  "/events/attack-ashraf-2013-09-01",
  "/events/attack-ashraf-2013-09-01/evidence",
  "/documents/stango-2012",
  "/figures",
  "/coverage",
  "/about",
  "/about/data",
];

/** Every other page is laid out like one of these. */
const PAGES_OF_A_KIND = ["/places/camp-ashraf", "/documents/stango-2012", "/figures"];

describe.each(["ar", "fa"])("In %s", (language) => {
  const addressOf = (path: string) => `${inject("atlasUrl")}/${language}${path}`;

  it.each(PAGES)("%s fits a desktop and a phone, and begins at the right", async (path) => {
    const page = await withoutMap.openPage(addressOf(path), { viewport: DESKTOP });
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      expect(await findOverflow(page)).toEqual([]);
      const { right } = await boxOf(page, "main h1");
      expect(right).toBeGreaterThan(viewport.width * 0.9);
    }
  });

  it.each(PAGES_OF_A_KIND)(
    "axe finds no violation on %s, in light and dark, and English runs from the left",
    async (path) => {
      const page = await withoutMap.openPage(addressOf(path), {
        viewport: DESKTOP,
        bypassCSP: true,
      });
      expect(await findViolations(page)).toEqual([]);
      const turned = await page
        .locator("main :not(a)[lang=en]")
        .evaluateAll((elements) =>
          elements
            .filter((element) => getComputedStyle(element).direction === "rtl")
            .map((element) => element.textContent),
        );
      expect(turned).toEqual([]);
    },
  );

  it("leads from a place to an event to the passage, and back, by keyboard alone", async () => {
    const page = await withMap.openPage(addressOf("/places/camp-ashraf"));
    await waitForMap(page);
    const event = page
      .locator(`main a[href^="/${language}/events/attack-ashraf-2013-09-01"]`)
      .first();
    await event.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(
      ({ pathname }) => pathname === `/${language}/events/attack-ashraf-2013-09-01`,
    );
    const passage = page.locator(`main a[href*="/${language}/documents/"][href*="#"]`).first();
    const target = new URL((await passage.getAttribute("href")) ?? "", page.url());
    await passage.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === target.pathname && url.hash === target.hash);
    await expect.poll(() => page.locator("html").getAttribute("dir")).toBe("rtl");
    await page.goBack();
    await page.goBack();
    await page.waitForURL(({ pathname }) => pathname === `/${language}/places/camp-ashraf`);
    await page.locator("main h1").filter({ hasText: "Camp Ashraf" }).waitFor();
  });

  it("changes to English and back where the reader stands, view and all", async () => {
    const page = await withoutMap.openPage(addressOf("/events?theme=dark&type=attack"));
    await page.locator('header a[hreflang="en"]').evaluate((link: HTMLElement) => link.click());
    await page.waitForURL(({ pathname }) => pathname === "/events");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page
      .locator(`header a[hreflang="${language}"]`)
      .evaluate((link: HTMLElement) => link.click());
    await page.waitForURL(({ pathname }) => pathname === `/${language}/events`);
    expect(new URL(page.url()).search).toBe("?theme=dark&type=attack");
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  });

  it("stays at the passage that the reader is at", async () => {
    const page = await withoutMap.openPage(addressOf("/documents/stango-2012#p10"));
    await page.locator("#p10[data-target]").waitFor();
    await page.locator('header a[hreflang="en"]').evaluate((link: HTMLElement) => link.click());
    await page.waitForURL(({ pathname }) => pathname === "/documents/stango-2012");
    await page.locator("#p10[data-target]").waitFor();
  });

  it.skipIf(!hasTexts)(
    `shows a document's words in their own direction, beside panels in its${needsTexts}`,
    async () => {
      const page = await withoutMap.openPage(addressOf("/documents/stango-2012"));
      const paragraph = page.locator('main p[data-start][lang="en"]').first();
      await paragraph.waitFor();
      expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe(
        "ltr",
      );
      expect(
        await page.locator("main").evaluate((element) => getComputedStyle(element).direction),
      ).toBe("rtl");
    },
  );
});

it("shows a text in Persian from right to left beside English panels", async () => {
  const page = await withoutMap.openPage(`${inject("edgeAtlasUrl")}/documents/persian-letter`);
  const paragraph = page.locator('main p[lang="fa"]').first();
  await paragraph.waitFor();
  expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
  expect(
    await page.locator("main").evaluate((element) => getComputedStyle(element).direction),
  ).toBe("ltr");
});

/** What is wider than the window or than the part of the page that it stands in. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth + 1 ? ["the page"] : [];
    const panel = document.querySelector("main");
    const beyond = [...(panel?.querySelectorAll("h1, h2, p, li, a, button, dt, dd") ?? [])].filter(
      (element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const frame = element.closest("main")?.getBoundingClientRect();
        const isScrolled = element.closest("table, [data-scrolls], figure, [role=group]") !== null;
        return (
          width > 0 && !isScrolled && frame && (left < frame.left - 1 || right > frame.right + 1)
        );
      },
    );
    return [
      ...wide,
      ...beyond.map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`),
    ];
  });
}

/** Where an element ends, in pixels of the window. */
function boxOf(page: Page, selector: string) {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      return { right: words.getBoundingClientRect().right };
    });
}
