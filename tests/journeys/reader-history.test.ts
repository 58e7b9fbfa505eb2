import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { startBrowserWithoutMap, waitForLife } from "../support/browser";
import { holdRequests } from "../support/hold-requests";
import { isInView, numberOf } from "../support/reader-page";
import { startTextlessEdgeAtlas } from "../support/textless-edge-atlas";

const { openPage } = startBrowserWithoutMap();
const textless = startTextlessEdgeAtlas();
const REPORT = "Report of the Second Voyage";
const IN_READING_ORDER = [13, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe("Back", () => {
  it.each([
    [1, "Landing at Null Island"],
    [5, "Coal runs out at Greenwich House"],
    [10, "Mild spring"],
    [12, "Station open to visitors"],
  ])(
    "leads from an event to passage %i of the document, which led to it",
    async (number, event) => {
      const page = await openReport(inject("edgeAtlasUrl"));
      await numberOf(page, number).click();
      const card = page.getByRole("region", { name: `Passage ${number}`, exact: true });
      await card.getByRole("link", { name: event, exact: true }).click();
      await page.waitForURL("**/events/**");
      await heading(page, event).waitFor();
      await page.goBack();
      await heading(page, REPORT).waitFor();
      await heading(page, event).waitFor({ state: "detached" });
      expect(new URL(page.url()).hash).toBe(`#p${number}`);
      await expect.poll(() => isInView(numberOf(page, number))).toBe(true);
      expect(await page.locator("main a[data-target]").getAttribute("id")).toBe(`p${number}`);
    },
  );

  it("leads from passage to passage of one document", async () => {
    const page = await openReport(inject("edgeAtlasUrl"));
    const opened = await historyLength(page);
    for (const number of [1, 12, 5]) await numberOf(page, number).click();
    expect(await historyLength(page)).toBe(opened + 3);
    for (const number of [12, 1]) {
      await page.goBack();
      await page.waitForURL(`**#p${number}`);
      await expect.poll(() => isInView(numberOf(page, number))).toBe(true);
      expect(await page.locator("main a[data-target]").getAttribute("id")).toBe(`p${number}`);
    }
    await page.goBack();
    await page.waitForURL((url) => url.hash === "");
    await expect.poll(() => page.locator("main [data-target]").count()).toBe(0);
    await heading(page, REPORT).waitFor();
  });

  it("stays at the passage it leads to when the card of the one that was left fills late", async () => {
    const page = await openReport(inject("edgeAtlasUrl"));
    await numberOf(page, 12).click();
    const letGo = await holdRequests(page, "**/api/passages/survey-report/p5");
    await numberOf(page, 5).click();
    await page.goBack();
    await page.waitForURL("**#p12");
    await expect.poll(() => isInView(numberOf(page, 12))).toBe(true);
    letGo();
    await page.locator("section[aria-labelledby=passage-card][aria-busy=false]").waitFor();
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    expect(await isInView(numberOf(page, 12))).toBe(true);
  });
});

describe("Steps from passage to passage", () => {
  it("go on and back by keyboard and leave one entry in the history", async () => {
    const page = await openReport(inject("edgeAtlasUrl"));
    const opened = await historyLength(page);
    for (const number of IN_READING_ORDER) await press(page, "Alt+ArrowDown", number);
    await press(page, "Alt+ArrowDown", 12);
    for (const number of IN_READING_ORDER.toReversed().slice(1)) {
      await press(page, "Alt+ArrowUp", number);
    }
    await press(page, "Alt+ArrowUp", 13);
    expect(await historyLength(page)).toBe(opened);
  });

  it("go on and back by buttons, from the passage that the address names", async () => {
    const page = await openReport(inject("edgeAtlasUrl"), "#p6");
    await page.getByRole("button", { name: "Next passage" }).click();
    await expectAt(page, 7);
    await page.getByRole("button", { name: "Previous passage" }).click();
    await page.getByRole("button", { name: "Previous passage" }).click();
    await expectAt(page, 5);
  });

  it("go on from where the reader has scrolled to", async () => {
    const page = await openReport(inject("edgeAtlasUrl"), "#p1");
    // Low enough for a later section to come to the upper edge.
    await page.setViewportSize({ width: 1440, height: 500 });
    await wheelToTop(page, "#s3");
    await press(page, "Alt+ArrowDown", 6);
  });

  it("never lead to a passage that lies under the open card of another", async () => {
    const page = await openReport(inject("edgeAtlasUrl"));
    await page.setViewportSize({ width: 1440, height: 600 });
    await numberOf(page, 1).click();
    const card = page.getByRole("region", { name: "Passage 1", exact: true });
    await card.getByRole("heading", { level: 3 }).first().waitFor();
    for (const number of [2, 3, 4, 5, 6, 7]) await press(page, "Alt+ArrowDown", number);
    for (const number of [6, 5, 4]) await press(page, "Alt+ArrowUp", number);
  });

  it("go from gloss to gloss where no text is attached", async () => {
    const page = await openReport(textless.url(), "#p10");
    await press(page, "Alt+ArrowDown", 11);
    await press(page, "Alt+ArrowUp", 10);
  });
});

describe("From other pages", () => {
  it("an event leads to the passage that attests it", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/events/crown-told`);
    await waitForLife(page);
    await page.getByRole("main").getByRole("link", { name: "Read the passage" }).click();
    await heading(page, REPORT).waitFor();
    expect(new URL(page.url()).hash).toBe("#p9");
    await expect.poll(() => isInView(numberOf(page, 9))).toBe(true);
    expect(await page.locator("main mark[data-target]").allTextContents()).not.toEqual([]);
  });

  it.each([
    ["a text", () => inject("edgeAtlasUrl")],
    ["its glosses", () => textless.url()],
  ])("a place leads to the passage of %s that names it", async (_, site) => {
    const page = await openPage(`${site()}/places/quiet-cove`);
    await waitForLife(page);
    await page.getByRole("main").getByRole("link", { name: "Passage 11 of Survey report" }).click();
    await heading(page, REPORT).waitFor();
    expect(new URL(page.url()).hash).toBe("#p11");
    await expect.poll(() => isInView(numberOf(page, 11))).toBe(true);
    expect(await page.getByText("This page has no part").count()).toBe(0);
  });
});

function openReport(site: string, hash = ""): Promise<Page> {
  return openPage(`${site}/documents/survey-report${hash}`).then(async (page) => {
    await waitForLife(page);
    return page;
  });
}

const heading = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name, exact: true });
const historyLength = (page: Page) => page.evaluate(() => window.history.length);

async function press(page: Page, key: string, number: number) {
  await page.keyboard.press(key);
  await expectAt(page, number);
}

/** Turns the wheel until a part of the page stands at the upper edge of the panel. */
async function wheelToTop(page: Page, part: string) {
  const distance = () =>
    page
      .locator(part)
      .evaluate(
        (shown) =>
          shown.getBoundingClientRect().top -
          (shown.closest("main")?.getBoundingClientRect().top ?? 0),
      );
  await page.getByRole("main").hover();
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, await distance());
      return Math.abs(await distance());
    })
    .toBeLessThan(2);
}

/** The address names the passage, its number has the focus, and it can be read. */
async function expectAt(page: Page, number: number) {
  await expect.poll(() => new URL(page.url()).hash).toBe(`#p${number}`);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(
    new RegExp(`^(Passage )?${number}$`),
  );
  await expect.poll(() => isInView(numberOf(page, number))).toBe(true);
}
