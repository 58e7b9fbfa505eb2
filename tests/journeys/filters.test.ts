import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import {
  PHONE,
  startBrowser,
  startBrowserWithoutMap,
  waitForLife,
  waitForMap,
} from "../support/browser";
import { readDrawnRecords } from "../support/drawn-records";
import { holdRequests } from "../support/hold-requests";
import { readMarks } from "../support/map-marks";
import { waitForRest } from "../support/map-page";

const { openPage } = startBrowser();
const plain = startBrowserWithoutMap();
const records = readDrawnRecords("tests/fixtures/edge-atlas");
const site = () => inject("edgeAtlasUrl");

const chips = (page: Page) => page.getByRole("region", { name: "Filters" }).getByRole("listitem");
const chipWords = async (page: Page) =>
  (await chips(page).allTextContents()).map((text) => text.trim());
const option = (page: Page, name: string) =>
  page.getByRole("main").getByRole("link", { name: new RegExp(`^${name}: \\d+ events?$`) });
const typesOf = (page: Page) => new URL(page.url()).searchParams.get("type");
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.id,
  );

/** Until the map draws the events of some kinds alone, all where none is named. */
async function expectMarks(page: Page, ...types: string[]) {
  const asked =
    types.length === 0 ? {} : { event: ({ type }: { type: string }) => types.includes(type) };
  const wanted = records.marked(asked).map(({ id }) => id);
  const marked = async () => (await readMarks(page)).flatMap(({ places }) => places).toSorted();
  await expect.poll(marked).toEqual(wanted.toSorted());
}

async function openFilters(search = "") {
  const page = await openPage(`${site()}/filters${search}`);
  await waitForMap(page);
  await waitForRest(page);
  return page;
}

describe("Filters", () => {
  it("are chosen one after the other; the map follows, back and forward undo and redo each", async () => {
    const page = await openFilters();
    const map = await page.$(".maplibregl-map");
    await option(page, "Storm").click();
    await expectMarks(page, "storm");
    expect(typesOf(page)).toBe("storm");
    await expect.poll(() => option(page, "Storm").getAttribute("aria-current")).toBe("true");
    await option(page, "Voyage").click();
    await expectMarks(page, "storm", "voyage");
    await expect.poll(() => chipWords(page)).toEqual(["Storm", "or Voyage"]);
    expect(typesOf(page)).toBe("storm,voyage");

    await page.goBack();
    await expectMarks(page, "storm");
    await expect.poll(() => chipWords(page)).toEqual(["Storm"]);
    await expect.poll(() => option(page, "Voyage").getAttribute("aria-current")).toBe(null);
    await page.goBack();
    await expectMarks(page);
    expect(typesOf(page)).toBe(null);
    await page.goForward();
    await page.goForward();
    await expectMarks(page, "storm", "voyage");
    expect(await map?.evaluate((element) => element.isConnected)).toBe(true);
  });

  it("are taken away by their chips, and all at once", async () => {
    const page = await openFilters("?type=storm,voyage&dated=1");
    await page.getByRole("link", { name: "Remove: Storm", exact: true }).click();
    await expect.poll(() => typesOf(page)).toBe("voyage");
    await expect.poll(() => chipWords(page)).toEqual(["Voyage", "dated"]);
    await page.getByRole("link", { name: "Show all events" }).click();
    await expect.poll(() => chips(page).count()).toBe(0);
    await page.waitForURL(({ search }) => /^(?:\?map=[^&]*)?$/.test(search));
    await page.goBack();
    await expect.poll(() => chipWords(page)).toEqual(["Voyage", "dated"]);
  });

  it("are chosen and taken away by keyboard alone, which goes on where it was", async () => {
    const page = await openFilters("?type=voyage");
    await option(page, "Storm").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => chipWords(page)).toEqual(["Voyage", "or Storm"]);
    await expect.poll(() => option(page, "Storm").getAttribute("aria-current")).toBe("true");
    expect(await focused(page)).toMatch(/^Storm: /);

    await page.getByRole("link", { name: "Remove: Voyage", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => chipWords(page)).toEqual(["Storm"]);
    expect(await focused(page)).toBe("Remove: Storm");
    await page.keyboard.press("Enter");
    await expect.poll(() => chips(page).count()).toBe(0);
    await expect.poll(() => focused(page)).toBe("panel");
  });

  it("narrow to what the map shows, and to anywhere again", async () => {
    const page = await openFilters("?map=4/0/0");
    await page.getByRole("button", { name: "Only what the map shows now" }).click();
    await page.waitForURL(/bbox=/);
    const [west = 0, south = 0, east = 0, north = 0] = (
      new URL(page.url()).searchParams.get("bbox") ?? ""
    )
      .split(",")
      .map(Number);
    const seen = await page.evaluate(() =>
      document
        .querySelector<HTMLElement>(".maplibregl-map")
        ?.atlasMap?.getBounds()
        .toArray()
        .flat(),
    );
    for (const [index, side] of [west, south, east, north].entries()) {
      expect(side).toBeCloseTo(seen?.[index] ?? Number.NaN, 0);
    }
    await expect.poll(() => chipWords(page)).toEqual([expect.stringMatching(/^in the frame /)]);
    await page.getByRole("link", { name: "Wherever the map looks" }).click();
    await expect.poll(() => chips(page).count()).toBe(0);
    await page.waitForURL(({ searchParams }) => !searchParams.has("bbox"));
  });

  it("find words without a new page, and go back to all", async () => {
    const page = await openFilters("?type=storm,voyage");
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await page.getByRole("main").getByRole("searchbox").fill("  mast ");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=mast/);
    await expect.poll(() => chipWords(page)).toEqual(["Storm", "or Voyage", "“mast”"]);
    await page.getByRole("link", { name: "Remove: “mast”" }).click();
    await expect.poll(() => page.getByRole("main").getByRole("searchbox").inputValue()).toBe("");
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  });

  it("keep no word in their field that is taken away before its page has come", async () => {
    const page = await openFilters("?type=storm,voyage");
    const letGo = await holdRequests(page, "**/filters?*q=mast*");
    const field = page.getByRole("main").getByRole("searchbox");
    await field.fill("mast");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=mast/);
    await page.getByRole("link", { name: "Remove: “mast”" }).click();
    await page.waitForURL((url) => !url.searchParams.has("q"));
    await expect.poll(() => field.inputValue()).toBe("");
    letGo();
  });

  it("start their list from its first page", async () => {
    const page = await plain.openPage(`${site()}/events?limit=3&dated=1`);
    await waitForLife(page);
    const steps = page.getByRole("navigation", { name: "Pages of this list" });
    await steps.getByRole("link").last().click();
    await page.waitForURL(/cursor=/);
    await page.getByRole("link", { name: "Remove: dated" }).click();
    await page.waitForURL((url) => !url.searchParams.has("cursor"));
    expect(new URL(page.url()).searchParams.get("limit")).toBe("3");
  });

  it("lead out where nothing matches", async () => {
    const page = await plain.openPage(`${site()}/?type=storm&place=tanja&dated=0`);
    await waitForLife(page);
    await page.getByRole("link", { name: "See which filter leaves nothing" }).click();
    await page.waitForURL(/filters/);
    const way = page
      .getByRole("link", { name: /^Without .* there (?:is|are) \d+ events?$/ })
      .first();
    const events = Number(/(\d+) events?$/.exec((await way.textContent()) ?? "")?.[1]);
    await way.click();
    const region = page.getByRole("region", { name: "Filters" });
    await region.getByText(new RegExp(`^${events} events?`)).waitFor();
  });
});

