import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "../support/axe";
import {
  PHONE,
  startBrowser,
  startBrowserWithoutMap,
  waitForLife,
  waitForMap,
} from "../support/browser";
import { readEdgeRecords } from "../support/edge-records";
import { readMarks } from "../support/map-marks";
import { dayOf, RENAMED, releaseEdgeAtlas } from "../support/released-atlas";
import { type RunningServer, startServer } from "../support/start-server";

const { newPage } = startBrowser();
const { newPage: newPanel } = startBrowserWithoutMap();
const { events } = readEdgeRecords();
const LANDING = events.find(({ id }) => id === "landing")?.title ?? "";

let atlas: ReturnType<typeof releaseEdgeAtlas>;
let server: RunningServer;
beforeAll(async () => {
  atlas = releaseEdgeAtlas();
  server = await startServer(atlas.environment);
}, 300_000);
afterAll(async () => {
  await server?.stop();
  atlas?.remove();
});
const third = () => atlas.releases[2] ?? "";

describe("A page of a release", () => {
  it("has its map, its lists and its events, stays in it from page to page, and leads to today", async () => {
    const page = await newPage();
    const asked = noteAsked(page);
    await page.goto(`${server.url}/events?release=${third()}&map=6/0/0`);
    await waitForMap(page);
    const was = await countMarks(page);
    const list = page.getByRole("main");
    await list.getByRole("link", { name: LANDING }).first().click();
    await page.getByRole("heading", { level: 1, name: LANDING }).waitFor();
    expect(new URL(page.url()).searchParams.get("release")).toBe(third());
    const notice = page.getByRole("complementary", { name: "Release" });
    await notice.getByText("What changed since").click();
    await notice.getByText(RENAMED.landing).first().waitFor();
    expect(asked.filter((path) => !path.startsWith("/api/columns/"))).not.toEqual([]);
    for (const path of asked) {
      expect(path).toMatch(new RegExp(`^/api/(?:releases/${third()}/|columns/)`));
    }
    await notice.getByRole("link", { name: "This page today" }).click();
    await page.getByRole("heading", { level: 1, name: RENAMED.landing }).waitFor();
    expect(new URL(page.url()).searchParams.has("release")).toBe(false);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: LANDING }).waitFor();
    await page.goto(`${server.url}/events?map=6/0/0`);
    await waitForMap(page);
    // The comet is without a place: what the map draws is the same, in all releases.
    expect(await countMarks(page)).toEqual(was);
  });

  it("finds what it had, and not what came later", async () => {
    const page = await newPanel();
    await page.goto(`${server.url}/?release=${third()}`);
    await waitForLife(page);
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Find in the atlas" }).fill("comet");
    await page
      .getByRole("option", { name: /A comet over the quay/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: "A comet over the quay" }).waitFor();
    expect(new URL(page.url()).searchParams.get("release")).toBe(third());
  });

  it.each(["light", "dark"] as const)("is readable by everyone, in the %s", async (colorScheme) => {
    const page = await newPanel({ colorScheme, viewport: PHONE, bypassCSP: true });
    for (const path of [
      `/events/landing?release=${third()}`,
      `/changes?since=${third()}`,
      "/changes?since=nothing",
    ]) {
      await page.goto(server.url + path);
      await waitForLife(page);
      expect(await findViolations(page), path).toEqual([]);
    }
  });
});

describe("Sharing a page", () => {
  it("can name the release that is read, and HTML names it in any case", async () => {
    const page = await newPanel();
    await page.goto(`${server.url}/events/landing?type=voyage`);
    await waitForLife(page);
    await page.getByRole("banner").getByRole("button", { name: "Share" }).click();
    const dialog = page.getByRole("dialog", { name: "Share" });
    const written = () => dialog.getByRole("textbox", { name: "What is copied" }).inputValue();
    const newest = atlas.releases.at(-1) ?? "";
    const plain = `${server.url}/events/landing?type=voyage`;
    const fixed = `${server.url}/events/landing?release=${newest}&type=voyage`;
    expect(await written()).toBe(plain);
    const tick = dialog.getByLabel(`the record as it was released on ${dayOf(7)}`, { exact: true });
    expect(await tick.isChecked()).toBe(false);
    await tick.check();
    expect(await written()).toBe(fixed);
    await tick.uncheck();
    await dialog.getByRole("radio", { name: "HTML", exact: true }).check();
    const html = await written();
    expect(html).toContain(`href="${plain}"`);
    expect(html).toContain(`data-versionurl="${fixed.replace("&", "&#38;")}"`);
    await dialog.getByRole("radio", { name: "Citation", exact: true }).check();
    expect(await written()).toContain(`version ${newest}, read on`);
    await page.goto(fixed);
    await page.getByRole("complementary", { name: "Release" }).waitFor();
  });
});

/** What a page asks of the API. */
function noteAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) asked.push(pathname);
  });
  return asked;
}

async function countMarks(page: Page) {
  return (await readMarks(page))
    .map(({ events: count }) => count)
    .toSorted((one, other) => one - other);
}
