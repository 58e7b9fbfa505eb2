import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { writeLongAtlas } from "@/tests/support/long-atlas";
import { startServer } from "@/tests/support/start-server";
import { writeSyntheticAtlas } from "@/tests/support/synthetic-atlas";
import { TEXTS_FOLDER } from "@/tests/support/texts-folder";
import { timeBuild } from "./bench-atlas-size";
import { type Figure, median } from "./bench-figure";

const ROUNDS = 40;
const ASKED = ["camp", "ashraf", "water", "april 2011", "camp residents", "a"];
/** Names of many and of one, two words, a letter, a number, and what is misspelt. */
const ASKED_OF_LARGE = ["haven", "gale 77", "busy harbour", "voyage", "h", "log 12", "40", "hafen"];
const LARGE = 100_000;
const ASKED_OF_LONG = ["harbour7", "kalo mir", "ka su vel", "k", "ka lo mir te"];

/** Find on the shipped atlas with and without its texts, by turns, on a large one, and in a text of 100,000 words. */
export async function measureFinds(): Promise<Figure[]> {
  const figures = existsSync(TEXTS_FOLDER) ? await measureShipped() : [];
  return [...figures, ...(await measureLarge()), ...(await measureLong())];
}

async function measureLarge(): Promise<Figure[]> {
  const atlas = writeSyntheticAtlas(LARGE);
  timeBuild(LARGE, atlas.environment);
  const server = await startServer(atlas.environment);
  try {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const asked of ASKED_OF_LARGE) times.push(await timeOf(server.url, "/api/find", asked));
    }
    const what = `\`/api/find\`, ${LARGE.toLocaleString("en")} synthetic events`;
    return [{ what, figure: describe(times), target: "≤ 150 ms" }];
  } finally {
    await server.stop();
    atlas.remove();
  }
}

async function measureShipped(): Promise<Figure[]> {
  const [bare, attached] = await Promise.all([
    startServer({}),
    startServer({ ATLAS_TEXTS: TEXTS_FOLDER }),
  ]);
  try {
    const first = await timeOf(attached.url, "/api/find/texts", "camp");
    const times = { bare: [] as number[], attached: [] as number[], texts: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const asked of ASKED) {
        times.bare.push(await timeOf(bare.url, "/api/find", asked));
        times.attached.push(await timeOf(attached.url, "/api/find", asked));
        times.texts.push(await timeOf(attached.url, "/api/find/texts", asked));
      }
    }
    const ratio = median(times.attached) / median(times.bare);
    return [
      { what: "`/api/find`, no texts attached", figure: describe(times.bare), target: "≤ 50 ms" },
      {
        what: "`/api/find`, texts attached, in turn with it",
        figure: `${describe(times.attached)}, ${ratio.toFixed(2)} times`,
        target: "≤ 50 ms",
      },
      {
        what: "`/api/find/texts`, the five shipped documents",
        figure: `${describe(times.texts)}; the first, which takes them in, ${Math.round(first)} ms`,
        target: "≤ 50 ms",
      },
    ];
  } finally {
    await Promise.all([bare.stop(), attached.stop()]);
  }
}

async function measureLong(): Promise<Figure[]> {
  const atlas = writeLongAtlas();
  const env = { ...process.env, ...atlas.environment, NODE_ENV: "production" as const };
  spawnSync(process.execPath, ["scripts/ready.mjs", "data"], { env, stdio: "inherit" });
  const server = await startServer(atlas.environment);
  try {
    const first = await timeOf(server.url, "/api/find/texts", "harbour7");
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const asked of ASKED_OF_LONG) {
        times.push(await timeOf(server.url, "/api/find/texts", asked));
      }
    }
    return [
      {
        what: "`/api/find/texts`, a text of 100,000 words",
        figure: `${describe(times)}; the first, which takes it in, ${Math.round(first)} ms`,
        target: "≤ 150 ms",
      },
    ];
  } finally {
    await server.stop();
    atlas.remove();
  }
}

async function timeOf(site: string, path: string, asked: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(`${site}${path}?${new URLSearchParams({ q: asked })}`);
  if (!response.ok) throw new Error(`${path} answered ${response.status} to “${asked}”.`);
  await response.arrayBuffer();
  return performance.now() - start;
}

function describe(times: readonly number[]): string {
  const late = times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0;
  return `${median(times).toFixed(1)} ms, p95 ${late.toFixed(1)} ms`;
}
