import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { findViolations } from "../support/axe";
import { PHONE, startBrowser } from "../support/browser";
import { readDrawnRecords } from "../support/drawn-records";
import { readCamera, readSource, waitForRest } from "../support/map-page";

const { newPage, openPage } = startBrowser();
const RECORDS = readDrawnRecords("data");
const VIEW = "?type=attack&doc=siege-report,stango-2012";
const isAsked = ({ type }: { type: string }) => type === "attack";
const isTold = ({ document }: { document: string }) =>
  ["siege-report", "stango-2012"].includes(document);

/** What an article does to let its frames be as high as they like: the lines of `docs/embedding.md`. */
const FOLLOW = `
  addEventListener("message", ({ data, source }) => {
    if (data?.type !== "attested-atlas:height") return;
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source) frame.height = data.height;
  });`;

/** A site of its own: another origin than the atlas, with pages that hold whatever a test puts into them. */
const articles = new Map<string, string>();
const server = createServer(({ url = "" }, response) => {
  const body = articles.get(url) ?? "";
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(`<!doctype html><html lang="en"><title>Article</title><h1>Article</h1>${body}`);
});
beforeAll(() => new Promise<void>((done) => void server.listen(0, "127.0.0.1", done)));
afterAll(() => void server.close());

function publish(path: string, body: string): string {
  articles.set(path, body);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
}

/** The code that oEmbed gives an editor for a page. */
async function codeFor(page: string): Promise<string> {
  const asked = new URLSearchParams({ url: inject("atlasUrl") + page });
  return (await (await fetch(`${inject("atlasUrl")}/api/oembed?${asked}`)).json()).html;
}

async function frameIn(page: Page): Promise<Frame> {
  const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("The article has no frame.");
  return frame;
}

/** Tools that ask a map ask a page; a frame answers the same questions. */
const asPage = (frame: Frame) => frame as unknown as Page;

/** Files that only the map in use needs, and answers of the API. */
function isOfMap(request: Request): boolean {
  return /\.m?js(?:\?|$)|pmtiles|\/api\/|\/maplibre\//.test(request.url());
}

