import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import {
  PHONE,
  startBrowser,
  startBrowserWithoutMap,
  waitForLife,
  waitForMap,
} from "../support/browser";

const withMap = startBrowser();
const withoutMap = startBrowserWithoutMap();
const phone = { viewport: PHONE, isMobile: true, hasTouch: true, bypassCSP: true };

/** One page of each kind. */
const PAGES = [
  "/",
  "/places",
  "/places/camp-ashraf",
  "/events?t=2013",
  "/events/attack-ashraf-2013-09-01",
  "/documents/stango-2012",
  "/attestations",
  "/about",
  "/about/data",
  "/coverage",
  "/disagreements",
  "/passages",
  "/mentions",
  "/figures",
  "/download",
  "/changes",
  "/tours/two-camps",
  "/tours/two-camps/3",
  "/tours/new",
  "/nowhere",
];

describe("On a phone", () => {
  it.each(PAGES)(
    "%s is no wider than the screen, its words are 12 pixels high and what is pressed 44",
    async (path) => {
      const page = await withoutMap.openPage(inject("atlasUrl") + path, phone);
      await waitForLife(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(PHONE.width);
      expect(await findSmall(page)).toEqual({ text: [], targets: [] });
    },
  );

  it("the map's own buttons and words are no smaller", async () => {
    const page = await withMap.openPage(`${inject("atlasUrl")}/places/camp-ashraf`, phone);
    await waitForMap(page);
    await page.getByText("Legend", { exact: true }).click();
    expect(await findSmall(page)).toEqual({ text: [], targets: [] });
  });

  it("the timeline's fields, buttons and handles are no smaller, and each of its events is as high", async () => {
    const page = await withoutMap.openPage(`${inject("atlasUrl")}/?t=2016&span=2016`, phone);
    await waitForLife(page);
    const timeline = page.getByRole("region", { name: "Timeline" });
    await timeline.getByRole("button", { name: "Choose days" }).click();
    const bars = timeline.getByRole("listitem").getByRole("button");
    await bars.first().waitFor();
    const heights = await bars.evaluateAll((all) => all.map((bar) => bar.clientHeight));
    expect(heights.length).toBeGreaterThan(10);
    expect(Math.min(...heights)).toBe(44);
    const { text, targets } = await findSmall(page);
    expect(text).toEqual([]);
    // Events that lie close together are as wide as their time.
    expect(targets.filter((target) => !/^[\d.]+×44:/.test(target))).toEqual([]);
    const reaches = await timeline
      .getByRole("slider")
      .evaluateAll((handles) => handles.map((handle) => handle.getBoundingClientRect().width));
    expect(Math.min(...reaches)).toBeGreaterThanOrEqual(44);
  });

  it("a card and the search of a document are no smaller, and fields do not make the page zoom", async () => {
    const page = await withoutMap.openPage(`${inject("atlasUrl")}/documents/stango-2012`, phone);
    await waitForLife(page);
    await page.getByRole("button", { name: "Find", exact: true }).click();
    const field = page.getByRole("searchbox", { name: "Find in this document" });
    await field.fill("camp");
    await page.locator("#p10").locator("visible=true").first().click();
    await page.getByRole("heading", { level: 3 }).first().waitFor();
    expect(await findSmall(page)).toEqual({ text: [], targets: [] });
    const size = await field.evaluate((input) => getComputedStyle(input).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(16);
  });
});

/**
 * Words that are too small to read, and links, buttons and fields too small to hit; links within a sentence or within
 * a document's text are as high as their line (WCAG 2.2, 2.5.8 and 2.5.5).
 */
async function findSmall(page: Page) {
  // Rows that wait to be laid out have no size yet; a test may style what the page's own policy forbids.
  await page.addStyleTag({ content: "[data-places] { content-visibility: visible !important }" });
  return { text: await page.evaluate(findSmallText), targets: await page.evaluate(findTargets) };
}

function findSmallText(): string[] {
  const found = new Set<string>();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const { data, parentElement: element } = words.currentNode as Text;
    if (!element?.checkVisibility({ visibilityProperty: true }) || data.trim() === "") continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (size < 12) found.add(`${size}: ${data.trim()}`);
  }
  return [...found];
}

function findTargets(): string[] {
  const lettersOf = (element: Element) => element.textContent?.replace(/[^\p{L},]/gu, "") ?? "";
  const isWithinText = (element: Element) => {
    if (element.closest("[data-start]")) return true;
    const block = element.closest("p, li, dd, small, div");
    if (!block || getComputedStyle(element).display !== "inline") return false;
    const links = [...block.querySelectorAll("a, button")].map(lettersOf);
    return lettersOf(block).length > links.join("").length;
  };
  // The sheet's grip reaches over the header below it.
  const reachOf = (element: Element) => {
    const { position, height } = getComputedStyle(element, "::after");
    return position === "absolute" ? Number.parseFloat(height) : 0;
  };
  return [...document.querySelectorAll("a[href], button, input, summary")].flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    const isSeen = element.checkVisibility({ visibilityProperty: true }) && width > 1;
    const isLarge = width >= 43.9 && Math.max(height, reachOf(element)) >= 43.9;
    if (!isSeen || isLarge || isWithinText(element)) return [];
    return `${width}×${height}: ${element.textContent?.trim() || element.ariaLabel}`;
  });
}
