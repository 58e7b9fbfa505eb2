import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loadAtlas } from "@/lib/ingest/load";
import { startBrowser, waitForMap } from "../support/browser";
import { HARBOUR_ATLAS } from "../support/harbour-atlas";
import { type RunningServer, startServer } from "../support/start-server";

const { openPage } = startBrowser();
const TITLE = "Harbour of Sepidmowj";
const PERSIAN = "daftar-e-bandar";
const PIER = "اسکلهٔ کهنه";
const SHIPPED = /ashraf|liberty|اشرف|أشرف|لیبرتی|ليبرتي/iu;

let server: RunningServer;
beforeAll(async () => {
  const { status } = spawnSync(process.execPath, ["scripts/ready.mjs", "data"], {
    env: { ...process.env, ...HARBOUR_ATLAS, NODE_ENV: "production" },
    stdio: "inherit",
  });
  expect(status).toBe(0);
  server = await startServer(HARBOUR_ATLAS);
});
afterAll(() => server.stop());

function loadHarbour() {
  const result = loadAtlas(HARBOUR_ATLAS.ATLAS_DATA);
  if (result.type === "refused") throw new Error("The fixture has problems; run check:data on it.");
  return result.data;
}

async function readText(url: string): Promise<string> {
  const response = await fetch(url, { headers: { accept: "text/html" } });
  expect(response.status, url).toBe(200);
  return response.text();
}

/** Every page that links lead to from the overview, by path; filters and the API's files are left out. */
async function readAllPages(site: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const open = ["/"];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (pages.has(path)) continue;
    const html = await readText(site + path);
    pages.set(path, html);
    for (const [, href = ""] of html.matchAll(/<a [^>]*href="(\/[^"?#]*)/g)) {
      if (!href.startsWith("/api")) open.push(href);
    }
  }
  return pages;
}

describe("Another atlas, served by the same commands", () => {
  it("has its own title, words and numbers", async () => {
    const page = await openPage(server.url);
    await page.getByRole("heading", { level: 1, name: TITLE, exact: true }).waitFor();
    expect(await page.title()).toContain(TITLE);
    await page.getByText("an invented harbour town").first().waitFor();
  });

  it("says nothing of the shipped atlas on any page", async () => {
    expect(await readText(inject("bareAtlasUrl"))).toMatch(SHIPPED);
    const pages = await readAllPages(server.url);
    const { places, events, documents } = loadHarbour();
    for (const path of [
      ...places.map(({ id }) => `/places/${id}`),
      ...events.map(({ id }) => `/events/${id}`),
      ...documents.map(({ id }) => `/documents/${id}`),
    ]) {
      expect([...pages.keys()]).toContain(path);
    }
    for (const [path, html] of pages) expect(html.match(SHIPPED)?.[0], path).toBeUndefined();
  });

  it("sets its Persian document from right to left with every passage marked", async () => {
    const page = await openPage(`${server.url}/documents/${PERSIAN}`);
    await page.getByRole("heading", { level: 1, name: "دفتر بندر سپیدموج" }).waitFor();
    const paragraph = page.locator('main p[lang="fa"]').first();
    expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
    const { passages } = loadHarbour().documents.find(({ id }) => id === PERSIAN) ?? {};
    expect(passages?.length).toBeGreaterThan(0);
    for (const { id } of passages ?? []) expect(await page.locator(`#${id}`).count(), id).toBe(1);
    const text = readFileSync(`${HARBOUR_ATLAS.ATLAS_TEXTS}/${PERSIAN}.txt`, "utf8");
    const marks = await page.locator("main mark").allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(text).toContain(mark);
  });

  it("leads from a place name in the Persian text to the place, however it is spelled there", async () => {
    const page = await openPage(`${server.url}/documents/${PERSIAN}`);
    await page.locator("main").getByRole("link", { name: "جزیره لاک پشت", exact: true }).click();
    await page.waitForURL("**/places/turtle-island**");
    await page.getByRole("heading", { level: 1, name: "جزیرهٔ لاک‌پشت" }).waitFor();
  });

  it("draws its places as links and lists them", async () => {
    const bare = await openPage(server.url, { javaScriptEnabled: false });
    const map = bare.getByRole("group", { name: "Map of the places the documents name" });
    await map.getByRole("link", { name: new RegExp(PIER) }).click();
    await bare.waitForURL("**/places/old-pier**");
    const main = bare.getByRole("main");
    await main
      .getByRole("link", { name: /^Gale breaks the Old Pier/ })
      .first()
      .waitFor();
  });

  it("opens its interactive map", async () => {
    const page = await openPage(server.url);
    await waitForMap(page);
    await page.getByRole("main").getByRole("link", { name: PIER }).first().waitFor();
  });

  it("answers programs with its own records", async () => {
    const { places, events, documents } = loadHarbour();
    const attestations = events.flatMap((event) => event.attestations);
    const collections = Object.entries({ places, events, documents, attestations });
    for (const [collection, records] of collections) {
      const url = `${server.url}/api/collections/${collection}/items?limit=1000&f=json`;
      const answer = await (await fetch(url)).json();
      const ids = answer.features.map((feature: { id: string }) => feature.id);
      expect(ids.toSorted(), collection).toEqual(records.map(({ id }) => id).toSorted());
      expect(JSON.stringify(answer)).not.toMatch(SHIPPED);
    }
  });

  it("finds its Persian words, typed on an Arabic keyboard", async () => {
    const url = `${server.url}/api/collections/places/items?q=${encodeURIComponent("سپيدموج")}&f=json`;
    const { features } = await (await fetch(url)).json();
    expect(features.map((feature: { id: string }) => feature.id)).toContain("sepidmowj");
  });
});
