import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { startBrowserWithoutMap, waitForLife } from "../support/browser";

const { openPage } = startBrowserWithoutMap();

describe("The panel of a desktop", () => {
  it("leaves its room to the map when it is hidden, takes it again, and back undoes both", async () => {
    const page = await openPage(`${inject("atlasUrl")}/places/camp-ashraf`);
    await waitForLife(page);
    const heading = page.getByRole("heading", { level: 1, name: "Camp Ashraf" });
    const shown = await widthOf(page);
    await page.getByRole("button", { name: "Hide panel" }).click();
    await heading.waitFor({ state: "hidden" });
    await expect.poll(() => widthOf(page)).toBeGreaterThan(shown + 300);
    expect(new URL(page.url()).searchParams.get("panel")).toBe("closed");
    await page.getByRole("button", { name: "Show panel" }).click();
    await heading.waitFor();
    await expect.poll(() => widthOf(page)).toBe(shown);
    await page.goBack();
    await heading.waitFor({ state: "hidden" });
    await page.goBack();
    await heading.waitFor();
    expect(new URL(page.url()).search).toBe("");
  });

  it.each([
    ["", "left"],
    ["/fa", "right"],
  ] as const)("begins its way back where the page begins, under “%s”", async (prefix, edge) => {
    const page = await openPage(`${inject("atlasUrl")}${prefix}/places/camp-ashraf`);
    const edgeOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, side) => {
          const text = document.createRange();
          text.selectNodeContents(element);
          return Math.round(text.getBoundingClientRect()[side]);
        }, edge);
    const [back, title] = [await edgeOf("nav a[href]:has-text('‹')"), await edgeOf("main h1")];
    expect(Math.abs(back - title)).toBeLessThan(4);
  });

  it("opens hidden where the link says so", async () => {
    const page = await openPage(`${inject("atlasUrl")}/places/camp-ashraf?panel=closed`);
    await waitForLife(page);
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(false);
    expect(await widthOf(page)).toBeGreaterThan(1300);
  });
});

async function widthOf(page: Page): Promise<number> {
  const box = await page.getByRole("region", { name: "Map", exact: true }).first().boundingBox();
  return box?.width ?? 0;
}