describe("On a phone, filters", () => {
  it("are one line of chips above the page, and leave the map in view", async () => {
    const page = await openPage(
      `${site()}/events?type=storm,voyage&doc=emoji-log,survey-report&t=2011&dated=1`,
      {
        viewport: PHONE,
        hasTouch: true,
      },
    );
    await waitForMap(page);
    const region = page.getByRole("region", { name: "Filters" });
    const [box, map] = [
      await region.boundingBox(),
      await page.locator(".maplibregl-map").boundingBox(),
    ];
    expect(box?.height).toBeLessThan(150);
    expect(map?.height).toBeGreaterThan(250);
    expect(box?.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? 0) - 20);
    const last = page.getByRole("link", { name: "Remove: dated" });
    await last.scrollIntoViewIfNeeded();
    expect((await last.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    await last.tap();
    await page.waitForURL((url) => !url.searchParams.has("dated"));
    await page.getByRole("link", { name: "Filters", exact: true }).tap();
    await page.waitForURL(/filters/);
    await option(page, "Storm").tap();
    await expect.poll(() => typesOf(page)).toBe("voyage");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      PHONE.width,
    );
  });
});

describe("Without JavaScript, filters", () => {
  const open = (path: string) => plain.openPage(site() + path, { javaScriptEnabled: false });

  it("are links, and chips that take out", async () => {
    const page = await open("/events?dated=1");
    await page.getByRole("link", { name: "Filters", exact: true }).click();
    await page.waitForURL("**/filters?dated=1");
    await option(page, "Storm").click();
    await page.waitForURL("**/filters?dated=1&type=storm");
    expect(await option(page, "Storm").getAttribute("aria-current")).toBe("true");
    await option(page, "Voyage").click();
    await page.waitForURL("**/filters?dated=1&type=storm,voyage");
    await page.getByRole("link", { name: "Remove: Storm", exact: true }).click();
    await page.waitForURL("**/filters?dated=1&type=voyage");
    expect(await page.getByRole("main").getByRole("button").allTextContents()).toEqual(["Find"]);
  });

  it("have a form that finds words, and an empty one that finds all", async () => {
    const page = await open("/filters?type=storm,voyage");
    await page.getByRole("main").getByRole("searchbox").fill("mast");
    await page.getByRole("main").getByRole("button", { name: "Find" }).click();
    await page.waitForURL((url) => url.searchParams.get("q") === "mast");
    expect(typesOf(page)).toBe("storm,voyage");
    expect(await chipWords(page)).toEqual(["Storm", "or Voyage", "“mast”"]);
    await page.getByRole("main").getByRole("searchbox").fill("");
    await page.getByRole("main").getByRole("button", { name: "Find" }).click();
    await page.waitForURL((url) => url.searchParams.get("q") === "");
    expect(await chipWords(page)).toEqual(["Storm", "or Voyage"]);
    expect(await page.getByText("Part of this link could not be used").count()).toBe(0);
    await page.getByRole("link", { name: "List them" }).click();
    await page.waitForURL("**/events?type=storm,voyage");
  });
});
