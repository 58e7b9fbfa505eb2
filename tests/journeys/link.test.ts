import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { startBrowser, waitForMap } from "../support/browser";
import { dragMap, letTimePass, namesCamera, readCamera, waitForRest } from "../support/map-page";

const { openPage, openTimedPage } = startBrowser();

describe("The link", () => {
  it("holds the camera after a pan and opens on the same view in a fresh browser", async () => {
    const page = await openPage(inject("atlasUrl"));
    await waitForMap(page);
    const before = page.url();
    const entries = await historyLength(page);
    await dragMap(page, 220, -120);
    const link = page.url();
    expect(link).not.toBe(before);
    expect(await historyLength(page)).toBe(entries);

    const fresh = await openTimedPage(link);
    await waitForMap(fresh);
    await letTimePass(fresh);
    expect(fresh.url()).toBe(link);
    const [one, other] = [await readCamera(fresh), await readCamera(page)];
    expect(one.zoom).toBeCloseTo(other.zoom, 1);
    expect(one.lng).toBeCloseTo(other.lng, 2);
    expect(one.lat).toBeCloseTo(other.lat, 2);
  });

  it("restores camera and selection by back and forward", async () => {
    const page = await openPage(`${inject("atlasUrl")}/?map=8/33.7/44.4`);
    await waitForMap(page);
    await page.getByRole("main").getByRole("link", { name: "Paris" }).click();
    await page.getByRole("heading", { level: 1, name: "Paris" }).waitFor();
    await page.waitForURL((url) => (url.searchParams.get("map") ?? "").includes("/48."));
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Ashraf & Liberty" }).waitFor();
    await waitForRest(page);
    await expect.poll(async () => (await readCamera(page)).zoom).toBeCloseTo(8, 2);
    expect(new URL(page.url()).searchParams.get("map")).toBe("8/33.7/44.4");
    await page.goForward();
    await page.getByRole("heading", { level: 1, name: "Paris" }).waitFor();
    expect(new URL(page.url()).searchParams.get("map")).toContain("/48.");
  });

  it("leads to the page that was asked for while the map moves, and says there where it came to rest", async () => {
    const page = await openPage(`${inject("atlasUrl")}/places/camp-ashraf?map=8/33.7/44.4`);
    await waitForMap(page);
    await waitForRest(page);
    // A slow answer: time for the map to come to rest before the page arrives.
    await page.route(/_rsc=/, async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    const event = page.getByRole("main").getByRole("link", { name: /^Attack on Camp Ashraf, 8 A/ });
    await event.click();
    await page.evaluate(() => {
      const map = document.querySelector<HTMLElement>(".maplibregl-map")?.atlasMap;
      map?.panBy([90, 0], { duration: 100 });
    });
    await page
      .getByRole("heading", { level: 1, name: "Attack on Camp Ashraf, 8 April 2011" })
      .waitFor();
    await waitForRest(page);
    const camera = await readCamera(page);
    expect(camera.lng).toBeGreaterThan(44.5);
    await page.waitForURL(namesCamera(camera));
  });

  it("goes back to the default view of a page whose link named no camera", async () => {
    const page = await openPage(inject("atlasUrl"));
    await waitForMap(page);
    await page.getByRole("main").getByRole("link", { name: "Paris" }).click();
    await page.waitForURL((url) => (url.searchParams.get("map") ?? "").includes("/48."));
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Ashraf & Liberty" }).waitFor();
    await page.getByRole("main").getByRole("link", { name: "Camp Ashraf", exact: true }).focus();
    const label = page.getByText(/^24 events said .* · within 4\.5 km$/);
    await label.waitFor();
    const shown = await label.boundingBox();
    const map = await page.getByRole("region", { name: "Map", exact: true }).first().boundingBox();
    expect(shown && map && shown.x > map.x && shown.y > map.y).toBe(true);
    await dragMap(page, 120, 0);
    await page.waitForURL((url) => (url.searchParams.get("map") ?? "").startsWith("7.6/33."));
  });

  it("opens with filters, says what it leaves out, and shows everything again on request", async () => {
    const page = await openPage(`${inject("atlasUrl")}/events?t=2013&type=attack`);
    const main = page.getByRole("main");
    await main.getByRole("link", { name: "Attack on Camp Ashraf, 1 September 2013" }).waitFor();
    const chips = page.getByRole("region", { name: "Filters" }).getByRole("listitem");
    expect(await chips.allTextContents()).toEqual([
      "Attack",
      "possibly in 2013; undated ones could be",
    ]);
    // The first of all: a list that has come to life holds the rows near to where it is read.
    const items = await fetch(`${inject("atlasUrl")}/api/collections/events/items?limit=1`);
    const { features } = await items.json();
    const first = main.getByRole("link", { name: features[0].properties.title, exact: true });
    expect(await first.count()).toBe(0);
    await page.getByRole("link", { name: "Show all events" }).click();
    await first.waitFor();
    expect(new URL(page.url()).search).toBe("");
    await page.goBack();
    await main.getByRole("link", { name: "Attack on Camp Ashraf, 1 September 2013" }).waitFor();
    await expect.poll(() => first.count()).toBe(0);
  });

  it("names the parts it cannot use and opens the rest", async () => {
    const page = await openPage(
      `${inject("atlasUrl")}/events?doc=stango-2012,nobody&map=here&t=2011-13&type=attack&wheel=1`,
    );
    const notice = page.getByRole("status").first();
    for (const part of ["doc=nobody", "map=here", "t=2011-13", "wheel"]) {
      await notice.getByText(part).waitFor();
    }
    await page
      .getByRole("main")
      .getByRole("link", { name: "Attack on Camp Ashraf, 8 April 2011" })
      .waitFor();
    await page.getByRole("button", { name: "Close this notice" }).click();
    expect(await page.getByText("wheel").count()).toBe(0);
  });

  it("carries theme and filters from page to page", async () => {
    const page = await openPage(`${inject("atlasUrl")}/places/camp-ashraf?t=2013&theme=dark`);
    await page.getByRole("link", { name: "Documents", exact: true }).click();
    await page.waitForURL("**/documents?**");
    const { searchParams } = new URL(page.url());
    expect([searchParams.get("t"), searchParams.get("theme")]).toEqual(["2013", "dark"]);
  });

  it("is copied from the dialog that shares it", async () => {
    const page = await openPage(`${inject("atlasUrl")}/places/camp-ashraf?t=2013`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await waitForMap(page);
    await page.locator(".maplibregl-popup").waitFor();
    await waitForRest(page);
    await page.getByRole("banner").getByRole("button", { name: "Share" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Copy" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).searchParams.get("t")).toBe("2013");
    // What the map has moved since it was opened is in the link at once, in the address a moment later.
    await expect.poll(() => page.url()).toBe(copied);
  });
});

const historyLength = (page: Page) => page.evaluate(() => window.history.length);
