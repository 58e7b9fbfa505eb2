import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { BROWSER_FLAGS } from "./browser-flags";
import { ensureBrowser } from "./ensure-browser";

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A browser for the tests of a file; each page is a fresh reader who has never been here. */
export function startBrowser(extraFlags: string[] = []) {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: ensureBrowser(),
      args: [...BROWSER_FLAGS, ...extraFlags],
    });
  });
  afterAll(() => browser.close());
  return {
    async openPage(url: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ viewport: DESKTOP, ...options });
      const page = await context.newPage();
      await page.goto(url, { waitUntil: "load" });
      return page;
    },
    async newPage(options: BrowserContextOptions = {}): Promise<Page> {
      return (await browser.newContext({ viewport: DESKTOP, ...options })).newPage();
    },
    /** One reader with many pages: what was loaded for one need not be loaded again for the next. */
    newReader(options: BrowserContextOptions = {}): Promise<BrowserContext> {
      return browser.newContext({ viewport: DESKTOP, ...options });
    },
  };
}

/** Waits until the interactive map has taken the place of the drawn one. */
export async function waitForMap(page: Page) {
  await page.locator("canvas.maplibregl-canvas").waitFor({ state: "visible", timeout: 30_000 });
}
