import { createReadStream, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { basemapStyle } from "@/lib/map/basemap-style";
import { MAP_FILES } from "@/lib/map/map-files";
import { readByteRange } from "@/lib/server/byte-range";
import { launchBrowser } from "@/tests/support/launch-browser";
import type { Figure } from "./bench-figure";

/** Milliseconds from the navigation: the map is there, the map rests; and the tasks over 50 ms until then, added up. */
type MapTimes = { seen: number; rest: number; tasks: number };

/** What a map looks at and how large it is, in CSS pixels. */
type MapView = { center: [lng: number, lat: number]; zoom: number; width: number; height: number };

const REPEATS = 7;
const TARGETS = { rest: 1.5, tasks: 1.3 };

/** The map of a page beside MapLibre alone with the same ground, camera and size, by turns. */
export async function measureMaps(atlasUrl: string): Promise<Figure[]> {
  const browser = await launchBrowser();
  const bare = await serveBareMap(await readView(browser, atlasUrl));
  try {
    const ours: MapTimes[] = [];
    const theirs: MapTimes[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      theirs.push(await timeMap(browser, bare.url));
      ours.push(await timeMap(browser, atlasUrl));
    }
    return figuresOf(ours, theirs);
  } finally {
    await browser.close();
    bare.stop();
  }
}

function figuresOf(ours: MapTimes[], theirs: MapTimes[]): Figure[] {
  const middle = (times: MapTimes[], name: keyof MapTimes) =>
    times.map((time) => time[name]).toSorted((one, other) => one - other)[times.length >> 1] ?? 0;
  const row = (what: string, name: "rest" | "tasks") => {
    const [our, their] = [middle(ours, name), middle(theirs, name)];
    return [
      { what: `bare map${what}`, figure: `${Math.round(their)} ms`, target: "–" },
      { what: `our map${what}`, figure: `${Math.round(our)} ms`, target: "–" },
      {
        what: `ratio of the two${what}`,
        figure: (our / their).toFixed(2),
        target: `≤ ${TARGETS[name]}`,
      },
    ];
  };
  return [...row(" to rest", "rest"), ...row(", long tasks until it rests", "tasks")];
}

/** As text, for the page knows no helpers of the compiler. */
const WATCH_MAP = `
  const times = { tasks: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) times.tasks += duration;
  }).observe({ type: "longtask", buffered: true });
  window.rested = new Promise((rest) => {
    setTimeout(function look() {
      const map = document.querySelector(".maplibregl-map")?.atlasMap;
      const isSeen = map && getComputedStyle(map.getCanvas()).visibility === "visible";
      if (isSeen) times.seen ??= performance.now();
      if (isSeen && map.loaded() && map.areTilesLoaded() && !map.isMoving()) {
        times.rest = performance.now();
        rest(times);
      } else setTimeout(look, 20);
    });
  });
`;

/** A reader who has never been here opens a page with a map. */
async function timeMap(browser: Browser, url: string): Promise<MapTimes> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH_MAP);
  await page.goto(url, { waitUntil: "commit" });
  const times: MapTimes = await page.evaluate("rested");
  await context.close();
  return times;
}

export async function readView(browser: Browser, url: string): Promise<MapView> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.locator("canvas.maplibregl-canvas").waitFor({ state: "visible" });
  const view: MapView = await page.evaluate(`(() => {
    const container = document.querySelector(".maplibregl-map");
    const { lng, lat } = container.atlasMap.getCenter();
    const { clientWidth: width, clientHeight: height } = container;
    return { center: [lng, lat], zoom: container.atlasMap.getZoom(), width, height };
  })()`);
  await page.close();
  return view;
}

/** What a bare page does besides, as text of a module that has `map`, and what it may ask for. */
type BareExtras = { script?: string; files?: Readonly<Record<string, string>> };

/** A page of MapLibre and nothing else, on a server of its own, with the files of this folder. */
export async function serveBareMap(
  view: MapView,
  { script = "", files = {} }: BareExtras = {},
): Promise<{ url: string; stop: () => void }> {
  const packaged: Record<string, string> = {
    "/maplibre-gl.css": "node_modules/maplibre-gl/dist/maplibre-gl.css",
    "/pmtiles.js": "node_modules/pmtiles/dist/pmtiles.js",
  };
  const server = createServer(({ url: target = "/", headers }, response) => {
    const { pathname } = new URL(target, "http://localhost");
    if (pathname === "/") {
      response.setHeader("content-type", "text/html");
      response.end(barePage(view, `http://${headers.host}`, script));
    } else if (files[pathname] !== undefined) {
      response.setHeader("content-type", "application/json");
      response.end(files[pathname]);
    } else sendFile(response, packaged[pathname] ?? join("public", pathname), headers.range);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

const TYPES: Record<string, string> = {
  mjs: "text/javascript",
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
  png: "image/png",
  woff2: "font/woff2",
};

function sendFile(response: ServerResponse, file: string, asked: string | undefined) {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    response.writeHead(404).end();
    return;
  }
  const range = asked === undefined ? undefined : readByteRange(asked, size);
  response.setHeader("content-type", TYPES[file.split(".").at(-1) ?? ""] ?? "application/pmtiles");
  if (range) {
    response.statusCode = 206;
    response.setHeader("content-range", `bytes ${range.start}-${range.end}/${size}`);
  }
  response.setHeader("content-length", range ? range.end - range.start + 1 : size);
  createReadStream(resolve(file), range).pipe(response);
}

function barePage(
  { center, zoom, width, height }: MapView,
  origin: string,
  script: string,
): string {
  const style = basemapStyle({ theme: "light", lang: "en", origin, relief: true, version: "" });
  return `<!doctype html>
<link rel="stylesheet" href="/maplibre-gl.css">
<div id="map" style="width: ${width}px; height: ${height}px"></div>
<script src="/pmtiles.js"></script>
<script type="module">
import { addProtocol, Map, setWorkerUrl } from "${MAP_FILES.code}";
setWorkerUrl("${MAP_FILES.worker}");
addProtocol("pmtiles", new pmtiles.Protocol().tile);
const map = new Map({
  container: "map",
  style: ${JSON.stringify(style)},
  center: ${JSON.stringify(center)},
  zoom: ${zoom},
  fadeDuration: 0,
});
map.getContainer().atlasMap = map;
${script}
</script>`;
}
