import { spawnSync } from "node:child_process";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { versionOf } from "@/lib/text/text-link";
import { startBrowserWithoutMap, waitForLife } from "../support/browser";
import { LONG_DOCUMENT, writeLongAtlas } from "../support/long-atlas";
import { type RunningServer, startServer } from "../support/start-server";

const { openPage, openSharedPage } = startBrowserWithoutMap();
const atlas = writeLongAtlas();

let server: RunningServer;
beforeAll(async () => {
  const { status } = spawnSync(process.execPath, ["scripts/ready.mjs", "data"], {
    env: { ...process.env, ...atlas.environment, NODE_ENV: "production" },
    stdio: "inherit",
  });
  expect(status).toBe(0);
  server = await startServer(atlas.environment);
});
afterAll(async () => {
  await server?.stop();
  atlas.remove();
});

const documentUrl = (part: string) => `${server.url}/documents/${LONG_DOCUMENT}${part}`;

/** Where an element stands in the panel that scrolls, as a share of the panel's height. */
function heightInPanel(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => {
    const frame = element.closest("main")?.getBoundingClientRect() ?? new DOMRect();
    return (element.getBoundingClientRect().top - frame.top) / frame.height;
  });
}

const SEEN = (text: string) => ({ text, isSeen: true });

/** The words painted under a name, and whether they are in view. */
function readPainted(page: Page, name: string) {
  return page.evaluate(
    (painted) =>
      ([...(CSS.highlights.get(painted) ?? [])] as Range[]).map((range) => {
        const { top, bottom, height } = range.getBoundingClientRect();
        return {
          text: range.toString(),
          isSeen: height > 0 && top > 0 && bottom < window.innerHeight,
        };
      }),
    name,
  );
}

describe("A document of 100,000 words", () => {
  let page: Page;
  beforeAll(async () => {
    page = await openSharedPage(documentUrl(""));
    await waitForLife(page);
  });

  it("shows its whole text", async () => {
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll("main [data-start]")]
        .map((paragraph) =>
          [...paragraph.childNodes]
            .filter((node) => !(node instanceof Element && node.matches("[data-anchor]")))
            .map((node) => node.textContent)
            .join(""),
        )
        .join("\n"),
    );
    expect(shown.split(/\s+/).length).toBeGreaterThan(100_000);
    expect(shown).toBe(atlas.text.trim());
  });

  it("finds every place where a name stands, and goes to the last", async () => {
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await page.getByRole("searchbox", { name: "Find in this document" }).fill("harbour77");
    const total = atlas.text.split(/harbour77/i).length - 1;
    await page.getByText(`1 of ${total}`, { exact: true }).waitFor();
    await page.keyboard.press("Shift+Enter");
    await page.getByText(`${total} of ${total}`, { exact: true }).waitFor();
    await expect.poll(() => readPainted(page, "found-now")).toEqual([SEEN("Harbour77")]);
    await page.keyboard.press("Escape");
  });

  it("opens the card of a passage in its middle", async () => {
    await page.locator("#p1500").press("Enter");
    await page.getByRole("heading", { name: "Passage 1500" }).waitFor();
    await page.getByRole("heading", { level: 3, name: /^Gale at/ }).waitFor();
  });

  it("lays out only what is near, and still opens at its last passage", async () => {
    const opened = await openPage(documentUrl("#p3000"));
    await waitForLife(opened);
    await expect.poll(() => heightInPanel(opened, "#p3000")).toBeGreaterThan(0);
    expect(await heightInPanel(opened, "#p3000")).toBeLessThan(1);
    const laidOut = await opened.evaluate(
      () =>
        [...document.querySelectorAll("main [data-start]")].filter((paragraph) =>
          paragraph.checkVisibility({ contentVisibilityAuto: true }),
        ).length,
    );
    expect(laidOut).toBeGreaterThan(0);
    expect(laidOut).toBeLessThan(200);
  });

  it("opens a stretch close to its end from a link to it", async () => {
    const start = atlas.text.lastIndexOf("Harbour");
    const end = start + 40;
    const stretch = atlas.text.slice(start, end);
    const version = versionOf(atlas.sha256);
    const opened = await openPage(documentUrl(`#char=${start},${end};sha256=${version}`));
    await opened.getByText("as the link names them").waitFor();
    await expect.poll(() => readPainted(opened, "stretch")).toEqual([SEEN(stretch)]);
  });
});
