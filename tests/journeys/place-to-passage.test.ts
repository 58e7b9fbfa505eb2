import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { startBrowser, waitForMap } from "../support/browser";
import { goBackOnMove, letTimePass, waitForRest } from "../support/map-page";

const { openPage, openTimedPage } = startBrowser();
const ASHRAF_IN_THE_MIDDLE = "/?map=9/34.06/44.574";

describe("From a place to a passage", () => {
  it("leads by mouse from a mark to its events, to an event, to the passage, and back again", async () => {
    const page = await openPage(inject("atlasUrl") + ASHRAF_IN_THE_MIDDLE);
    await waitForMap(page);
    await clickMiddleOfMap(page);
    await page.waitForURL("**/places/camp-ashraf?map=9/34.06/44.574");
    await heading(page, "Camp Ashraf").waitFor();

    const popup = page.getByRole("region", { name: "What the documents say of Camp Ashraf" });
    await popup.waitFor();
    await popup.getByRole("link", { name: "Attack on Camp Ashraf, 8 April 2011" }).click();
    await page.waitForURL("**/events/attack-ashraf-2011-04-08?**");
    await heading(page, "Attack on Camp Ashraf, 8 April 2011").waitFor();

    await page.getByRole("main").getByRole("link", { name: "Read the passage" }).first().click();
    await page.waitForURL(/\/documents\/[a-z0-9-]+\?.*#p\d+$/);
    const passage = page.locator(new URL(page.url()).hash);
    await passage.waitFor();
    await expect.poll(() => isInViewport(passage)).toBe(true);

    await page.goBack();
    await heading(page, "Attack on Camp Ashraf, 8 April 2011").waitFor();
    await page.goBack();
    await heading(page, "Camp Ashraf").waitFor();
    await page.goBack();
    await heading(page, "Ashraf & Liberty").waitFor();
    expect(new URL(page.url()).search).toBe("?map=9/34.06/44.574");
    await page.goForward();
    await heading(page, "Camp Ashraf").waitFor();
  });

  it("gives back the view that was left, even while the map still moves for the next page", async () => {
    const page = await openTimedPage(`${inject("atlasUrl")}/documents?map=11/36.2/43.9`);
    await waitForMap(page);
    const document = page.getByRole("main").getByRole("link", { name: /^UN Must Prevent/ });
    const haveLeft = await goBackOnMove(page);
    await document.click();
    await haveLeft();
    await heading(page, "Documents").waitFor();
    await letTimePass(page);
    expect(new URL(page.url()).search).toBe("?map=11/36.2/43.9");
  });

  it("leads by keyboard alone from the list to a place, an event and its passage", async () => {
    const page = await openPage(inject("atlasUrl"));
    await pressUntilFocused(page, "Camp Liberty");
    await page.keyboard.press("Enter");
    await heading(page, "Camp Liberty").waitFor();
    await pressUntilFocused(page, /siege|Siege/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/events/**");
    await pressUntilFocused(page, "Read the passage");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/documents\/.*#p\d+$/);
  });

  it("offers the way back that the panel shows: passage, event, place", async () => {
    const page = await openPage(`${inject("atlasUrl")}/places/camp-ashraf`);
    await page
      .getByRole("main")
      .getByRole("link", { name: /^Attack on Camp Ashraf, 8 April/ })
      .click();
    await heading(page, "Attack on Camp Ashraf, 8 April 2011").waitFor();
    await page.getByRole("link", { name: "‹ Camp Ashraf" }).click();
    await heading(page, "Camp Ashraf").waitFor();
    await page.getByRole("link", { name: "‹ Overview" }).waitFor();
  });

  it("moves the focus to the page that was opened, and back to the link that led to it", async () => {
    const page = await openPage(`${inject("atlasUrl")}/places/camp-ashraf`);
    const link = page
      .getByRole("main")
      .getByRole("link", { name: /^Attack on Camp Ashraf, 8 April/ });
    await link.focus();
    await page.keyboard.press("Enter");
    await heading(page, "Attack on Camp Ashraf, 8 April 2011").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("panel");
    await page.goBack();
    await heading(page, "Camp Ashraf").waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("Attack on Camp Ashraf, 8 April 2011");
  });

  it("closes the popup by Escape", async () => {
    const page = await openPage(`${inject("atlasUrl")}/places/camp-ashraf`);
    const popup = page.getByRole("region", { name: "What the documents say of Camp Ashraf" });
    await popup.waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => popup.count()).toBe(0);
  });

  it("zooms to the places of a cluster that is clicked", async () => {
    const page = await openPage(`${inject("atlasUrl")}/?map=3/33.4/44.3`);
    await waitForMap(page);
    const box = await mapBox(page);
    await waitForRest(page);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL((url) => Number(url.searchParams.get("map")?.split("/")[0]) > 3.5);
  });

  it("names the place on the map while its row is focused", async () => {
    const page = await openPage(inject("atlasUrl") + ASHRAF_IN_THE_MIDDLE);
    await waitForMap(page);
    await page.getByRole("main").getByRole("link", { name: "Camp Ashraf", exact: true }).focus();
    const label = mapRegion(page).getByText(
      /^24 events said to have happened here.* · within 4\.5 km$/,
    );
    await label.waitFor();
    // A pointer that rests on the bare map, and is moved there a little, takes nothing from the keyboard.
    const box = await mapBox(page);
    for (const step of [0, 4, 8]) {
      await page.mouse.move(box.x + box.width / 2 - 120 + step, box.y + box.height / 2 + 90);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
    }
    expect(await label.isVisible()).toBe(true);
  });

  it("marks the rows of a place while its mark is pointed at", async () => {
    const page = await openPage(inject("atlasUrl") + ASHRAF_IN_THE_MIDDLE);
    await waitForMap(page);
    const box = await mapBox(page);
    await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    const lit = page.getByRole("main").locator("li[data-lit]");
    await lit.first().waitFor();
    expect(await lit.first().textContent()).toContain("Camp Ashraf");
  });

  it("shows the events of an arrow that is clicked", async () => {
    const page = await openPage(`${inject("atlasUrl")}/?map=9/33.7/44.45`);
    await waitForMap(page);
    const box = await mapBox(page);
    for (let x = box.x + 200; x < box.x + box.width - 200; x += 4) {
      await page.mouse.click(x, box.y + box.height / 2);
      if (await page.getByRole("dialog", { name: "Events along this arrow" }).isVisible()) break;
    }
    const list = page.getByRole("dialog", { name: "Events along this arrow" });
    await list
      .getByRole("link", { name: "Residents move from Camp Ashraf to Camp Liberty" })
      .click();
    await page.waitForURL("**/events/move-ashraf-to-liberty?**");
  });
});

const heading = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name, exact: true });
const mapRegion = (page: Page) => page.getByRole("region", { name: "Map", exact: true }).first();

async function mapBox(page: Page) {
  const box = await mapRegion(page).boundingBox();
  if (!box) throw new Error("The map has no size.");
  return box;
}

async function clickMiddleOfMap(page: Page) {
  const box = await mapBox(page);
  // The marks are there once the map answers to the pointer.
  await expect
    .poll(
      async () => {
        await page.mouse.move(box.x + box.width / 2 - 80, box.y + box.height / 2);
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
        return page.getByRole("main").locator("li[data-lit]").count();
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(0);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function pressUntilFocused(page: Page, name: string | RegExp) {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
  }
  throw new Error(`Tab never reached ${name}.`);
}

async function isInViewport(locator: ReturnType<Page["locator"]>): Promise<boolean> {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
}