describe("An embed in an article of another site", () => {
  it("is a drawing until its map is asked for by keyboard, and then the atlas's own map", async () => {
    const page = await newPage();
    const requests: Request[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => requests.push(request));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    const code = await codeFor(`/places/camp-ashraf${VIEW}`);
    await page.goto(
      publish(
        "/keyboard",
        `<p>Before</p>${code}<div style="height:3000px"></div><script>${FOLLOW}</script>`,
      ),
    );
    const frame = await frameIn(page);
    await frame.getByRole("heading", { name: "Camp Ashraf" }).waitFor();
    await frame.locator("svg[role=group]").waitFor();

    // The frame is as high as the embed asks for, and all of that is used.
    await frame.evaluate(() => document.fonts.ready);
    const settledHeight = async () => {
      const told = await page.locator("iframe").getAttribute("height");
      const [content, room] = await frame.evaluate(() => [
        document.documentElement.scrollHeight,
        window.innerHeight,
      ]);
      return content === room && String(room) === told ? room : undefined;
    };
    await expect.poll(settledHeight).not.toBe(450);
    await expect.poll(settledHeight).toBeGreaterThan(240);
    const height = await settledHeight();
    // Narrower, its lines are more, and its map is lower.
    await page.setViewportSize(PHONE);
    await expect.poll(async () => ![undefined, height].includes(await settledHeight())).toBe(true);
    await page.setViewportSize({ width: 900, height: 700 });
    await expect.poll(settledHeight).toBe(height);
    expect(requests.filter(isOfMap).map((request) => request.url())).toEqual([]);

    const entries = await page.evaluate(() => window.history.length);
    await frame.getByRole("link", { name: "Use the map" }).focus();
    await page.keyboard.press("Enter");
    await frame.locator("canvas.maplibregl-canvas").waitFor({ state: "visible", timeout: 30_000 });
    await waitForRest(asPage(frame));
    expect(new URL(frame.url()).pathname).toBe("/embed/map/places/camp-ashraf");
    expect(requests.some(isOfMap)).toBe(true);
    expect(await page.evaluate(() => window.history.length)).toBe(entries);
    // The keyboard is where the reader was: on the map.
    await expect.poll(() => frame.evaluate(() => document.activeElement?.tagName)).toBe("CANVAS");
    const before = await readCamera(asPage(frame));
    await page.keyboard.press("Equal");
    await expect
      .poll(async () => (await readCamera(asPage(frame))).zoom)
      .toBeGreaterThan(before.zoom);

    const { features } = await readSource(asPage(frame), "atlas-marks");
    expect(features.length).toBeGreaterThan(1);
    const marked = RECORDS.marked({ event: isAsked, attestation: isTold });
    for (const { properties } of features) {
      const ids = String(properties.id).split(" ");
      const expected = RECORDS.markOf(ids, { event: isAsked, attestation: isTold });
      expect([ids, properties.events, properties.kind]).toEqual([
        ids,
        expected.events,
        expected.kind,
      ]);
    }
    const drawn = features.flatMap(({ properties }) => String(properties.id).split(" "));
    expect(drawn.toSorted()).toEqual(marked.map(({ id }) => id).toSorted());
    expect(complaints).toEqual([]);
    const strangers = requests.map((request) => new URL(request.url()).origin);
    expect([...new Set(strangers)].toSorted()).toEqual(
      [inject("atlasUrl"), new URL(page.url()).origin].toSorted(),
    );
    expect(await page.context().cookies()).toEqual([]);
  });

  it("leaves the wheel to the article, and opens a place beside it", async () => {
    const page = await newPage({ viewport: { width: 900, height: 700 } });
    const code = await codeFor(`/fa/places/camp-ashraf${VIEW}&map=9/34.06/44.57`);
    await page.goto(publish("/pointer", `${code}<div style="height:3000px"></div>`));
    const frame = await frameIn(page);
    await frame.getByRole("link", { name: "استفاده از نقشه" }).click();
    await frame.locator("canvas.maplibregl-canvas").waitFor({ state: "visible", timeout: 30_000 });
    await waitForRest(asPage(frame));
    const box = await frame.locator("canvas.maplibregl-canvas").boundingBox();
    if (!box) throw new Error("The map has no size.");
    const before = await readCamera(asPage(frame));
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.6);
    await page.mouse.wheel(0, 60);
    await frame.getByText("Ctrl را نگه دارید").waitFor();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    expect(await readCamera(asPage(frame))).toEqual(before);
    await page.evaluate(() => window.scrollTo(0, 0));

    const at = await frame.evaluate(() => {
      const map = document.querySelector<HTMLElement>(".maplibregl-map")?.atlasMap;
      const [mark] = map?.queryRenderedFeatures({ layers: ["atlas-mark"] }) ?? [];
      if (!map || mark?.geometry.type !== "Point") throw new Error("The map shows no mark.");
      const [lng = 0, lat = 0] = mark.geometry.coordinates;
      return { ...map.project([lng, lat]), id: String(mark.properties.id) };
    });
    expect(at.id).not.toContain(" ");
    const [opened] = await Promise.all([
      page.context().waitForEvent("page"),
      page.mouse.click(box.x + at.x, box.y + at.y),
    ]);
    await opened.waitForURL((url) => url.pathname === `/fa/places/${at.id}`);
    expect(new URL(opened.url()).searchParams.get("type")).toBe("attack");
    expect(await opened.evaluate(() => window.opener)).toBeNull();
    expect(new URL(frame.url()).pathname).toBe("/fa/embed/map/places/camp-ashraf");
  });

  it("is the only page that may stand there", async () => {
    const page = await newPage();
    const refused = page.waitForEvent("console", (message) =>
      message.text().includes("frame-ancestors"),
    );
    const source = `${inject("atlasUrl")}/places/camp-ashraf`;
    await page.goto(publish("/framed", `<iframe src="${source}"></iframe>`));
    await refused;
    expect(await page.frameLocator("iframe").getByText("Camp Ashraf").count()).toBe(0);
  });
});

describe("axe finds no violation in light and dark", () => {
  it.each([
    "/embed/places/camp-ashraf?type=attack&t=2009/2013",
    "/fa/embed?type=attack&colour=red",
    "/ar/embed/events/attack-ashraf-2013-09-01",
    "/embed/places/nowhere",
    "/embed/map/places/camp-ashraf?type=attack",
  ])("on %s", async (path) => {
    const viewport = { width: 600, height: 450 };
    const page = await openPage(inject("atlasUrl") + path, { viewport, bypassCSP: true });
    if (path.startsWith("/embed/map")) {
      await page.locator("canvas.maplibregl-canvas").waitFor({ state: "visible", timeout: 30_000 });
    }
    expect(await findViolations(page)).toEqual([]);
  });
});
