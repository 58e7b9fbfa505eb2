import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { type Columns, EARLIEST, LATEST } from "@/lib/columns/columns";
import { OVERLAY_LAYER } from "@/lib/map/overlay-layers";
import { launchBrowser } from "@/tests/support/launch-browser";
import { startServer } from "@/tests/support/start-server";
import { writeSyntheticAtlas } from "@/tests/support/synthetic-atlas";
import { timeBuild } from "./bench-atlas-size";
import { columnsIn } from "./bench-columns";
import { type Figure, median } from "./bench-figure";
import { readView, serveBareMap } from "./bench-map";

const SIZES = [200, 10_000, 100_000] as const;
/** How often days are narrowed and widened. */
const TURNS = 15;
const READY = 120_000;

/** A page with a map of events, where its marks are, and how it tells that a step was given to it and drawn. */
type Measured = { url: string; layer: string; timing: string; drag: Drag };
/** Narrows and widens what the map shows, each `TURNS` times. */
type Drag = (page: Page) => Promise<Step[]>;
/** Milliseconds from the hand to the data that the map is given, and to their being drawn. */
type Step = { isNarrow: boolean; given: number; drawn: number };
type Times = {
  mark: number;
  narrow: number;
  widen: number;
  given: number;
  drawn: number;
  frames: number;
  megabytes: number;
};

/**
 * Choosing days beside what a page of MapLibre does with the same events: a clustered source that is built anew for each
 * choice. By turns in one run, each in a browser of its own.
 */
export async function measureBrush(): Promise<Figure[]> {
  const ours: Times[] = [];
  const plain: Times[] = [];
  for (const size of SIZES) {
    const atlas = writeSyntheticAtlas(size);
    timeBuild(size, atlas.environment);
    const server = await startServer(atlas.environment);
    try {
      const page = await servePlainPage(server.url, atlas.environment.ATLAS_DATA);
      plain.push(await measureIn(page));
      ours.push(
        await measureIn({
          url: server.url,
          layer: OVERLAY_LAYER.mark,
          timing: TIME_PAINTED,
          drag: dragTimeline,
        }),
      );
      page.stop();
    } finally {
      await server.stop();
      atlas.remove();
    }
  }
  const sizes = SIZES.map((size) => size.toLocaleString("en")).join(" · ");
  const row = (what: string, field: keyof Times, unit: string, target = "–"): Figure => {
    const of = (times: readonly Times[]) => times.map((time) => time[field]).join(" · ");
    const ratios = ours.map((time, index) => (plain[index]?.[field] ?? 0) / time[field]);
    const times = ratios.map((ratio) => ratio.toPrecision(2)).join(" · ");
    return {
      what: `${what}, ${sizes} events`,
      figure: `${of(ours)} ${unit}, plain page ${of(plain)} ${unit} (${times} times)`,
      target,
    };
  };
  return [
    row("first mark", "mark", "ms"),
    row("narrowing to a quarter of the time until it is drawn", "narrow", "ms", "≥ 5 times"),
    row("widening to three quarters", "widen", "ms", "≥ 5 times"),
    row("either, until there is something to draw, 95th percentile", "given", "ms"),
    row("from there until it is drawn, 95th percentile", "drawn", "ms", "≤ 50 ms"),
    row("frames while the map is moved for a second", "frames", "frames"),
    row("memory of the page", "megabytes", "MB"),
  ];
}

async function measureIn({ url, layer, timing, drag }: Measured): Promise<Times> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(READY);
    await page.addInitScript(watchMarks(layer) + timing);
    await page.goto(url, { waitUntil: "commit" });
    const mark: number = await page.evaluate("firstMark");
    const steps = await drag(page);
    const frames: number = await page.evaluate("panMap()");
    const drawnIn = (isNarrow: boolean) =>
      Math.round(
        median(steps.filter((step) => step.isNarrow === isNarrow).map(({ drawn }) => drawn)),
      );
    return {
      mark: Math.round(mark),
      narrow: drawnIn(true),
      widen: drawnIn(false),
      given: percentile(steps.map(({ given }) => given)),
      drawn: percentile(steps.map(({ given, drawn }) => drawn - given)),
      frames,
      megabytes: await readMemory(browser),
    };
  } finally {
    await browser.close();
  }
}

/** As text, for the page knows no helpers of the compiler. */
const watchMarks = (layer: string) => `
  const mapOf = () => document.querySelector(".maplibregl-map")?.atlasMap;
  window.firstMark = new Promise((seen) => {
    setTimeout(function look() {
      const map = mapOf();
      const isThere = map?.isStyleLoaded() && map.getLayer(${JSON.stringify(layer)});
      if (isThere && map.queryRenderedFeatures({ layers: [${JSON.stringify(layer)}] }).length > 0)
        seen(performance.now());
      else setTimeout(look, 20);
    });
  });
  window.panMap = () => new Promise((done) => {
    let frames = 0;
    const count = () => { frames++; };
    mapOf().on("render", count);
    mapOf().once("moveend", () => { mapOf().off("render", count); done(frames); });
    mapOf().panBy([400, 0], { duration: 1000 });
  });
`;

