import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser, startBrowserWithoutMap, waitForLife, waitForMap } from "../support/browser";
import { readMarks } from "../support/map-marks";
import { readCamera } from "../support/map-page";
import { type RunningServer, startServer } from "../support/start-server";
import { SYNTHETIC, writeSyntheticAtlas } from "../support/synthetic-atlas";

const { openPage } = startBrowserWithoutMap();
const withMap = startBrowser();
const atlas = writeSyntheticAtlas(5_600);
const read = (name: string) =>
  JSON.parse(readFileSync(join(atlas.environment.ATLAS_DATA, name), "utf8"));
const record: { passages: { id: string }[]; sections: { id: string; title: string }[] } = read(
  `documents/${SYNTHETIC.longDocument}.json`,
);
const events: { id: string; places: { place: string; role: string }[] }[] =
  read("events.json").events;
const places: { id: string; geometry: object | null; properties: { within: string | null } }[] =
  read("places.geojson").features;

let server: RunningServer;
beforeAll(async () => {
  const { status } = spawnSync(process.execPath, ["scripts/ready.mjs", "data"], {
    env: { ...process.env, ...atlas.environment, NODE_ENV: "production" },
    stdio: "inherit",
  });
  expect(status).toBe(0);
  server = await startServer(atlas.environment);
});
afterAll(async () => {
  await server?.stop();
  atlas.remove();
});

async function open(path: string): Promise<Page> {
  const page = await openPage(`${server.url}${path}`);
  await waitForLife(page);
  return page;
}

const LOG = `/documents/${SYNTHETIC.longDocument}`;

/** Ids of the passages whose glosses the page shows. */
function readGlosses(page: Page): Promise<string[]> {
  return page
    .locator("main [data-gloss]")
    .evaluateAll((glosses) => glosses.map((gloss) => gloss.getAttribute("data-passages") ?? ""));
}

async function isInView(page: Page, id: string): Promise<boolean> {
  return page.locator(`#${id}`).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
}

describe("A document of more passages than a page holds", () => {
  const ids = record.passages.map(({ id }) => id);

  it("is read page by page, each passage once, and says how many there are", async () => {
    const page = await open(LOG);
    expect(await page.getByText(`${ids.length} passages`, { exact: true }).count()).toBe(1);
    for (let number = 1; number <= 3; number++) {
      await page.getByText(`Page ${number} of 3`, { exact: true }).first().waitFor();
      const onPage = ids.slice(200 * (number - 1), 200 * number);
      await expect.poll(() => readGlosses(page)).toEqual(onPage);
      if (number < 3) await page.getByRole("link", { name: "Next page" }).first().click();
    }
    expect(await page.getByRole("link", { name: "Next page" }).count()).toBe(0);
    await page.getByRole("link", { name: "Previous page" }).first().click();
    await page.getByText("Page 2 of 3", { exact: true }).first().waitFor();
    expect(await readGlosses(page)).toEqual(ids.slice(200, 400));
  });

  it("opens at a passage that an old link names, wherever it stands", async () => {
    const page = await open(`${LOG}#p430`);
    await page.locator("#p430").waitFor();
    await page.getByText("Page 3 of 3", { exact: true }).first().waitFor();
    await expect.poll(() => isInView(page, "p430")).toBe(true);
    expect(new URL(page.url()).hash).toBe("#p430");
  });

  it("leads from its contents to a section on another page", async () => {
    const page = await open(LOG);
    const section = record.sections.at(-1);
    await page.getByText(`Sections (${record.sections.length})`).click();
    await page.getByRole("link", { name: section?.title, exact: true }).click();
    await page.getByText("Page 3 of 3", { exact: true }).first().waitFor();
    await expect.poll(() => isInView(page, section?.id ?? "")).toBe(true);
  });

  it("says of a part that no page has that there is none", async () => {
    const page = await open(`${LOG}#p9999`);
    await page.getByText("This page has no part “p9999”").waitFor();
    expect(await readGlosses(page)).toEqual(ids.slice(0, 200));
  });
});

