import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { startBrowserWithoutMap } from "../support/browser";
import shippedLinks from "./shipped-links.json";

const { newReader } = startBrowserWithoutMap();

/** Every shape of link that was ever shipped; entries are added, never changed or taken away. */
describe("A link once shipped still opens", () => {
  let reader: BrowserContext;
  beforeAll(async () => {
    reader = await newReader();
  });
  afterAll(() => reader.close());

  it.each(shippedLinks.map(({ path, heading }) => [path, heading]))("%s", async (path, heading) => {
    const page = await reader.newPage();
    const response = await page.goto(inject("atlasUrl") + path);
    expect(response?.status()).toBe(200);
    await page
      .getByRole("heading", { level: 1, name: heading, exact: true, includeHidden: true })
      .waitFor({ state: "attached" });
    expect(await page.getByText("Part of this link could not be used").count()).toBe(0);
    await page.close();
  });
});