/** From an act to the data being given to a source of the map, and drawn by it. */
const TIME_SOURCE = `
  window.timeStep = (act) => new Promise((done) => {
    const source = mapOf().getSource("events");
    const { setData } = source;
    const start = performance.now();
    let given = 0;
    const look = () => {
      if (given === 0 || !mapOf().isSourceLoaded(source.id)) return;
      mapOf().off("render", look);
      done({ given: given - start, drawn: performance.now() - start });
    };
    source.setData = function (data) {
      source.setData = setData;
      given = performance.now();
      mapOf().on("render", look);
      return setData.call(source, data);
    };
    act(source);
  });
`;

/** From a pointer that moves to the canvas over the map being painted anew, and the frame that shows it. */
const TIME_PAINTED = `
  const { clearRect } = CanvasRenderingContext2D.prototype;
  let notePaint;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    if (this.canvas.dataset.covering) notePaint?.();
    return clearRect.apply(this, box);
  };
  window.timeStep = () => new Promise((done) => {
    let start = 0;
    const begin = () => {
      start = performance.now();
      notePaint = () => {
        notePaint = undefined;
        const given = performance.now();
        // The frame that has what was painted is over when the next one begins.
        requestAnimationFrame(() => requestAnimationFrame(() =>
          done({ given: given - start, drawn: performance.now() - start })));
      };
    };
    window.addEventListener("pointermove", begin, { capture: true, once: true });
  });
`;

/** Draws a window over the timeline of the atlas and moves its end to and fro. */
async function dragTimeline(page: Page): Promise<Step[]> {
  const timeline = page.getByRole("region", { name: "Timeline" });
  await timeline.getByRole("button", { name: "Next event" }).waitFor();
  const box = await timeline.getByRole("group", { name: "Events over time" }).boundingBox();
  if (!box) throw new Error("The timeline is not shown.");
  const at = (share: number) => [box.x + share * box.width, box.y + box.height * 0.4] as const;
  await page.mouse.move(...at(0.1));
  await page.mouse.down();
  // A canvas is laid over the map when one step follows another.
  const covered = page.locator("canvas[data-covering]").waitFor();
  await page.mouse.move(...at(0.85), { steps: 20 });
  await covered;
  const steps: Step[] = [];
  for (let turn = 0; turn < 2 * TURNS; turn++) {
    const isNarrow = turn % 2 === 0;
    const timed = page.evaluate<Omit<Step, "isNarrow">>("timeStep()");
    await page.mouse.move(...at(isNarrow ? 0.35 : 0.85));
    steps.push({ isNarrow, ...(await timed) });
  }
  await page.mouse.up();
  return steps;
}

/** What a page does that knows its events as GeoJSON and builds their source anew for each choice. */
async function servePlainPage(atlasUrl: string, folder: string) {
  const { all } = columnsIn(folder);
  const browser = await launchBrowser();
  const view = await readView(browser, atlasUrl).finally(() => browser.close());
  const { url, stop } = await serveBareMap(view, {
    script: PLAIN_SCRIPT,
    files: { "/events.json": JSON.stringify(eventPoints(all)) },
  });
  const [first, last] = [all.extent?.first ?? 0, all.extent?.last ?? 0];
  const at = (share: number) => Math.round(first + share * (last - first));
  const drag = async (page: Page) => {
    const steps: Step[] = [];
    for (let turn = 0; turn < 2 * TURNS; turn++) {
      const isNarrow = turn % 2 === 0;
      const timed: Omit<Step, "isNarrow"> = await page.evaluate(
        `timeStep((source) => chooseDays(source, ${at(0.1)}, ${at(isNarrow ? 0.35 : 0.85)}))`,
      );
      steps.push({ isNarrow, ...timed });
    }
    return steps;
  };
  return { url, stop, layer: "clusters", timing: TIME_SOURCE, drag };
}

const PLAIN_SCRIPT = `
const { features } = await (await fetch("/events.json")).json();
window.chooseDays = (source, from, to) => source.setData({
  type: "FeatureCollection",
  features: features.filter(({ properties: { first, last } }) => last >= from && first <= to),
});
const show = () => {
  map.addSource("events", {
    type: "geojson",
    data: { type: "FeatureCollection", features },
    cluster: true,
  });
  map.addLayer({
    id: "clusters",
    type: "circle",
    source: "events",
    paint: { "circle-radius": 12, "circle-color": "#7a3b2e" },
  });
  map.addLayer({
    id: "counts",
    type: "symbol",
    source: "events",
    layout: { "text-field": ["get", "point_count_abbreviated"], "text-font": ["Noto Sans Regular"] },
  });
};
if (map.isStyleLoaded()) show();
else map.once("load", show);
`;

function eventPoints({ count, x1, y1, first, last }: Columns) {
  const features = [];
  for (let event = 0; event < count; event++) {
    const [lng, lat] = [x1[event] ?? Number.NaN, y1[event] ?? Number.NaN];
    if (Number.isNaN(lng)) continue;
    features.push({
      type: "Feature",
      geometry: { type: "Point", coordinates: [lng, lat] },
      properties: { id: event, first: first[event] ?? EARLIEST, last: last[event] ?? LATEST },
    });
  }
  return { type: "FeatureCollection", features };
}

/** Megabytes resident in the processes that draw pages (Linux: `VmRSS`). */
async function readMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]);
  return Math.round(sizes.reduce((sum, size) => sum + Number(size ?? 0), 0) / 1024);
}

function percentile(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN);
}
