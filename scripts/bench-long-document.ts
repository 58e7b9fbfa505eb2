import { spawnSync } from "node:child_process";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "@/tests/support/launch-browser";
import { LONG_DOCUMENT, writeLongAtlas } from "@/tests/support/long-atlas";
import { startServer } from "@/tests/support/start-server";
import type { Figure } from "./bench-figure";

/** Pages of the wheel, as a reader who leafs quickly. */
const WHEEL_STEPS = 100;
const WHEEL_PIXELS = 400;
/** A shipped document is not as high: after so many steps the reader turns round. */
const STEPS_ONE_WAY = 20;

/** A document of 100,000 words beside the longest of the shipped ones: how they open and how they scroll. */
export async function measureLongDocument(shippedUrl: string, shipped: string): Promise<Figure[]> {
  const atlas = writeLongAtlas();
  const environment = { ...process.env, ...atlas.environment, NODE_ENV: "production" as const };
  spawnSync(process.execPath, ["scripts/ready.mjs", "data"], {
    env: environment,
    stdio: "inherit",
  });
  const server = await startServer(atlas.environment);
  const browser = await launchBrowser();
  try {
    const short = await measureReading(browser, `${shippedUrl}/documents/${shipped}`);
    const address = `${server.url}/documents/${LONG_DOCUMENT}`;
    const long = await measureReading(browser, address);
    const find = await measureFind(browser, address);
    const words = atlas.text.split(/\s+/).length;
    const times = (one: number, other: number) => `${(one / other).toFixed(1)} times`;
    return [
      {
        what: `first paint of a document of ${words.toLocaleString("en")} words`,
        figure: `${Math.round(long.paint)} ms, ${times(long.paint, short.paint)} ${shipped}`,
        target: "–",
      },
      {
        what: "scrolling it, 100 turns of the wheel: frames, 95th percentile",
        figure: `${Math.round(long.frame)} ms, ${times(long.frame, short.frame)} ${shipped}`,
        target: "no longer",
      },
      {
        what: "longest task of the page while scrolling it",
        figure: `${Math.round(long.task)} ms (${shipped}: ${Math.round(short.task)} ms)`,
        target: "≤ 200 ms",
      },
      {
        what: "finding a word in it, from the last letter to the count",
        figure: `${Math.round(find)} ms`,
        target: "–",
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
    atlas.remove();
  }
}

async function openDocument(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url, { waitUntil: "load" });
  await page.locator("canvas.maplibregl-canvas").waitFor({ state: "visible" });
  return page;
}

async function measureReading(browser: Browser, url: string) {
  const page = await openDocument(browser, url);
  const paint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  );
  const scrolled = await measureScroll(page);
  await page.close();
  return { paint, ...scrolled };
}

/** Notes the length of every frame and long task; as text, for the page knows no helpers of the compiler. */
const WATCH_FRAMES = `
  window.seen = { frames: [], tasks: [0] };
  new PerformanceObserver((list) => {
    window.seen.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "longtask" });
  let last = performance.now();
  requestAnimationFrame(function note(now) {
    window.seen.frames.push(now - last);
    last = now;
    requestAnimationFrame(note);
  });
`;

async function measureScroll(page: Page): Promise<{ frame: number; task: number }> {
  await page.evaluate(WATCH_FRAMES);
  await page.locator("main").hover();
  for (let step = 0; step < WHEEL_STEPS; step++) {
    const isBack = Math.floor(step / STEPS_ONE_WAY) % 2 === 1;
    await page.mouse.wheel(0, isBack ? -WHEEL_PIXELS : WHEEL_PIXELS);
    await page.waitForTimeout(16);
  }
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { frames: number[]; tasks: number[] } };
    const frames = seen.frames.toSorted((one, other) => one - other);
    return { frame: frames[Math.floor(frames.length * 0.95)] ?? 0, task: Math.max(...seen.tasks) };
  });
}

/** From the last letter of a word to its count. */
async function measureFind(browser: Browser, url: string): Promise<number> {
  const page = await openDocument(browser, url);
  await page.getByRole("button", { name: "Find" }).click();
  const field = page.getByRole("searchbox");
  const count = page.locator("output").filter({ hasText: /\d/ });
  await field.fill("harbour9");
  await count.waitFor();
  const before = await count.textContent();
  const start = performance.now();
  await field.press("9");
  await page.waitForFunction(
    (text) => document.querySelector("output")?.textContent !== text,
    before,
  );
  const time = performance.now() - start;
  await page.close();
  return time;
}
