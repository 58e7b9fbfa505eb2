import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { DESKTOP, PHONE, startBrowserWithoutMap, waitForLife } from "../support/browser";
import { isInView, numberOf } from "../support/reader-page";

const { openPage } = startBrowserWithoutMap();
const LOW = { width: 320, height: 256 };
const REPORT = "/documents/survey-report";

/** Links that ended out of view where height came late, and one of each other document. */
const SHIPPED = [
  ["stango-2012", "p40"],
  ["anniversary-2015", "p17"],
  ["breaches-2012", "p96"],
  ["lawmakers-letter-2014", "p08"],
  ["siege-report", "p12"],
] as const;

const EVERY = ["p13", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", "p10", "p11", "p12"];

describe.each([
  ["a desktop", DESKTOP, SHIPPED, EVERY],
  ["a phone", PHONE, SHIPPED.slice(0, 2), ["p13", "p12"]],
] as const)("A link to a passage, opened on %s,", (_, viewport, shipped, attached) => {
  it.each(shipped)("lands on %s#%s and stays there whatever comes late", (id, passage) =>
    staysAt(`${inject("atlasUrl")}/documents/${id}`, passage),
  );

  it.each(attached)(
    "lands on %s of an attached text, and stays there whatever comes late",
    (passage) => staysAt(inject("edgeAtlasUrl") + REPORT, passage),
  );

  async function staysAt(document: string, passage: string) {
    const page = await openPage(`${document}#${passage}`, { viewport });
    const link = page.locator(`main a#${passage}, main div#${passage} a`);
    await waitForLife(page);
    await expect.poll(() => isInView(link)).toBe(true);
    for (const height of [700, 1900]) {
      await growAbove(page, height);
      await expect.poll(() => isInView(link)).toBe(true);
    }
  }
});

describe("A passage that a link led to", () => {
  it("is let go when the reader scrolls", async () => {
    const page = await openReport("#p1", { width: 1280, height: 600 });
    await expect.poll(() => isInView(numberOf(page, 1))).toBe(true);
    await page.getByRole("main").hover();
    await page.mouse.wheel(0, 5000);
    await expect.poll(() => isInView(numberOf(page, 12))).toBe(true);
    await growAbove(page, 300);
    await twoFrames(page);
    expect(await isInView(numberOf(page, 1))).toBe(false);
  });

  it("has the focus, so that the first Tab goes on from there", async () => {
    const page = await openReport("#p7");
    await expect.poll(() => focusedId(page)).toBe("p7");
    await page.keyboard.press("Tab");
    expect(await followsInPage(page, "p7")).toBe(true);
    await page.keyboard.press("Shift+Tab");
    expect(await focusedId(page)).toBe("p7");
  });

  it.each([
    ["a section", "#s2", "H2"],
    ["a stretch of text", "#char=100,110;sha256=f94f7f9c", "P"],
  ])("has the focus where it is %s", async (_, hash, tag) => {
    const page = await openReport(hash);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe(tag);
    const section = await focusedSection(page);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("A");
    expect(await focusedSection(page)).toBe(section);
  });

  it("has the focus on the page of an event as well, where it is a claim", async () => {
    const page = await openPage(`${inject("atlasUrl")}/events/attack-ashraf-2013-09-01`);
    await waitForLife(page);
    const ids = await page
      .locator("main article[id]")
      .evaluateAll((all) => all.map(({ id }) => id));
    const last = ids.at(-1);
    await page.goto(`${page.url()}#${last}`);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("[id]")?.id))
      .toBe(last);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("article")?.id)).toBe(last);
  });
});

describe("The skip link", () => {
  it.each([
    ["/places/camp-ashraf", "Skip to the place, past the map"],
    ["/events/attack-ashraf-2013-09-01", "Skip to the event, past the map"],
    ["/documents/stango-2012", "Skip to the document, past the map"],
    ["/events", "Skip to the page, past the map"],
  ])("of %s says where it leads, goes there and leaves the address", async (path, name) => {
    const page = await openPage(inject("atlasUrl") + path);
    await waitForLife(page);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    await page.keyboard.press("Enter");
    expect(await focusedId(page)).toBe("panel");
    expect(new URL(page.url()).hash).toBe("");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main")?.id)).toBe("panel");
  });

  it("is not there while the panel is hidden", async () => {
    const page = await openPage(`${inject("atlasUrl")}/places?panel=closed`);
    await waitForLife(page);
    expect(await page.getByRole("link", { name: /^Skip to/ }).count()).toBe(0);
  });
});

describe("On a screen of 320×256", () => {
  it("shows the passage that a link names, with its text", async () => {
    const page = await openReport("#p9", LOW);
    await expect.poll(() => isInView(numberOf(page, 9))).toBe(true);
    await growAbove(page, 900);
    await expect.poll(() => isInView(numberOf(page, 9))).toBe(true);
    const isText = await page.evaluate(() => {
      const lines = [0.3, 0.5, 0.7].map((share) =>
        document.elementFromPoint(innerWidth * 0.5, innerHeight * share),
      );
      return lines.filter((element) => element?.closest("main")).length;
    });
    expect(isText).toBe(3);
  });

  it("goes to the card of a passage, and back to the passage when it closes", async () => {
    const page = await openReport("#p5", LOW);
    await expect.poll(() => isInView(numberOf(page, 5))).toBe(true);
    await numberOf(page, 5).click();
    const card = page.getByRole("region", { name: /^Passage 5/ });
    await expect.poll(() => isInView(card.getByRole("heading", { level: 2 }))).toBe(true);
    await card.getByRole("button", { name: "Close" }).click();
    await expect.poll(() => isInView(numberOf(page, 5))).toBe(true);
    expect(await focusedId(page)).toBe("p5");
  });

  it("steps from passage to passage, and finds words", async () => {
    const page = await openReport("", LOW);
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(() => isInView(numberOf(page, 13))).toBe(true);
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(() => isInView(numberOf(page, 1))).toBe(true);
  });

  it("returns to where it was read", async () => {
    const page = await openReport("#p5", LOW);
    await expect.poll(() => isInView(numberOf(page, 5))).toBe(true);
    const note = page.locator("details[data-about=p5]");
    await note.getByText("Passage 5").click();
    const event = note.getByRole("link").first();
    const title = await event.innerText();
    await event.scrollIntoViewIfNeeded();
    const before = await numberOf(page, 5).boundingBox();
    await event.click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.goBack();
    await expect
      .poll(async () => (await numberOf(page, 5).boundingBox())?.y)
      .toBeCloseTo(before?.y ?? Number.NaN, -1);
  });
});

async function openReport(hash: string, viewport: { width: number; height: number } = DESKTOP) {
  const page = await openPage(`${inject("edgeAtlasUrl")}${REPORT}${hash}`, { viewport });
  await waitForLife(page);
  return page;
}

/** Adds height at the head of the page, as what is laid out late does. */
async function growAbove(page: Page, height: number) {
  await page.evaluate((pixels) => {
    const late = document.createElement("div");
    late.style.height = `${pixels}px`;
    document.querySelector("main h1")?.before(late);
  }, height);
}

function twoFrames(page: Page) {
  return page.evaluate(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

function focusedId(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

function focusedSection(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.closest("section")?.id);
}

function followsInPage(page: Page, id: string): Promise<boolean> {
  return page.evaluate((part) => {
    const { activeElement } = document;
    const from = document.getElementById(part);
    return (
      activeElement !== null &&
      from !== null &&
      (from.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    );
  }, id);
}
