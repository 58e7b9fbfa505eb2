import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { formatCamera, parseCamera } from "@/lib/query/camera";
import type { Tour } from "@/lib/records/tour";
import { startBrowser, startBrowserWithoutMap, waitForMap } from "../support/browser";
import { dragMap, readCamera, waitForRest } from "../support/map-page";

/** Milliseconds in which a busy machine shows some ten pages with their map. */
const PATIENCE = 150_000;

const withMap = startBrowser();
const withoutMap = startBrowserWithoutMap();

const { tours }: { tours: Tour[] } = JSON.parse(readFileSync("data/tours.json", "utf8"));
const [tour] = tours;
if (!tour) throw new Error("The shipped atlas has no tour.");
const { steps } = tour;
const viewOf = (number: number) =>
  new URL(steps[number - 1]?.link ?? "", "http://atlas").searchParams;
const titleOf = (number: number) => steps[number - 1]?.title ?? "";

/** Page, address, map, filters and timeline are those of a step. */
async function expectStep(page: Page, number: number) {
  await page.getByRole("heading", { level: 1, name: titleOf(number), exact: true }).waitFor();
  const view = viewOf(number);
  await page.waitForURL(
    ({ pathname, searchParams }) =>
      pathname.endsWith(`/tours/${tour?.id}/${number}`) &&
      ["map", "t", "type"].every((key) => searchParams.get(key) === view.get(key)),
  );
  const camera = parseCamera(view.get("map") ?? "");
  await expect
    .poll(async () => {
      await waitForRest(page);
      return formatCamera(await readCamera(page));
    })
    .toBe(camera && formatCamera(camera));
  const days = page.getByRole("region", { name: "Timeline" }).getByRole("textbox");
  const [first = "", last = first] = (view.get("t") ?? "").split("/");
  await expect.poll(async () => days.first().inputValue()).toContain(first);
  await expect.poll(async () => days.last().inputValue()).toContain(last);
}

const follow = (page: Page, name: RegExp) =>
  page.getByRole("navigation", { name: "Steps of the tour" }).getByRole("link", { name }).click();

describe("A tour", () => {
  it(
    "moves map, time and page together: by click, by key, and back; it can be left and come back to",
    async () => {
      const page = await withMap.openPage(inject("atlasUrl"), { reducedMotion: "reduce" });
      await waitForMap(page);
      await page.getByRole("main").getByRole("link", { name: tour.title }).click();
      await page.getByRole("link", { name: "Begin the tour on the map" }).click();
      await expectStep(page, 1);
      await follow(page, /^Next: /);
      await expectStep(page, 2);
      await page.keyboard.press("ArrowRight");
      await expectStep(page, 3);
      await follow(page, /Before: /);
      await expectStep(page, 2);
      await page.goBack();
      await expectStep(page, 3);

      // Off the path: a passage, then further on, and back.
      await page
        .getByRole("list", { name: "Who says it" })
        .first()
        .getByRole("link")
        .first()
        .click();
      await page.waitForURL(/\/documents\//);
      expect(new URL(page.url()).searchParams.get("t")).toBeNull();
      await page.getByRole("link", { name: "‹ Back to the tour" }).waitFor();
      await page.getByRole("navigation", { name: "Sections" }).getByText("Events").click();
      await page.waitForURL(/\/events/);
      await page.getByRole("link", { name: "‹ Back to the tour" }).click();
      await expectStep(page, 3);

      // The reader's own hand moves the map, and the step's view is one link away.
      await dragMap(page, 120, 60);
      await page.getByRole("link", { name: "Show this step’s view again" }).click();
      await expectStep(page, 3);
    },
    PATIENCE,
  );
});

describe("The arrow keys", () => {
  const open = async (path: string) => {
    const page = await withoutMap.openPage(inject("atlasUrl") + path);
    // In whatever language, the page says that it has no map once it has come to life.
    await page.getByText("WebGL").first().waitFor({ state: "attached" });
    return page;
  };
  const isAt = (page: Page, number: number) =>
    page.waitForURL(({ pathname }) => pathname.endsWith(`/tours/${tour.id}/${number}`));

  it("go in the direction in which the page is read", async () => {
    const page = await open(`/ar/tours/${tour.id}/2`);
    await page.keyboard.press("ArrowLeft");
    await isAt(page, 3);
    await page.keyboard.press("ArrowRight");
    await isAt(page, 2);
  });

  it("are left to whoever else uses them, and to what they do with other keys", async () => {
    const page = await open(`/tours/${tour.id}/1`);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Shift+ArrowRight");
    const field = page.getByRole("region", { name: "Timeline" }).getByRole("textbox").first();
    await field.focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("navigation", { name: "Sections" }).getByRole("link").first().focus();
    await page.keyboard.press("ArrowRight");
    await isAt(page, 1);
    await page.getByRole("main").focus();
    await page.keyboard.press("ArrowRight");
    await isAt(page, 2);
  });
});
