import { describe, expect, inject, it } from "vitest";
import { startBrowserWithoutMap, waitForLife } from "../support/browser";
import { isInView } from "../support/reader-page";
import { hasTexts, needsTexts } from "../support/texts-folder";

const { openPage } = startBrowserWithoutMap();

describe("A document", () => {
  it("is a digest of glosses where its text is not attached", async () => {
    const page = await openPage(`${inject("bareAtlasUrl")}/documents/stango-2012#p10`);
    // The passage takes the focus once the page has come to life.
    await waitForLife(page);
    await page.locator("summary", { hasText: "About this document" }).press("Enter");
    await page.getByText("not part of this atlas").waitFor();
    expect(await page.locator("main [data-gloss]").count()).toBe(59);
    expect(await page.locator("main mark").count()).toBe(0);
    expect(await page.locator("#p10").isVisible()).toBe(true);
  });

  it.skipIf(!hasTexts)(
    `shows its attached text with every passage marked${needsTexts}`,
    async () => {
      const page = await openPage(`${inject("atlasUrl")}/documents/stango-2012#p10`);
      await waitForLife(page);
      await expect.poll(() => isInView(page.locator("#p10"))).toBe(true);
      await page.locator("summary", { hasText: "About this document" }).press("Enter");
      await page.getByText("attached here; its checksum is the one above").waitFor();
      expect(await page.locator("main a[data-anchor]").count()).toBe(59);
    },
  );

  it("shows nested and crossing passages of a right-to-left text, letter for letter", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/documents/survey-report`);
    const { features } = await (
      await fetch(
        `${inject("edgeAtlasUrl")}/api/collections/attestations/items?document=survey-report&limit=1000`,
      )
    ).json();
    const ids = new Set<string>(
      features.map((feature: { properties: { passage: string } }) => feature.properties.passage),
    );
    for (const id of ids) expect(await page.locator(`#${id}`).count(), id).toBe(1);
    expect(await page.locator('main mark[data-depth="2"]').count()).toBeGreaterThan(0);
  });

  it("sets Persian and Arabic text from right to left", async () => {
    const page = await openPage(`${inject("edgeAtlasUrl")}/documents/persian-letter`);
    const paragraph = page.locator('main p[lang="fa"]').first();
    expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
  });
});