describe("A place with more events than a page lists", () => {
  const here = events.filter((event) =>
    event.places.some(({ place, role }) => place === SYNTHETIC.busyPlace && role !== "about"),
  );

  it("counts them all, lists the first 200 and leads to the list of all", async () => {
    const page = await open(`/places/${SYNTHETIC.busyPlace}`);
    const part = page.locator("#happened-here");
    const heading = `Said to have happened here (${here.length})`;
    expect(await part.getByRole("heading", { level: 2 }).textContent()).toBe(heading);
    expect(await part.locator('a[href^="/events/"]').count()).toBe(200);
    await part.getByRole("link", { name: `All ${here.length} →` }).click();
    await page.getByRole("heading", { level: 1, name: "Events" }).waitFor();
    await page.getByText(`${here.length} events:`).first().waitFor();
  });
});

describe("A place that more documents name than a page lists", () => {
  const mentionsIn = (id: string) =>
    read(`documents/${id}.json`).mentions.filter(
      ({ target }: { target: string }) => target === SYNTHETIC.busyPlace,
    ).length;
  const naming = readdirSync(join(atlas.environment.ATLAS_DATA, "documents"))
    .map((file) => ({
      id: file.replace(".json", ""),
      times: mentionsIn(file.replace(".json", "")),
    }))
    .filter(({ times }) => times > 0);
  const inLog = mentionsIn(SYNTHETIC.longDocument);

  it("counts them all, lists the first of each, and leads to the mentions in one and in all", async () => {
    // What names a place does not depend on the events of the view, nor do the lists that show it.
    const page = await open(`/places/${SYNTHETIC.busyPlace}?type=feast`);
    const part = page.locator("#named-in");
    const heading = `Named in these documents (${naming.length})`;
    expect(await part.getByRole("heading", { level: 2 }).textContent()).toBe(heading);
    const times = naming.reduce((sum, { times: own }) => sum + own, 0);
    const documents = readdirSync(join(atlas.environment.ATLAS_DATA, "documents")).length;
    const told = `${naming.length} of ${documents} documents, ${times} times in all.`;
    expect(await part.locator("p").first().textContent()).toBe(told);
    await part.getByRole("link", { name: `All ${inLog} →` }).click();
    await page.getByText(`${inLog} mentions of Busy Harbour in The long log`).waitFor();
    await page.goBack();
    await part.getByRole("link", { name: "All mentions of Busy Harbour" }).click();
    await page.getByText(`${times} mentions of Busy Harbour, in the order of reading`).waitFor();
    expect(await page.getByText("Part of this link could not be used").count()).toBe(0);
  });
});

describe("A region with more places than its page lists", () => {
  it("counts them all and leads to the list of those within it", async () => {
    const inside = places.filter(({ properties }) => properties.within === SYNTHETIC.region);
    const mapped = inside.filter(({ geometry }) => geometry !== null).length;
    const page = await open(`/places/${SYNTHETIC.region}?type=feast`);
    const part = page.locator("#within-it");
    expect(await part.locator('a[href^="/places/place-"]').count()).toBe(50);
    const all = part.getByRole("link", { name: `All ${inside.length} →` });
    expect(await all.getAttribute("href")).toBe(`/places?within=${SYNTHETIC.region}`);
    await all.click();
    await page
      .getByText(`Within Region 1: ${mapped} on the map, ${inside.length - mapped} named`)
      .waitFor();
    expect(await page.locator('main a[href^="/places/place-"]').count()).toBe(inside.length);
  });
});

