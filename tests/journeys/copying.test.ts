import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { startBrowser, waitForMap } from "../support/browser";
import { dragMap, readCamera, waitForRest } from "../support/map-page";

const { openPage } = startBrowser();
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const ASHRAF = [34.05998, 44.57395] as const;

describe("A copied link", () => {
  it("opens the moved, filtered, dark view that it was copied from", async () => {
    const page = await openPage(
      `${inject("atlasUrl")}/?doc=breaches-2012&map=8/33.7/44.4&theme=dark&type=attack`,
      CLIPBOARD,
    );
    await waitForMap(page);
    await dragMap(page, 150, -90);
    await page.getByRole("banner").getByRole("button", { name: "Share" }).click();
    const shown = page.getByRole("textbox", { name: "What is copied" });
    const link = await shown.inputValue();
    expect(link).toBe(page.url());
    await page.getByRole("radio", { name: "Position of the map’s middle" }).check();
    const [, lat, lng] = new URL(link).searchParams.get("map")?.split("/") ?? [];
    expect(await shown.inputValue()).toBe(`geo:${lat},${lng}`);
    const fresh = await openPage(link);
    await waitForMap(fresh);
    await waitForRest(fresh);
    await expectSameCamera(fresh, page);
    expect(await fresh.locator("html").getAttribute("data-theme")).toBe("dark");
    const filters = fresh.getByRole("region", { name: "Filters" });
    await filters.getByRole("link", { name: "Remove: Attack", exact: true }).waitFor();
    expect(await filters.textContent()).toBe(
      await page.getByRole("region", { name: "Filters" }).textContent(),
    );
  });

  it("is of the view that is seen, even while the map still glides and the address lags behind", async () => {
    const page = await openPage(
      `${inject("atlasUrl")}/events/attack-ashraf-2011-04-08?map=8/33.7/44.4&theme=light`,
      CLIPBOARD,
    );
    await waitForMap(page);
    await waitForRest(page);
    const copied = await page.evaluate(async () => {
      const map = document.querySelector<HTMLElement>(".maplibregl-map")?.atlasMap;
      const button = [...document.querySelectorAll("button")].find(
        ({ textContent }) => textContent === "Copy link",
      );
      if (!map || !button) throw new Error("There is no map or no button.");
      map.jumpTo({ center: [45, 33] });
      // The address was renewed just now: it is renewed again half a second later.
      map.jumpTo({ center: [46.5, 32.25], zoom: 9 });
      button.click();
      await new Promise((done) => setTimeout(done, 50));
      return { link: await navigator.clipboard.readText(), address: window.location.href };
    });
    expect(new URL(copied.link).search).toBe("?map=9/32.25/46.5&theme=light");
    await page.evaluate(() => {
      const map = document.querySelector<HTMLElement>(".maplibregl-map")?.atlasMap;
      map?.easeTo({ center: [10, 50], duration: 60_000 });
    });
    await expect.poll(async () => (await readCamera(page)).lng).toBeLessThan(46.4);
    const [link, { lng, lat }] = [await copy(page, "Copied"), await readCamera(page)];
    const [, copiedLat, copiedLng] = new URL(link).searchParams.get("map")?.split("/") ?? [];
    expect(Number(copiedLng)).toBeCloseTo(lng, 0);
    expect(Number(copiedLat)).toBeCloseTo(lat, 0);
    expect(Number(copiedLng)).toBeLessThan(46.45);
  });
});

describe("A place's position", () => {
  it("is copied with the latitude before the longitude, as every link to other maps has it", async () => {
    const page = await openPage(`${inject("atlasUrl")}/places/camp-ashraf`, CLIPBOARD);
    await waitForMap(page);
    expect(await copy(page, "Copy coordinates")).toBe(ASHRAF.join(", "));
    const hrefs = await page
      .getByRole("link", { name: /^(OpenStreetMap|In a map app)$/, includeHidden: true })
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    const [lat, lng] = ASHRAF;
    expect([...new Set(hrefs)].toSorted()).toEqual([
      `geo:${lat},${lng}`,
      `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=12/${lat}/${lng}`,
    ]);
  });
});

/** Presses the first button of a name, and reads what it copied. */
async function copy(page: Page, name: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText("nothing"));
  await page
    .getByRole("button", { name, exact: true, includeHidden: true })
    .first()
    .dispatchEvent("click");
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).not.toBe("nothing");
  return read();
}

async function expectSameCamera(one: Page, other: Page) {
  const [seen, expected] = [await readCamera(one), await readCamera(other)];
  expect(seen.zoom).toBeCloseTo(expected.zoom, 1);
  expect(seen.lng).toBeCloseTo(expected.lng, 2);
  expect(seen.lat).toBeCloseTo(expected.lat, 2);
}
