import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { loadEdgeAtlas, readEdgeText, recordOf } from "../store/edge-atlas";
import { DESKTOP, PHONE, startBrowserWithoutMap, waitForLife } from "../support/browser";
import { findCharacter, isInView, numberOf, scrollToText, spanOf } from "../support/reader-page";
import { startTextlessEdgeAtlas } from "../support/textless-edge-atlas";

const { openPage } = startBrowserWithoutMap();
const textless = startTextlessEdgeAtlas();
const { documents } = loadEdgeAtlas();
const REPORT = readEdgeText(recordOf(documents, "survey-report"));
/** The one word that three passages cover: the first holds the second, the third crosses both. */
const SHARED_WORD = spanOf(REPORT, "twice");

describe("A passage", () => {
  it("is opened by a click on its words, the shortest first where several lie over each other", async () => {
    const page = await openReport(inject("edgeAtlasUrl"));
    await clickText(page, SHARED_WORD.start);
    await cardOf(page, 2).waitFor();
    expect(new URL(page.url()).hash).toBe("#p2");
    expect(await readMarked(page)).toBe(wordsOf("p2"));

    await page.getByRole("button", { name: "also passage 1" }).click();
    await cardOf(page, 1).waitFor();
    expect(new URL(page.url()).hash).toBe("#p1");
    expect(await readMarked(page)).toBe(wordsOf("p1"));

    await page.getByRole("button", { name: "also passage 3" }).click();
    await cardOf(page, 3).waitFor();
    expect(await readMarked(page)).toBe(wordsOf("p3"));
    expect(await page.getByRole("button", { name: /^also passage/ }).allTextContents()).toEqual([
      "also passage 1",
      "also passage 2",
    ]);
  });

  it("is not opened by a click on a place’s name in it, nor by selecting words", async () => {
    const page = await openReport(inject("edgeAtlasUrl"));
    await scrollToText(page, 126);
    const [from, to] = [await findCharacter(page, 130), await findCharacter(page, 150)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    await page.getByText(/selected$/).waitFor();
    expect(await page.getByRole("heading", { name: /^Passage \d+$/ }).count()).toBe(0);
    await clickText(page, spanOf(REPORT, "Null Island").start);
    await page.waitForURL("**/places/null-island**");
  });

  it("shows on its card what it says of an event beside what the others say, in their words", async () => {
    const page = await openReport(inject("edgeAtlasUrl"));
    await numberOf(page, 1).click();
    const { own, beside, event } = sidesOf(page, 1, "Landing at Null Island");
    await event.waitFor();
    expect(await own.locator('article span[dir="auto"]').allTextContents()).toEqual([
      "Survey report",
    ]);
    expect(await own.locator("blockquote").textContent()).toBe(wordsOf("p1"));
    expect(await beside.locator('article span[dir="auto"]').allTextContents()).toEqual([
      "نامه",
      "إعلان",
    ]);
    expect(await beside.locator("blockquote").allTextContents()).toEqual([
      wordsOf("p1", "persian-letter"),
      wordsOf("p1", "arabic-notice"),
    ]);
  });

  it("shows the same claims without words where no text is attached", async () => {
    const page = await openReport(textless.url());
    await numberOf(page, 1).click();
    const { own, beside, event } = sidesOf(page, 1, "Landing at Null Island");
    await event.waitFor();
    expect(await own.locator('article span[dir="auto"]').allTextContents()).toEqual([
      "Survey report",
    ]);
    expect(await beside.locator('article span[dir="auto"]').allTextContents()).toEqual([
      "نامه",
      "إعلان",
    ]);
    expect(await cardOf(page, 1).locator("blockquote").count()).toBe(0);
  });

  it("leads from its card to another claim in the same document", async () => {
    const page = await openPage(`${inject("atlasUrl")}/documents/stango-2012#p13`);
    await waitForLife(page);
    await numberOf(page, 13).click();
    const card = cardOf(page, 13);
    await card.getByRole("heading", { name: "Attack on Camp Ashraf, 8 April 2011" }).waitFor();
    const claims = card.locator('a[href*="/documents/stango-2012"]:not([href$="#p13"])');
    const part = await claims.first().evaluate((link) => (link as HTMLAnchorElement).hash);
    await claims.first().click();
    await expect.poll(() => page.locator(`main ${part}[data-target]`).count()).toBe(1);
    expect(new URL(page.url()).hash).toBe(part);
    await page.goBack();
    await expect.poll(() => page.locator("main #p13[data-target]").count()).toBe(1);
  });

  it.each([
    ["a desktop", DESKTOP],
    ["a phone", PHONE],
  ])(
    "leaves room to read above its card on %s, however much the card holds",
    async (_, viewport) => {
      const page = await openPage(`${inject("atlasUrl")}/documents/stango-2012#p13`, { viewport });
      await waitForLife(page);
      await numberOf(page, 13).click();
      const card = cardOf(page, 13);
      await card.getByRole("heading", { name: "Attack on Camp Ashraf, 8 April 2011" }).waitFor();
      const [held, shown] = await Promise.all([
        card
          .locator("div")
          .first()
          .evaluate(({ scrollHeight }) => scrollHeight),
        card.evaluate(({ clientHeight }) => clientHeight),
      ]);
      expect(held).toBeGreaterThan(viewport.height / 2);
      expect(shown).toBeLessThan(viewport.height / 2);
      await expect.poll(() => isInView(numberOf(page, 13))).toBe(true);
    },
  );

  it("leaves a click for a new tab to the browser", async () => {
    const page = await openReport(inject("edgeAtlasUrl"));
    const [opened] = await Promise.all([
      page.context().waitForEvent("page"),
      numberOf(page, 3).click({ modifiers: ["ControlOrMeta"] }),
    ]);
    await opened.waitForURL(/#p3$/);
    await opened.close();
    expect(new URL(page.url()).hash).toBe("");
    expect(await page.getByRole("heading", { name: /^Passage \d+$/ }).count()).toBe(0);
  });

  it("is opened by the keyboard, and Escape gives the focus back to its number", async () => {
    const page = await openReport(inject("edgeAtlasUrl"), "#p3");
    await numberOf(page, 3).focus();
    await page.keyboard.press("Tab");
    expect(await readFocused(page)).toBe("Passage 4 of Survey report");
    await page.keyboard.press("Enter");
    await cardOf(page, 4).waitFor();
    expect(await readFocused(page)).toBe("Passage 4 card");
    await page.keyboard.press("Escape");
    await cardOf(page, 4).waitFor({ state: "detached" });
    expect(await readFocused(page)).toBe("Passage 4 of Survey report");
  });
});

function openReport(site: string, hash = ""): Promise<Page> {
  return openPage(`${site}/documents/survey-report${hash}`).then(async (page) => {
    await waitForLife(page);
    return page;
  });
}

async function clickText(page: Page, at: number) {
  await scrollToText(page, at);
  const { x, y } = await findCharacter(page, at);
  await page.mouse.click(x, y);
}

const cardOf = (page: Page, number: number) =>
  page.getByRole("region", { name: `Passage ${number}`, exact: true });

/** An event on a passage's card: what this passage says of it, and what others do. */
function sidesOf(page: Page, number: number, title: string) {
  const event = cardOf(page, number)
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 3, name: title, exact: true }) });
  const side = (name: string) =>
    event.locator("div").filter({ has: page.locator("> h4", { hasText: name }) });
  return {
    event,
    own: side("This passage"),
    beside: side("Other documents"),
  };
}

/** The words of a passage in the attached text. */
function wordsOf(passage: string, document = "survey-report"): string {
  const record = recordOf(documents, document);
  const { start, end } = recordOf(record.passages, passage);
  return Array.from(readEdgeText(record)).slice(start, end).join("");
}

/** All words that are marked as what the address names. */
async function readMarked(page: Page): Promise<string> {
  return (await page.locator("main mark[data-target]").allTextContents()).join("");
}

/** Name of the link that has the focus, or text of the heading. */
function readFocused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const name = activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
    return activeElement instanceof HTMLHeadingElement ? `${name} card` : name;
  });
}
