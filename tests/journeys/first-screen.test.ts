import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { PHONE, startBrowserWithoutMap, waitForLife } from "../support/browser";
import { isInView } from "../support/reader-page";
import { hasTexts, needsTexts } from "../support/texts-folder";

const { openPage } = startBrowserWithoutMap();
const documents = readdirSync("data/documents").map((file) => file.replace(".json", ""));

const SCREENS = [
  { screen: "laptop", viewport: { width: 1280, height: 720 }, isMobile: false, hasTouch: false },
  { screen: "phone", viewport: PHONE, isMobile: true, hasTouch: true },
];

describe.each(SCREENS)("On the first screen of a $screen", ({ screen: _, ...device }) => {
  it.skipIf(!hasTexts).each(documents)(`%s begins with its text${needsTexts}`, async (id) => {
    const page = await openDocument(`${inject("atlasUrl")}/documents/${id}`, device);
    expect(await isInView(page.locator("main [data-start]").first())).toBe(true);
  });

  it.each(documents)("%s begins with its glosses where no text is attached", async (id) => {
    const page = await openDocument(`${inject("bareAtlasUrl")}/documents/${id}`, device);
    expect(await isInView(page.locator("main [data-gloss]").first())).toBe(true);
  });
});

describe("The head of a document", () => {
  it("unfolds what is known of it, also by the keyboard", async () => {
    const page = await openDocument(`${inject("edgeAtlasUrl")}/documents/survey-report`, {});
    const { summary, title } = JSON.parse(
      readFileSync("tests/fixtures/edge-atlas/documents/survey-report.json", "utf8"),
    );
    const known = page.getByText(summary);
    expect(await known.isVisible()).toBe(false);
    await page.getByText("About this document", { exact: true }).focus();
    await page.keyboard.press("Enter");
    await known.waitFor();
    const sections = page.getByRole("navigation", { name: "Sections of the document" });
    await page.getByText(/^Sections \(\d+\)$/).click();
    await sections.getByRole("link").nth(1).click();
    await expect.poll(() => new URL(page.url()).hash).toBe("#s2");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(title.text);
  });
});

async function openDocument(url: string, device: object): Promise<Page> {
  const page = await openPage(url, device);
  await waitForLife(page);
  await page.getByRole("button", { name: "Close this notice" }).click();
  return page;
}
