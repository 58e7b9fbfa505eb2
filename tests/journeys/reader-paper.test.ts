import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { loadEdgeAtlas, readEdgeText, recordOf } from "../store/edge-atlas";
import { startBrowserWithoutMap, waitForLife } from "../support/browser";
import { isInView, numberOf, readParagraphs } from "../support/reader-page";
import { startTextlessEdgeAtlas } from "../support/textless-edge-atlas";

const { openPage } = startBrowserWithoutMap();
const textless = startTextlessEdgeAtlas();
const REPORT = recordOf(loadEdgeAtlas().documents, "survey-report");
const LAST_WORDS = "nobody has said when it will close.";

describe("On paper", () => {
  it("a document is its text and the notes beside it, without the tools of a screen", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/documents/survey-report`);
    await waitForLife(page);
    await numberOf(page, 4).click();
    const card = page.getByRole("region", { name: "Passage 4", exact: true });
    await card.getByRole("heading", { level: 3 }).first().waitFor();
    const tools = [
      page.getByRole("banner"),
      page.getByRole("region", { name: "Map", exact: true }).first(),
      page.getByRole("group", { name: "Reading" }),
      page.getByRole("navigation", { name: "Panel" }),
      page.getByRole("button").first(),
      card,
    ];
    for (const tool of tools) expect(await tool.isVisible()).toBe(true);
    await page.emulateMedia({ media: "print" });
    for (const tool of tools) expect(await tool.isVisible()).toBe(false);
    const main = page.getByRole("main");
    await main.getByRole("heading", { level: 1 }).waitFor();
    await main.getByText(LAST_WORDS).waitFor();
    await main.getByRole("link", { name: "Station open to visitors" }).waitFor();
    await main.getByRole("link", { name: "Quiet Cove" }).waitFor();
  });

  it.each(["open", "closed", "full"])("nothing is cut, with the panel %s", async (size) => {
    const page = await openPage(
      `${inject("edgeAtlasUrl")}/documents/survey-report?panel=${size}#p10`,
    );
    await waitForLife(page);
    await page.emulateMedia({ media: "print" });
    expect(await findCut(page)).toEqual([]);
    const { last, height } = await page.getByRole("main").evaluate((main) => {
      const bottoms = [...main.querySelectorAll("[data-places] *")].map(
        (element) => element.getBoundingClientRect().bottom + window.scrollY,
      );
      return { last: Math.max(...bottoms), height: document.documentElement.scrollHeight };
    });
    expect(last).toBeGreaterThan(1_000);
    expect(height).toBeGreaterThanOrEqual(Math.floor(last));
  });
});

describe("Without JavaScript", () => {
  it("a document still has its text, its passages and its notes", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/documents/survey-report#p9`, {
      javaScriptEnabled: false,
    });
    const words = (await readParagraphs(page)).map(({ text }) => text);
    expect(words).toEqual(
      readEdgeText(REPORT)
        .split(/\s*\n\s*/)
        .filter(Boolean),
    );
    for (const { id } of REPORT.passages) expect(await page.locator(`#${id}`).count(), id).toBe(1);
    await expect.poll(() => isInView(numberOf(page, 9))).toBe(true);
    expect(await page.getByRole("group", { name: "Reading" }).isVisible()).toBe(false);
    await numberOf(page, 5).click();
    expect(new URL(page.url()).hash).toBe("#p5");
    await expect.poll(() => isInView(numberOf(page, 5))).toBe(true);
    await unfold(page, "Station open to visitors").click();
    await page.getByRole("main").getByRole("link", { name: "Station open to visitors" }).click();
    await page.getByRole("heading", { level: 1, name: "Station open to visitors" }).waitFor();
  });

  it("a document without its text still has its glosses, also where a place is named", async () => {
    const page = await openPage(`${textless.url()}/documents/survey-report#at-906`, {
      javaScriptEnabled: false,
    });
    for (const { id, gloss } of REPORT.passages) {
      expect(await page.locator(`#${id}`).textContent()).toContain(gloss);
    }
    await expect.poll(() => isInView(numberOf(page, 11))).toBe(true);
  });
});

/** The line in the margin behind which an event or a place is folded away. */
function unfold(page: Page, title: string) {
  const link = page.getByRole("link", { name: title, exact: true, includeHidden: true });
  return page.locator("[data-places] details").filter({ has: link }).first().locator("summary");
}

/** Names of the elements that show less than they hold. */
function findCut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("body, body *")].flatMap((element) => {
      const { overflowX, overflowY, display } = getComputedStyle(element);
      const isCut =
        (overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1) ||
        (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1);
      const isShown = element.checkVisibility() && display !== "inline";
      return isCut && isShown ? [`${element.tagName} ${element.className}`] : [];
    }),
  );
}
