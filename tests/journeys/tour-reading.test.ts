import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { formatCamera, parseCamera } from "@/lib/query/camera";
import type { Tour } from "@/lib/records/tour";
import { startBrowser, startBrowserWithoutMap, waitForLife, waitForMap } from "../support/browser";
import { dragMap, readCamera, readStates, waitForRest } from "../support/map-page";

const PATIENCE = 150_000;
const withMap = startBrowser();
const withoutMap = startBrowserWithoutMap();

const { tours }: { tours: Tour[] } = JSON.parse(readFileSync("data/tours.json", "utf8"));
const [tour] = tours;
if (!tour) throw new Error("The shipped atlas has no tour.");
const WHOLE = `/tours/${tour.id}`;
const linkOf = (number: number) => new URL(tour.steps[number - 1]?.link ?? "", "http://atlas");

/** Scrolls until a step is the one that is read. */
function readTo(page: Page, number: number) {
  return page.evaluate((index) => {
    const panel = document.querySelector("main") as HTMLElement;
    const step = panel.querySelectorAll("[data-step]")[index] as HTMLElement;
    const edge =
      step.getBoundingClientRect().top - panel.getBoundingClientRect().top + panel.scrollTop;
    const way = panel.scrollHeight - panel.clientHeight;
    panel.scrollTop = (edge + 20) / (1 + panel.clientHeight / way);
  }, number - 1);
}

const currentStep = async (page: Page) => {
  const marked = await page
    .locator('[aria-current="step"]')
    .evaluateAll((steps) => steps.map(({ id }) => id));
  expect(marked.length).toBeLessThanOrEqual(1);
  return marked[0];
};

/** Address, filters, days and the mark are those of a step that is read. */
async function expectStep(page: Page, number: number) {
  const { searchParams: view } = linkOf(number);
  await page.waitForURL(
    ({ pathname, searchParams, hash }) =>
      pathname === WHOLE &&
      hash === `#step-${number}` &&
      ["map", "t", "type", "certain"].every((key) => searchParams.get(key) === view.get(key)),
  );
  await expect.poll(() => currentStep(page)).toBe(`step-${number}`);
  const days = page.getByRole("region", { name: "Timeline" }).getByRole("textbox");
  const [first = "", last = first] = (view.get("t") ?? "").split("/");
  // The first day of a month is written as the month.
  await expect.poll(async () => days.first().inputValue()).toBe(first.replace(/-01$/, ""));
  await expect.poll(async () => days.last().inputValue()).toContain(last);
}

async function expectCamera(page: Page, map: string | null) {
  const camera = parseCamera(map ?? "");
  await expect
    .poll(async () => {
      await waitForRest(page);
      return formatCamera(await readCamera(page));
    })
    .toBe(camera && formatCamera(camera));
}

describe("A whole tour that is read", () => {
  it(
    "takes map, filters, days and address along, and leaves whoever moves the map alone until the next step",
    async () => {
      const page = await withMap.openPage(inject("atlasUrl") + WHOLE, { reducedMotion: "reduce" });
      await waitForMap(page);
      await page.getByRole("button", { name: "Map goes along", pressed: true }).waitFor();
      // What comes to stand in its place in the first moment is no reading.
      await page.waitForTimeout(700);
      expect(await currentStep(page)).toBeUndefined();
      const entries = await page.evaluate(() => window.history.length);
      for (const number of [1, 3, 2]) {
        await readTo(page, number);
        await expectStep(page, number);
        await expectCamera(page, linkOf(number).searchParams.get("map"));
      }
      const lit = async () => (await readStates(page, "atlas-areas")).selected;
      await expect.poll(lit).toEqual(["camp-ashraf"]);
      await readTo(page, 6);
      await expectStep(page, 6);
      await expect.poll(lit).toEqual([linkOf(6).pathname.replace("/places/", "")]);
      await readTo(page, 2);
      await expectStep(page, 2);
      await expectCamera(page, linkOf(2).searchParams.get("map"));

      await dragMap(page, 120, 60);
      await waitForRest(page);
      await page.waitForURL(
        ({ searchParams }) => searchParams.get("map") !== linkOf(2).searchParams.get("map"),
      );
      const dragged = formatCamera(await readCamera(page));
      await page.getByRole("main").hover();
      await page.mouse.wheel(0, 15);
      await page.waitForTimeout(1_500);
      expect(formatCamera(await readCamera(page))).toBe(dragged);
      expect(new URL(page.url()).hash).toBe("#step-2");
      await readTo(page, 3);
      await expectStep(page, 3);
      await expectCamera(page, linkOf(3).searchParams.get("map"));
      expect(await page.evaluate(() => window.history.length)).toBe(entries);
    },
    PATIENCE,
  );

  it(
    "keeps the map where a link has it that names a step",
    async () => {
      const page = await withMap.openPage(
        `${inject("atlasUrl")}${WHOLE}?map=7/33/44&t=2011#step-4`,
      );
      await waitForMap(page);
      await expect.poll(() => currentStep(page)).toBe("step-4");
      await page.waitForTimeout(1_500);
      await expectCamera(page, "7/33/44");
      expect(new URL(page.url()).searchParams.get("t")).toBe("2011");
      await readTo(page, 5);
      await expectStep(page, 5);
      await expectCamera(page, linkOf(5).searchParams.get("map"));
    },
    PATIENCE,
  );
});