describe("A list of more places or documents than a page holds", () => {
  it("is read page by page, each once", async () => {
    const page = await open("/places");
    const seen: string[] = [];
    for (;;) {
      const hrefs = await page
        .locator('main li a[href^="/places/"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      seen.push(...hrefs.map((href) => href.replace("/places/", "")));
      const further = page.getByRole("link", { name: "Further in the list" });
      if ((await further.count()) === 0) break;
      const first = hrefs[0] ?? "";
      await further.click();
      await page.locator(`main li a[href="${first}"]`).waitFor({ state: "detached" });
    }
    expect(seen.toSorted()).toEqual(places.map(({ id }) => id).toSorted());
  });
});

describe("A map of more places than it draws", () => {
  it("says how many more there are and leads to their list", async () => {
    const page = await open("/");
    const mapped = places.filter(({ geometry }) => geometry !== null).length;
    await page.getByRole("link", { name: `${mapped - 500} more places are in the list` }).click();
    await page.getByRole("heading", { level: 1, name: "Places" }).waitFor();
    await page.getByText(`${mapped} on the map`).waitFor();
  });

  it("draws one of the others beside an event there, and names it in a popup once it is opened", async () => {
    const { places: drawn } = await (await fetch(`${server.url}/api/map`)).json();
    const left = places
      .filter(({ id, geometry }) => geometry && !drawn.some((one: { id: string }) => one.id === id))
      .map(({ id }) => id);
    const event = events.find(
      (one) => one.places.length === 1 && left.includes(one.places[0]?.place ?? ""),
    );
    const place = event?.places[0]?.place ?? "";
    const page = await withMap.newPage();
    // The answer with the place comes late: no map has begun without it by then.
    await page.route("**/api/map?*also=*", async (route) => {
      const begun = page.locator("canvas.maplibregl-canvas");
      await begun.waitFor({ state: "attached", timeout: 3_000 }).catch(() => {});
      await route.continue();
    });
    await page.goto(`${server.url}/events/${event?.id}`);
    await waitForMap(page);
    const marked = async () => (await readMarks(page)).some((mark) => mark.places.includes(place));
    await expect.poll(marked).toBe(true);
    // The map begins there, and not at the atlas's opening view.
    const { geometry } = places.find(({ id }) => id === place) as {
      geometry: { coordinates: number[] };
    };
    const { lng, lat } = await readCamera(page);
    expect(
      [lng, lat].map((at, index) => Math.abs(at - (geometry.coordinates[index] ?? 0)) < 0.01),
    ).toEqual([true, true]);
    await page.locator(`main a[href^="/places/${place}"]`).first().click();
    const { title } = await (await fetch(`${server.url}/api/collections/places/items/${place}`))
      .json()
      .then(({ properties }) => properties);
    await page.locator(".maplibregl-popup").getByRole("link", { name: title }).first().waitFor();
  });
});

describe("The page of a record in a large atlas", () => {
  it("carries of the map what is drawn beside it, not the map's own data", async () => {
    const html = await (await fetch(`${server.url}/events/${SYNTHETIC.event}`)).text();
    const { places: drawn, moves } = await (await fetch(`${server.url}/api/map`)).json();
    const named = (list: { id: string }[]) => list.filter(({ id }) => html.includes(`"${id}"`));
    expect(drawn).toHaveLength(500);
    expect(named(drawn).length).toBeLessThan(50);
    const lines = [...html.matchAll(/<path class="[^"]*(?:move|planned)[^"]*" d="M([^"]+)"/g)];
    const isFar = (line: string) =>
      line
        .split("L")
        .every((point) => point.split(" ").some((at) => Math.abs(Number(at)) > 100_000));
    expect(moves.length).toBeGreaterThan(20);
    expect(lines.filter(([, line = ""]) => isFar(line))).toEqual([]);
  });
});

describe("A filter by a name that the page was not sent", () => {
  it("is followed, named and understood", async () => {
    const page = await open(`/events/${SYNTHETIC.event}`);
    const actor = page.locator('main a[href^="/events?actor="]').first();
    const title = (await actor.textContent()) ?? "";
    await actor.click();
    await page.getByRole("heading", { level: 1, name: "Events" }).waitFor();
    await page.getByText(title).first().waitFor();
    expect(await page.getByText("names nothing").count()).toBe(0);
  });
});
