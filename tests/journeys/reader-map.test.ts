import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { loadEdgeAtlas, recordOf } from "../store/edge-atlas";
import { startBrowser, waitForMap } from "../support/browser";
import { dragMap, letTimePass, readCamera, showsPosition } from "../support/map-page";

const { openTimedPage } = startBrowser();
const { places } = loadEdgeAtlas();
const FAR_AWAY = "8/33.3/44.4";
/** So low that no more than one section is read at a time. */
const LOW = { width: 1440, height: 560 };

describe("The map beside a document", () => {
  it("stays where the link put it until the reader scrolls, then shows one region of the text at a time", async () => {
    const page = await openReport();
    await letTimePass(page);
    expect(cameraOf(page)).toBe(FAR_AWAY);
    await scrollTo(page, "s2");
    await expectRegion(page, ["null-island", "greenwich-house"]);
    // The region is in view before the map has come to rest, and the address hears of it when it has.
    await expect.poll(() => cameraOf(page), { timeout: 15_000 }).not.toBe(FAR_AWAY);
  });

  it("stays where the link put it when the link names a part of the text as well", async () => {
    const page = await openReport({}, "#s3");
    await letTimePass(page);
    expect(cameraOf(page)).toBe(FAR_AWAY);
    await scrollTo(page, "s2");
    await expectRegion(page, ["null-island", "greenwich-house"]);
  });

  it("adds nothing to the history by following", async () => {
    const page = await openReport();
    const entries = await page.evaluate(() => window.history.length);
    await scrollTo(page, "s2");
    await expectRegion(page, ["null-island", "greenwich-house"]);
    expect(await page.evaluate(() => window.history.length)).toBe(entries);
  });

  it("stays where it is while the reader has it not follow", async () => {
    const page = await openReport();
    await switchOf(page).click();
    expect(await switchOf(page).getAttribute("aria-pressed")).toBe("false");
    await scrollTo(page, "s2");
    await letTimePass(page);
    expect(cameraOf(page)).toBe(FAR_AWAY);
    await switchOf(page).click();
    await expectRegion(page, ["null-island", "greenwich-house"]);
  });

  it("stays where the reader has just dragged it", async () => {
    const page = await openReport();
    await dragMap(page, 120, -60);
    await page.waitForURL((url) => url.searchParams.get("map") !== FAR_AWAY);
    await letTimePass(page);
    const dragged = cameraOf(page);
    await scrollTo(page, "s2");
    await letTimePass(page);
    expect(cameraOf(page)).toBe(dragged);
  });

  it("does not follow, where motion is unwanted, before it is asked to", async () => {
    const page = await openReport({ reducedMotion: "reduce" });
    await expect.poll(() => switchOf(page).getAttribute("aria-pressed")).toBe("false");
    await scrollTo(page, "s2");
    await letTimePass(page);
    expect(cameraOf(page)).toBe(FAR_AWAY);
    await switchOf(page).click();
    await expectRegion(page, ["null-island", "greenwich-house"]);
  });
});

async function openReport(options: BrowserContextOptions = {}, part = ""): Promise<Page> {
  const site = inject("edgeAtlasUrl");
  const page = await openTimedPage(`${site}/documents/survey-report?map=${FAR_AWAY}${part}`, {
    viewport: LOW,
    ...options,
  });
  await waitForMap(page);
  return page;
}

/** Scrolls the beginning of a section to the top; rows that are laid out on the way push it on. */
async function scrollTo(page: Page, section: string) {
  const offset = () =>
    page.locator(`#${section}`).evaluate((element) => {
      element.scrollIntoView({ block: "start" });
      const panel = element.closest("main")?.getBoundingClientRect();
      return Math.abs(element.getBoundingClientRect().top - (panel?.top ?? 0));
    });
  await expect.poll(offset).toBeLessThan(50);
}

/** Of places that lie continents apart the map shows one, in a frame no wider than a region. */
async function expectRegion(page: Page, ids: string[]) {
  const countShown = async () => {
    const shown = await Promise.all(
      ids.map((id) => {
        const { geometry } = recordOf(places, id);
        return geometry !== null && showsPosition(page, geometry.coordinates);
      }),
    );
    return shown.filter(Boolean).length;
  };
  await expect.poll(countShown, { timeout: 15_000 }).toBe(1);
  expect((await readCamera(page)).zoom).toBeGreaterThan(5);
}

const switchOf = (page: Page) => page.getByRole("button", { name: "Map follows" });
const cameraOf = (page: Page) => new URL(page.url()).searchParams.get("map");