describe("Without a map, a whole tour", () => {
  const open = async (path = WHOLE) => {
    const page = await withoutMap.openPage(inject("atlasUrl") + path);
    await waitForLife(page);
    await page.waitForTimeout(700);
    return page;
  };

  it("leaves the text where it is while the filters of a step come to stand above it", async () => {
    const page = await open();
    const heading = page.locator("#step-2 h2");
    await readTo(page, 2);
    const before = await heading.boundingBox();
    await expectStep(page, 2);
    await page.getByText("Show all events").waitFor();
    await expect.poll(async () => (await heading.boundingBox())?.y).toBe(before?.y);
  });

  it(
    "is read by keyboard as well, to its last step",
    async () => {
      const page = await open();
      await page.getByRole("main").focus();
      for (let press = 0; press < 30 && (await currentStep(page)) === undefined; press++) {
        await page.keyboard.press(press % 2 === 0 ? "Space" : "ArrowDown");
        await page.waitForTimeout(150);
      }
      const first = Number((await currentStep(page))?.replace("step-", ""));
      expect(first).toBeGreaterThan(0);
      await expectStep(page, first);
      await page.keyboard.press("PageDown");
      await expect.poll(() => currentStep(page)).not.toBe(`step-${first}`);
      await page.keyboard.press("End");
      await expectStep(page, tour.steps.length);
    },
    PATIENCE,
  );

  it(
    "keeps the page still while the reader has it not go along",
    async () => {
      const page = await open();
      const address = page.url();
      await page.getByRole("button", { name: "Map goes along" }).click();
      await readTo(page, 3);
      await expect.poll(() => currentStep(page)).toBe("step-3");
      await page.waitForTimeout(1_500);
      expect(page.url()).toBe(address);
      await page.getByRole("button", { name: "Map goes along" }).click();
      await expectStep(page, 3);
    },
    PATIENCE,
  );

  it(
    "is come back to at the step where it was left, and its filters stay with it",
    async () => {
      const page = await open(`${WHOLE}?theme=dark`);
      await readTo(page, 3);
      await expectStep(page, 3);
      expect(new URL(page.url()).searchParams.get("theme")).toBe("dark");
      const left = page.url();
      await page.locator("#step-3").getByRole("link").nth(1).click();
      await page.waitForURL(/\/documents\//);
      expect(new URL(page.url()).searchParams.get("t")).toBeNull();
      await page.getByRole("link", { name: "‹ Back to the tour" }).click();
      await expectStep(page, 3);
      await page.getByRole("navigation", { name: "Sections" }).getByText("Events").click();
      await page.waitForURL(/\/events/);
      expect(new URL(page.url()).searchParams.get("t")).toBeNull();
      await page.goBack();
      await expectStep(page, 3);
      await page.reload();
      await expectStep(page, 3);
      expect(page.url()).toBe(left);
    },
    PATIENCE,
  );

  it(
    "changes its address less often than browsers allow, however fast one scrolls",
    async () => {
      const page = await open();
      await page.evaluate(() => {
        const { replaceState } = window.history;
        const counted = window as unknown as { changes: number };
        counted.changes = 0;
        window.history.replaceState = function replace(...change) {
          counted.changes += 1;
          return replaceState.apply(this, change);
        };
      });
      for (let round = 0; round < 12; round++) {
        for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) {
          await readTo(page, number);
          await page.waitForTimeout(40);
        }
        await page.waitForTimeout(300);
      }
      await readTo(page, 6);
      await expectStep(page, 6);
      const changes = await page.evaluate(() => (window as unknown as { changes: number }).changes);
      expect(changes).toBeGreaterThan(0);
      expect(changes).toBeLessThan(15);
    },
    PATIENCE,
  );
});
