import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launchBrowser } from "./launch-browser";

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** No page of a test stands long enough for its code to be worth optimizing. */
const UNOPTIMIZED = "--js-flags=--no-maglev --no-turbofan";

/** Pixels of the screen to one of CSS: layout is the same, and without a graphics card half the work to draw. */
const COARSE = 0.5;
/** For tests that look at pixels. */
export const SHARP = { deviceScaleFactor: 1 };

/** A browser and the pages that tests laid by, under what they were opened with. */
type Shared = { browser: Browser; laidBy: { key: string; page: Page }[] };

/** By their flags: a browser stays for the files that come after, and ends with the process. */
const shared = new Map<string, Promise<Shared>>();
/** A page takes memory while it waits. */
const MOST_LAID_BY = 4;
const MOST_ENTRIES = 30;

function shareBrowser(flags: readonly string[]): Promise<Shared> {
  const key = flags.join(" ");
  const known = shared.get(key);
  if (known) return known;
  const launched = launchBrowser(flags).then((browser) => ({ browser, laidBy: [] }));
  shared.set(key, launched);
  return launched;
}

/**
 * Pages for the tests of a file. A page that a test opens is laid by when it ends, and loads what a later test opens
 * with the same options: to start a browser and a page anew takes longer than most tests do. What a browser caches is
 * all that a test leaves behind for another; the product leaves nothing else. A test that sets the clock of its page
 * or adds scripts to it asks for a new one.
 */
export function startBrowser(extraFlags: string[] = []) {
  let { browser, laidBy }: Partial<Shared> = {};
  let enders: (() => Promise<unknown>)[] = [];
  const groups: Page[] = [];
  beforeAll(async () => {
    ({ browser, laidBy } = await shareBrowser([UNOPTIMIZED, ...extraFlags]));
  });
  afterEach(async () => {
    await Promise.all(enders.map((end) => end()));
    enders = [];
  });
  afterAll(() => Promise.all(groups.map((page) => page.context().close())));

  async function newReader(options: BrowserContextOptions): Promise<Page> {
    const context = await browser?.newContext({
      viewport: DESKTOP,
      deviceScaleFactor: COARSE,
      ...options,
    });
    if (!context) throw new Error("There is no browser before the first test.");
    return context.newPage();
  }

  async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await newReader(options);
    enders.push(() => page.context().close());
    return page;
  }

  function takeLaidBy(key: string): Page | undefined {
    const index = laidBy?.findIndex((one) => one.key === key) ?? -1;
    return index === -1 ? undefined : laidBy?.splice(index, 1)[0]?.page;
  }

  async function layBy(page: Page, options: BrowserContextOptions) {
    if (!(await resetPage(page, options))) return;
    laidBy?.push({ key: JSON.stringify(options), page });
    if ((laidBy?.length ?? 0) > MOST_LAID_BY) await laidBy?.shift()?.page.context().close();
  }
  return {
    /** A page of a reader who has never been here, for a test to set up before it opens an address. */
    newPage,
    async openPage(url: string, options: BrowserContextOptions = {}): Promise<Page> {
      const page = takeLaidBy(JSON.stringify(options)) ?? (await newReader(options));
      enders.push(() => layBy(page, options));
      // An address that differs only in its part would not be loaded.
      if (withoutPart(page.url()) === withoutPart(url)) await page.goto("about:blank");
      await page.goto(url, { waitUntil: "load" });
      return page;
    },
    /** A page for all tests of a group, which the first of them opens. */
    async openSharedPage(url: string, options: BrowserContextOptions = {}): Promise<Page> {
      const page = await newReader(options);
      groups.push(page);
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
  };
}

/** Takes back what a test set for its page; whether another may have it: one that was closed is of no use. */
async function resetPage(page: Page, { viewport = DESKTOP, ...options }: BrowserContextOptions) {
  if (page.isClosed()) return false;
  // A browser keeps 50 entries of a page's history: one that has many does not count them any more.
  if ((await page.evaluate(() => window.history.length).catch(() => MOST_ENTRIES)) >= MOST_ENTRIES)
    return false;
  for (const other of page.context().pages()) if (other !== page) await other.close();
  page.removeAllListeners();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.context().setOffline(false);
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({
    media: null,
    colorScheme: options.colorScheme ?? null,
    reducedMotion: options.reducedMotion ?? null,
    forcedColors: options.forcedColors ?? null,
  });
  return true;
}

function withoutPart(url: string): string {
  return url.replace(/#.*/, "");
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
