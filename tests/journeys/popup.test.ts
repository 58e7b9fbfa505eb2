import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import type { Position } from "@/lib/records/place";
import { PHONE, startBrowser, waitForMap } from "../support/browser";
import { pixelOf, showsPosition, waitForRest } from "../support/map-page";

const { openPage } = startBrowser();
const ASHRAF: Position = [44.57395, 34.05998];
const canvas = "canvas.maplibregl-canvas";

describe("The popup of a place", () => {
  it("gives the focus back to where the reader came from, by Escape and by its own button", async () => {
    const page = await openAshraf();
    await unfoldPosition(page);
    const back = page.getByRole("link", { name: "Overview" });
    for (const close of [
      () => page.keyboard.press("Escape"),
      () => page.getByRole("button", { name: "Close popup" }).press("Enter"),
    ]) {
      await back.focus();
      await popupOf(page).getByRole("link").first().focus();
      await close();
      await popupOf(page).waitFor({ state: "detached" });
      expect(await focusedText(page)).toBe("‹ Overview");
      await showOnMap(page).click();
      await popupOf(page).waitFor();
    }
  });

  it("gives it to the map where the reader came from nowhere", async () => {
    const page = await openAshraf();
    await page.getByRole("button", { name: "Close popup" }).click();
    await popupOf(page).waitFor({ state: "detached" });
    expect(await page.evaluate((it) => document.activeElement?.matches(it), canvas)).toBe(true);
  });

  it("is shown again by its place, with the place in view", async () => {
    const page = await openAshraf("?map=12/20/20");
    await unfoldPosition(page);
    await page.getByRole("button", { name: "Close popup" }).dispatchEvent("click");
    await popupOf(page).waitFor({ state: "detached" });
    expect(await showsPosition(page, ASHRAF)).toBe(false);
    await showOnMap(page).click();
    await popupOf(page).waitFor();
    await expect.poll(() => showsPosition(page, ASHRAF)).toBe(true);
  });

  it("opens anew when the reader comes back from another place", async () => {
    const page = await openAshraf();
    await page.keyboard.press("Escape");
    await popupOf(page).waitFor({ state: "detached" });
    const main = page.getByRole("main");
    await page.getByRole("link", { name: "Places", exact: true }).click();
    await main.getByRole("link", { name: "Camp Liberty", exact: true }).click();
    await popupOf(page, "Camp Liberty").waitFor();
    await page.goBack();
    await main.getByRole("link", { name: "Camp Ashraf", exact: true }).click();
    await popupOf(page).waitFor();
  });
});

describe("Where several places lie at one spot", () => {
  it("a click lists them all, Escape closes the list, and each leads to its page", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/?map=12/0/0`);
    await waitForMap(page);
    await waitForRest(page);
    const list = page.getByText("Several places lie here").locator("xpath=..");
    const choices = list.getByRole("listitem").getByRole("button");
    await clickMiddle(page);
    await list.waitFor();
    expect((await choices.allTextContents()).toSorted()).toEqual(["Null Island", "Twin Pier"]);
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    expect(await page.evaluate((it) => document.activeElement?.matches(it), canvas)).toBe(true);
    for (const [name, id] of [
      ["Twin Pier", "twin-pier"],
      ["Null Island", "null-island"],
    ] as const) {
      await clickMiddle(page);
      await choices.getByText(name).click();
      await page.waitForURL(`**/places/${id}?**`);
      await page.getByRole("heading", { level: 1, name }).waitFor();
      await list.waitFor({ state: "detached" });
      await page.keyboard.press("Escape");
    }
  });
});

describe("A place on a phone", () => {
  it("uncovers the map when it is to be shown there", async () => {
    const page = await openPage(`${inject("atlasUrl")}/places/camp-ashraf?panel=full`, {
      viewport: PHONE,
      isMobile: true,
      hasTouch: true,
    });
    await unfoldPosition(page);
    await showOnMap(page).tap();
    await expect
      .poll(async () => (await page.locator(canvas).boundingBox())?.height ?? 0)
      .toBeGreaterThan(200);
    expect(new URL(page.url()).searchParams.get("panel")).toBe("open");
    await expect.poll(() => showsPosition(page, ASHRAF)).toBe(true);
  });
});

async function openAshraf(search = ""): Promise<Page> {
  const page = await openPage(`${inject("atlasUrl")}/places/camp-ashraf${search}`);
  await waitForMap(page);
  await popupOf(page).waitFor({ state: "attached" });
  return page;
}

/** The button that shows a place on the map stands with its coordinates, behind a line. */
async function unfoldPosition(page: Page) {
  await page.getByRole("main").getByText("Position known to within").click();
}

async function clickMiddle(page: Page) {
  const { x, y } = await pixelOf(page, [0, 0]);
  await page.mouse.click(x, y);
}

const popupOf = (page: Page, title = "Camp Ashraf") =>
  page.getByRole("region", { name: `What the documents say of ${title}` });
const showOnMap = (page: Page) => page.getByRole("button", { name: "Show on the map" });

function focusedText(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent);
}
