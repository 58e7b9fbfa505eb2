import { readFileSync } from "node:fs";
import { type RunningServer, startServer } from "@/tests/support/start-server";
import { writeSyntheticAtlas } from "@/tests/support/synthetic-atlas";
import { timeBuild } from "./bench-atlas-size";
import { type Figure, median } from "./bench-figure";

const SIZES = [20_000, 100_000] as const;
const ASIDE = "/api/collections/events/items?limit=10";

/** Evidence bundles of whole synthetic atlases: how long they take, and what the server needs for them. */
export async function measureBundles(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of SIZES) {
    const atlas = writeSyntheticAtlas(size);
    try {
      timeBuild(size, atlas.environment);
      const server = await startServer(atlas.environment);
      const figure = await measureBundle(server).finally(server.stop);
      figures.push({
        what: `\`/api/bundle\` of ${size.toLocaleString("en")} synthetic events`,
        figure,
        target: "–",
      });
    } finally {
      atlas.remove();
    }
  }
  return figures;
}

async function measureBundle({ url, pid }: RunningServer): Promise<string> {
  await timeOf(url + ASIDE);
  const before = memoryOf(pid, "VmRSS");
  const start = performance.now();
  const response = await fetch(`${url}/api/bundle?f=zip`);
  let bytes = 0;
  let first = Number.NaN;
  let isReading = true;
  const aside: number[] = [];
  const asking = (async () => {
    while (isReading) aside.push(await timeOf(url + ASIDE));
  })();
  for await (const chunk of response.body ?? []) {
    if (bytes === 0) first = performance.now() - start;
    bytes += chunk.length;
  }
  const seconds = (performance.now() - start) / 1000;
  isReading = false;
  await asking;
  const peak = memoryOf(pid, "VmHWM");
  const slowest = aside.toSorted((one, other) => other - one)[Math.floor(aside.length / 20)] ?? 0;
  return `${seconds.toFixed(1)} s, the first byte after ${Math.round(first)} ms, ${(bytes / 1e6).toFixed(1)} MB; the server had ${before} MB before and ${peak} MB at most; an answer beside it took ${Math.round(median(aside))} ms, p95 ${Math.round(slowest)} ms`;
}

async function timeOf(address: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(address);
  await response.arrayBuffer();
  return performance.now() - start;
}

/** Megabytes that a process has or, at most, had, as Linux counts them. */
function memoryOf(pid: number, field: "VmRSS" | "VmHWM"): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1000);
}
