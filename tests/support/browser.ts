import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launchBrowser } from "./launch-browser";

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** No page of a test stands long enough for its code to be worth optimizing. */
const UNOPTIMIZED = "--js-flags=--no-maglev --no-turbofan";

/**
 * A browser for the tests of a file; each page is a reader who has never been here, but for what a browser caches
 * (the product leaves nothing else behind). Pages that a test opens are closed when it ends.
 */
export function startBrowser(extraFlags: string[] = []) {
  let browser: Browser;
  let plain: BrowserContext;
  let closers: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    browser = await launchBrowser([UNOPTIMIZED, ...extraFlags]);
    plain = await browser.newContext({ viewport: DESKTOP });
  });
  afterEach(async () => {
    await Promise.all(closers.map((close) => close()));
    closers = [];
  });
  afterAll(() => browser.close());

  async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
    if (Object.keys(options).length === 0) {
      const page = await plain.newPage();
      closers.push(() => page.close());
      return page;
    }
    const context = await browser.newContext({ viewport: DESKTOP, ...options });
    closers.push(() => context.close());
    return context.newPage();
  }
  return {
    newPage,
    async openPage(url: string, options: BrowserContextOptions = {}): Promise<Page> {
      const page = await newPage(options);
      await page.goto(url, { waitUntil: "load" });
      return page;
    },
    /** A page whose clock the test can turn on: time passes as ever, and faster where the test lets it. */
    async openTimedPage(url: string, options: BrowserContextOptions = {}): Promise<Page> {
      const page = await newPage(options);
      await page.clock.install();
      await page.goto(url, { waitUntil: "load" });
      return page;
    },
    /** One reader with many pages, for all tests of a group; the group closes it. */
    newReader(options: BrowserContextOptions = {}): Promise<BrowserContext> {
      return browser.newContext({ viewport: DESKTOP, ...options });
    },
  };
}

/** A browser that cannot draw the interactive map, for journeys that are not about it: they take half the time. */
export function startBrowserWithoutMap() {
  return startBrowser([
    "--disable-webgl",
    "--disable-webgl2",
    "--disable-gpu",
    "--disable-3d-apis",
  ]);
}

/** Waits until a page without the interactive map has come to life: only then does it say that it has none. */
export async function waitForLife(page: Page) {
  await page.getByText("does not offer WebGL").waitFor({ state: "attached" });
}

/** Waits until the interactive map has taken the place of the drawn one. */
export async function waitForMap(page: Page) {
  await page.locator("canvas.maplibregl-canvas").waitFor({ state: "visible", timeout: 30_000 });
}
