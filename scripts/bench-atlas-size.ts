import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { type RunningServer, startServer } from "@/tests/support/start-server";
import { SYNTHETIC, writeSyntheticAtlas } from "@/tests/support/synthetic-atlas";
import type { Figure } from "./bench-figure";

type Cost = { milliseconds: number; kilobytes: number };

const SIZES = [200, 20_000, 100_000] as const;
const WARM_UP = 5;
const REPEATS = 20;
/** Of `/proc/PID/stat`: Linux counts processor time in hundredths of a second (sysconf _SC_CLK_TCK). */
const MILLISECONDS_A_TICK = 10;

/** What is asked for, and how much dearer it may be in the largest atlas than in the smallest. */
const ANSWERS = [
  { what: "the overview", path: "/", times: 3 },
  { what: "an ordinary place", path: `/places/${SYNTHETIC.place}`, times: 1.5 },
  { what: "the busiest place", path: `/places/${SYNTHETIC.busyPlace}`, times: undefined },
  { what: "an event", path: `/events/${SYNTHETIC.event}`, times: 1.5 },
  { what: "an ordinary document", path: `/documents/${SYNTHETIC.document}`, times: 1.5 },
  { what: "the longest document", path: `/documents/${SYNTHETIC.longDocument}`, times: undefined },
  { what: "`/events`", path: "/events", times: 1.5 },
  { what: "`/api/map`", path: "/api/map", times: 3 },
  { what: "`items`", path: "/api/collections/events/items?limit=100", times: 1.5 },
  {
    what: "`items?bbox&datetime`",
    path: "/api/collections/events/items?bbox=60,4,61,5&datetime=2000-01-01/2005-12-31&limit=100",
    times: 1.5,
  },
] as const;

/** What answers cost the server in atlases of 200, 20,000 and 100,000 synthetic events. */
export async function measureSizes(): Promise<Figure[]> {
  const costs: Cost[][] = [];
  const built: Figure[] = [];
  for (const size of SIZES) {
    const atlas = writeSyntheticAtlas(size);
    try {
      built.push(timeBuild(size, atlas.environment));
      const server = await startServer(atlas.environment);
      costs.push(await measureAnswers(server).finally(server.stop));
    } finally {
      atlas.remove();
    }
  }
  const answers = ANSWERS.map(({ what, times }, index): Figure => {
    const own = costs.map((each) => each[index] ?? { milliseconds: 0, kilobytes: 0 });
    const ratio = (field: keyof Cost) =>
      ((own.at(-1)?.[field] ?? 0) / (own[0]?.[field] || 1)).toFixed(1);
    const row = (field: keyof Cost) => own.map((cost) => Math.round(cost[field])).join(" · ");
    return {
      what: `${what}, with 200 · 20,000 · 100,000 events`,
      figure: `${row("milliseconds")} ms of processor (${ratio("milliseconds")} times), ${row("kilobytes")} kB (${ratio("kilobytes")} times)`,
      target: times === undefined ? "–" : `≤ ${times} times`,
    };
  });
  return [...built, ...answers];
}

/** Checks and indexes the records of an atlas, as `npm start` does before it serves them. */
export function timeBuild(size: number, environment: Record<string, string>): Figure {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ["scripts/ready.mjs", "data"], {
    env: { ...process.env, ...environment, NODE_ENV: "production" },
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`The synthetic atlas of ${size} events could not be built.`);
  const seconds = (performance.now() - start) / 1000;
  return {
    what: `check and index ${size.toLocaleString("en")} synthetic events`,
    figure: `${seconds.toFixed(1)} s`,
    target: size === SIZES.at(-1) ? "≤ 60 s" : "–",
  };
}

async function measureAnswers({ url, pid }: RunningServer): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const { path } of ANSWERS) {
    let bytes = 0;
    const ask = async () => {
      // A page that is kept would say nothing of what making it costs.
      const response = await fetch(url + path, { headers: { "cache-control": "no-cache" } });
      if (!response.ok) throw new Error(`${path} answers ${response.status}.`);
      bytes = (await response.arrayBuffer()).byteLength;
    };
    for (let repeat = 0; repeat < WARM_UP; repeat++) await ask();
    const before = processorTime(pid);
    for (let repeat = 0; repeat < REPEATS; repeat++) await ask();
    const milliseconds = (processorTime(pid) - before) / REPEATS;
    costs.push({ milliseconds, kilobytes: bytes / 1000 });
  }
  return costs;
}

/** Milliseconds that a process has had of all processors, its threads included. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_A_TICK;
}
