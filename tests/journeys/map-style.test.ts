import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser, waitForMap } from "../support/browser";
import { type RunningServer, startServer } from "../support/start-server";

const { newPage, openPage } = startBrowser();

describe("Another map style that cannot be loaded", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ MAP_STYLE: "http://127.0.0.1:9/style.json" });
  });
  afterAll(() => server.stop());

  it("gives way to the built-in map, with a notice", async () => {
    const page = await openPage(server.url);
    await page.getByText("could not be loaded; the built-in map is shown").waitFor();
    await waitForMap(page);
  });

  it("is not asked for when the link wants the built-in map", async () => {
    const page = await openPage(`${server.url}/?base=offline`);
    await waitForMap(page);
    expect(await page.getByText("could not be loaded").count()).toBe(0);
  });

  it("is drawn without a tile of the built-in one, where it can be", async () => {
    const page = await newPage();
    const layers = [{ id: "ground", type: "background", paint: { "background-color": "#123456" } }];
    const style = { version: 8, sources: {}, layers };
    await page.route("http://127.0.0.1:9/style.json", (route) =>
      route.fulfill({ json: style, headers: { "access-control-allow-origin": "*" } }),
    );
    const asked: (string | undefined)[] = [];
    page.on("request", (request) => {
      if (request.url().includes("basemap.pmtiles")) asked.push(request.headers().range);
    });
    await page.goto(server.url);
    await waitForMap(page);
    expect(await page.getByText("could not be loaded").count()).toBe(0);
    // The head of the archive, should the style fail.
    expect(asked).toEqual(["bytes=0-16383"]);
  });

  it("is the only other host that the policy lets the page ask", async () => {
    const policy = (await fetch(server.url)).headers.get("content-security-policy") ?? "";
    expect(/connect-src ([^;]*)/.exec(policy)?.[1]?.trim()).toBe("'self' http://127.0.0.1:9");
  });
});

describe("A regional extract", () => {
  let server: RunningServer;
  beforeAll(async () => {
    // Any archive will do to see that it is served and drawn; the basemap's own is at hand.
    server = await startServer({ MAP_REGION: "public/basemap.pmtiles" });
  });
  afterAll(() => server.stop());

  it("is served by ranges, and only it", async () => {
    const ask = (range: string) => fetch(`${server.url}/region.pmtiles`, { headers: { range } });
    const start = await ask("bytes=0-126");
    expect(start.status).toBe(206);
    expect(Buffer.from(await start.arrayBuffer()).toString("latin1", 0, 7)).toBe("PMTiles");
    expect((await ask("bytes=99999999999-")).status).toBe(416);
    expect(
      (await fetch(`${server.url}/region.pmtiles`, { method: "HEAD" })).headers.get(
        "accept-ranges",
      ),
    ).toBe("bytes");
  });

  it("is drawn with the map", async () => {
    const page = await openPage(`${server.url}/?map=9/33.3/44.3`);
    const asked = page.waitForRequest("**/region.pmtiles");
    await waitForMap(page);
    await asked;
    expect(await page.getByText("could not be loaded").count()).toBe(0);
  });
});

describe("Without a regional extract", () => {
  it("there is none to be had", async () => {
    const server = await startServer({});
    const { status } = await fetch(`${server.url}/region.pmtiles`);
    await server.stop();
    expect(status).toBe(404);
  });
});
