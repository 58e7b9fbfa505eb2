import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { addAxe, runAxe } from "../support/axe";
import {
  SHARP,
  startBrowser,
  startBrowserWithoutMap,
  waitForLife,
  waitForMap,
} from "../support/browser";

const withMap = startBrowser();
const withoutMap = startBrowserWithoutMap();
const PAGES = [
  "/",
  "/places/camp-ashraf",
  "/events/attack-ashraf-2013-09-01",
  "/documents/stango-2012",
];

describe.each(["light", "dark"] as const)(
  "Readers who ask for more contrast, in %s",
  (colorScheme) => {
    it.each(PAGES)("have seven to one in every word of %s", async (path) => {
      const page = await withoutMap.openPage(inject("atlasUrl") + path, {
        colorScheme,
        contrast: "more",
        bypassCSP: true,
      });
      await waitForLife(page);
      await addAxe(page);
      expect(await runAxe(page, ["html"], ["color-contrast-enhanced"])).toEqual([]);
    });
  },
);

describe.each(["light", "dark"] as const)("The map's buttons in %s", (theme) => {
  it("have signs that stand out from their ground", async () => {
    const page = await withMap.openPage(`${inject("atlasUrl")}/?theme=${theme}`, SHARP);
    await waitForMap(page);
    for (const name of ["Zoom in", "Zoom out"]) {
      const pixels = await readPixels(page, await page.getByRole("button", { name }).screenshot());
      expect(pixels.lightest - pixels.darkest, name).toBeGreaterThan(140);
    }
  });
});

describe("Forced colours on a dark ground", () => {
  const forced = { colorScheme: "dark", forcedColors: "active" } as const;

  it("leave the map's buttons their signs", async () => {
    const page = await withMap.openPage(`${inject("atlasUrl")}/?theme=dark`, {
      ...SHARP,
      ...forced,
    });
    await waitForMap(page);
    for (const name of ["Zoom in", "Zoom out"]) {
      const pixels = await readPixels(page, await page.getByRole("button", { name }).screenshot());
      expect(pixels.darkest, name).toBeLessThan(60);
      expect(pixels.lightest, name).toBeGreaterThan(200);
    }
  });

  it("leave the words of a document their contrast, marked or not", async () => {
    const page = await withoutMap.openPage(`${inject("atlasUrl")}/documents/stango-2012#p10`, {
      ...forced,
      bypassCSP: true,
    });
    await waitForLife(page);
    await addAxe(page);
    expect(await runAxe(page, ["main"], ["color-contrast"])).toEqual([]);
  });

  it("show what is linked to and what has the focus by a line around it", async () => {
    const page = await withoutMap.openPage(
      `${inject("atlasUrl")}/disagreements#dead-2013-09-01`,
      forced,
    );
    await waitForLife(page);
    const lineOf = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(await lineOf("#dead-2013-09-01")).toBe("solid");
    await page.getByRole("link", { name: "Events", exact: true }).focus();
    await page.keyboard.press("Tab");
    expect(await lineOf(":focus")).toBe("solid");
  });
});

describe("The focus on the map", () => {
  it.each(["Zoom in", "map"])("has the ring of everything else on %s", async (name) => {
    const page = await withMap.openPage(inject("atlasUrl"));
    await waitForMap(page);
    const ring = () =>
      page.locator(":focus").evaluate((element) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
        return { outlineStyle, outlineWidth, outlineColor, boxShadow };
      });
    await page.getByRole("link", { name: "Events", exact: true }).focus();
    await page.keyboard.press("Tab");
    const usual = await ring();
    const target =
      name === "map"
        ? page.locator("canvas.maplibregl-canvas")
        : page.getByRole("button", { name });
    await target.focus();
    expect({ ...(await ring()), boxShadow: "none" }).toEqual({ ...usual, boxShadow: "none" });
    expect((await ring()).boxShadow).toBe("none");
  });
});

/** The darkest and the lightest pixel of a picture, from 0 to 255. */
async function readPixels(page: Page, picture: Buffer) {
  const reader = await page.context().newPage();
  const found = await reader.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
      canvas?.drawImage(image, 0, 0);
      const { data } = canvas?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      const greys = Array.from(data).filter((_, index) => index % 4 === 1);
      return { darkest: Math.min(...greys), lightest: Math.max(...greys) };
    },
    `data:image/png;base64,${picture.toString("base64")}`,
  );
  await reader.close();
  return found;
}
