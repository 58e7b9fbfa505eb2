import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { ensureBrowser } from "@/tests/support/ensure-browser";
import { launchBrowser } from "@/tests/support/launch-browser";
import { startServer } from "@/tests/support/start-server";
import { measureSizes } from "./bench-atlas-size";
import { measureBrush } from "./bench-brush";
import { measureBundles } from "./bench-bundle";
import { measureColumns } from "./bench-columns";
import { measureFaults } from "./bench-faults";
import { type Figure, median } from "./bench-figure";
import { measureFinds } from "./bench-find";
import { measureLongDocument } from "./bench-long-document";
import { measureMaps } from "./bench-map";
import { measurePreviews } from "./bench-preview";

/** Measures what the design sets targets for, and prints a table for `docs/benchmarks.md`. */

const REPEATS = 5;

async function main() {
  const figures: Figure[] = [];
  if (process.argv.includes("--faults")) {
    printTable(await measureFaults());
    return;
  }
  if (process.argv.includes("--columns")) {
    printTable(await measureColumns());
    return;
  }
  if (process.argv.includes("--sizes")) {
    printTable(await measureSizes());
    return;
  }
  if (process.argv.includes("--bundle")) {
    printTable(await measureBundles());
    return;
  }
  if (process.argv.includes("--load")) {
    const server = await startServer({});
    printTable(await measureLoad(server.url).finally(server.stop));
    return;
  }
  if (process.argv.includes("--find")) {
    printTable(await measureFinds());
    return;
  }
  if (process.argv.includes("--preview")) {
    printTable(await measurePreviews());
    return;
  }
  ensureBrowser();
  if (process.argv.includes("--brush")) {
    printTable(await measureBrush());
    return;
  }
  if (!process.argv.includes("--no-clone")) figures.push(...(await measureSetUp()));
  figures.push(...(await measureColumns()));
  figures.push(...(await measureSizes()));
  figures.push(...(await measureBrush()));
  figures.push(...(await measureFinds()));
  figures.push(...(await measureBundles()));
  figures.push(...(await measurePreviews()));
  const server = await startServer({});
  try {
    figures.push(...(await measurePage(server.url)));
    figures.push(...(await measureMaps(server.url)));
    figures.push(...(await measureLoad(server.url)));
    figures.push(...(await measureLongDocument(server.url, "breaches-2012")));
  } finally {
    await server.stop();
  }
  printTable(figures);
}

function printTable(figures: readonly Figure[]) {
  const { model = "unknown processor" } = cpus()[0] ?? {};
  console.log(`\n${cpus().length} cores (${model}), Node ${process.versions.node}\n`);
  console.log("| what | measured | target |\n|---|---|---|");
  for (const { what, figure, target } of figures)
    console.log(`| ${what} | ${figure} | ${target} |`);
}

/** A fresh clone in a temporary folder: the first `npm start`, and the second. */
async function measureSetUp(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "atlas-bench-"));
  const clone = join(folder, "atlas");
  spawnSync("git", ["clone", "--quiet", process.cwd(), clone], { stdio: "inherit" });
  const port = 3900 + Math.floor(Math.random() * 90);
  const first = await timeStart(clone, port);
  const second = await timeStart(clone, port);
  rmSync(folder, { recursive: true, force: true });
  return [
    { what: "fresh clone to first page", figure: `${first.toFixed(1)} s`, target: "under 90 s" },
    { what: "second start to first page", figure: `${second.toFixed(1)} s`, target: "under 5 s" },
  ];
}

async function timeStart(folder: string, port: number): Promise<number> {
  const start = performance.now();
  const environment: NodeJS.ProcessEnv = { ...process.env, PORT: String(port), HOST: "127.0.0.1" };
  for (const name of Object.keys(environment))
    if (name.startsWith("npm_")) delete environment[name];
  const server = spawn("npm", ["start"], {
    cwd: folder,
    env: environment,
    stdio: "ignore",
    detached: true,
  });
  await answers(`http://127.0.0.1:${port}/`, server);
  const seconds = (performance.now() - start) / 1000;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  if (server.pid) process.kill(-server.pid, "SIGTERM");
  await ended;
  return seconds;
}

async function answers(url: string, server: ChildProcess) {
  while (server.exitCode === null) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Error(`The server at ${url} ended with ${server.exitCode}.`);
}

/** Scripts before and with the map, and what a new reader waits for. */
async function measurePage(url: string): Promise<Figure[]> {
  const browser = await launchBrowser();
  const paints: number[] = [];
  const maps: number[] = [];
  let scripts = { before: 0, after: 0 };
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "commit" });
    await page.locator("canvas.maplibregl-canvas").waitFor({ state: "visible" });
    maps.push(await page.evaluate(() => performance.now()));
    paints.push(
      await page.evaluate(
        () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
      ),
    );
    if (repeat === 0) scripts = await weighScripts(page, url);
    await context.close();
  }
  await browser.close();
  const milliseconds = (values: number[]) =>
    `${Math.round(median(values))} ms (median of ${REPEATS})`;
  return [
    {
      what: "JavaScript before the map, gzip",
      figure: `${kilobytes(scripts.before)} kB`,
      target: "≤ 165 kB",
    },
    {
      what: "JavaScript that the map adds, worker included, gzip",
      figure: `${kilobytes(scripts.after)} kB`,
      target: "–",
    },
    { what: "first paint", figure: milliseconds(paints), target: "–" },
    { what: "interactive map, software WebGL", figure: milliseconds(maps), target: "≤ 2.5 s" },
  ];
}

async function weighScripts(page: Page, url: string) {
  const html = await (await fetch(url)).text();
  const named = new Set(
    [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source]) => source),
  );
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => /\.m?js(\?|$)/.test(name)),
  );
  const worker = `${url}/maplibre/maplibre-gl-worker.mjs`;
  const sizes = { before: 0, after: 0 };
  for (const address of new Set([...loaded, worker])) {
    const size = gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length;
    const { pathname, search } = new URL(address);
    sizes[named.has(pathname + search) ? "before" : "after"] += size;
  }
  return sizes;
}

const CONNECTIONS = 16;
const SECONDS = 5;

/** What 16 connections from this same machine are answered in a second, one kind of request after the other. */
async function measureLoad(url: string): Promise<Figure[]> {
  const items = `${url}/api/collections/events/items?bbox=40,30,50,38&datetime=2011-01-01/2013-12-31&limit=100`;
  return [
    await underLoad("`items?bbox&datetime&limit=100`", items),
    await underLoad("the overview, as it was made before", url),
    await underLoad("the overview, made anew each time", url, { "cache-control": "no-cache" }),
  ];
}

async function underLoad(
  what: string,
  address: string,
  headers: Record<string, string> = {},
): Promise<Figure> {
  const times: number[] = [];
  let refused = 0;
  const end = performance.now() + SECONDS * 1000;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        const start = performance.now();
        const answer = await fetch(address, { headers });
        await answer.arrayBuffer();
        if (answer.ok) times.push(performance.now() - start);
        else refused++;
      }
    }),
  );
  const sorted = times.sort((one, other) => one - other);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const rate = `${Math.round(times.length / SECONDS)} requests/s, p95 ${Math.round(p95)} ms`;
  return {
    what: `${what}, ${CONNECTIONS} connections`,
    figure: refused > 0 ? `${rate}, ${refused} refused` : rate,
    target: "–",
  };
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1000);
}

await main();
