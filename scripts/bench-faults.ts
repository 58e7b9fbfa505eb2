import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { readSettings } from "@/lib/settings";
import { openSqliteStore } from "@/lib/store/sqlite/open";
import { type RunningServer, startServer } from "@/tests/support/start-server";
import { type Figure, median } from "./bench-figure";

const PATHS = [
  "/",
  "/places/quiet-cove",
  "/events/landing",
  "/events?type=storm",
  "/documents/survey-report",
  "/api/map",
  "/api/collections/events/items?limit=100",
  "/api/collections/places/items?bbox=-10,-10,40,60",
];
const CLIENTS = 200;
const BURST_SECONDS = 60;
const SOAK_SECONDS = 600;
const REPLACEMENTS = 100;
const KILLS = 20;

/** What an operator fears: a crowd, a long time, data that changes under way, and a machine that loses power. */
export async function measureFaults(): Promise<Figure[]> {
  const atlas = layOutAtlas();
  try {
    await runDataStep(atlas.environment);
    const server = await startServer(atlas.environment);
    const figures: Figure[] = [];
    try {
      figures.push(...(await measureBurst(server)));
      figures.push(await measureReplacements(server, atlas));
      figures.push(await measureSoak(server));
    } finally {
      await server.stop();
    }
    figures.push(await measureKilledSteps(atlas), await measureKilledTakeOvers(atlas));
    return figures;
  } finally {
    atlas.remove();
  }
}

/** The atlas of edge cases in a folder of its own, and the same with another title on every event. */
function layOutAtlas() {
  const folder = mkdtempSync(join(tmpdir(), "atlas-faults-"));
  const environment = { ATLAS_DATA: join(folder, "data"), ATLAS_TEXTS: join(folder, "texts") };
  cpSync("tests/fixtures/edge-atlas", environment.ATLAS_DATA, { recursive: true });
  cpSync("tests/fixtures/edge-atlas-texts", environment.ATLAS_TEXTS, { recursive: true });
  const { storeFile } = readSettings({ ...process.env, ...environment });
  const events = join(environment.ATLAS_DATA, "events.json");
  const written = readFileSync(events, "utf8");
  const renamed = JSON.parse(written);
  for (const event of renamed.events) event.title = mark(event.title);
  return {
    environment,
    storeFile,
    write: (isMarked: boolean) =>
      writeFileSync(events, isMarked ? JSON.stringify(renamed) : written),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      rmSync(storeFile, { force: true });
    },
  };
}

type FaultAtlas = ReturnType<typeof layOutAtlas>;
/** Titles have at most 110 characters. */
const mark = (title: string) => (title.length < 110 ? `${title}*` : title);

function startDataStep(environment: Record<string, string>) {
  return spawn(process.execPath, ["--import", "tsx", "scripts/build-store.ts"], {
    env: { ...process.env, ...environment },
    stdio: "ignore",
  });
}

async function runDataStep(environment: Record<string, string>) {
  const [status] = await once(startDataStep(environment), "exit");
  if (status !== 0) throw new Error("The data step failed.");
}

type Tally = Record<string, number>;

/** Lets clients ask one thing after the other until they are told to stop; says how each answer ended. */
async function ask(
  url: string,
  clients: number,
  seconds: number,
  judge: (path: string, answer: Response) => Promise<string> = async (_, answer) => {
    await answer.arrayBuffer();
    const isHonest = answer.status === 503 && answer.headers.has("retry-after");
    return isHonest ? "503 with Retry-After" : String(answer.status);
  },
) {
  let isOver = false;
  const tally: Tally = {};
  const waits: number[] = [];
  const note = (verdict: string) => {
    tally[verdict] = (tally[verdict] ?? 0) + 1;
  };
  const turn = async (path: string) => {
    const start = performance.now();
    const answer = await fetch(url + path);
    note(await judge(path, answer));
    if (answer.status === 200) waits.push(performance.now() - start);
    if (answer.status === 503) await pause(Number(answer.headers.get("retry-after")) * 1_000);
  };
  const client = async (first: number) => {
    for (let number = first; !isOver; number++) {
      await turn(PATHS[number % PATHS.length] ?? "/").catch((error: Error) => {
        note(`failed: ${error.message}`);
      });
    }
  };
  const running = Array.from({ length: clients }, (_, index) => client(index));
  await pause(seconds * 1_000);
  isOver = true;
  await Promise.all(running);
  return { tally, waits: waits.toSorted((one, other) => one - other) };
}

async function measureBurst(server: RunningServer): Promise<Figure[]> {
  const lone = async () => {
    const waits: number[] = [];
    for (let time = 0; time < 5; time++) {
      const start = performance.now();
      await (await fetch(`${server.url}/events/landing`)).arrayBuffer();
      waits.push(performance.now() - start);
    }
    return waits;
  };
  await lone();
  const before = await lone();
  const { tally, waits } = await ask(server.url, CLIENTS, BURST_SECONDS);
  await pause(1_000);
  const [first = 0, ...after] = await lone();
  const at = (share: number) => Math.round(waits[Math.floor(waits.length * share)] ?? 0);
  return [
    {
      what: `${CLIENTS} clients for ${BURST_SECONDS} s over pages and API`,
      figure: `${sayTally(tally)}; waited ${at(0.5)} ms at the median, ${at(0.95)} at p95`,
      target: "2xx, 304 or 503 with Retry-After",
    },
    {
      what: "a lone reader before it, and one second after it",
      figure: `${Math.round(median(before))} ms, ${Math.round(first)} ms (then ${Math.round(median(after))})`,
      target: "no longer",
    },
  ];
}

/** Replaces the index again and again; an answer whose titles come from both is mixed. */
async function measureReplacements(server: RunningServer, atlas: FaultAtlas): Promise<Figure> {
  const [one, other] = [`${atlas.storeFile}.one`, `${atlas.storeFile}.other`];
  copyFileSync(atlas.storeFile, one);
  atlas.write(true);
  await runDataStep(atlas.environment);
  copyFileSync(atlas.storeFile, other);
  const titles: string[] = JSON.parse(
    readFileSync("tests/fixtures/edge-atlas/events.json", "utf8"),
  ).events.map(({ title }: { title: string }) => title);
  const versions = new Set<string>();
  let isDone = false;
  const replacing = (async () => {
    for (let time = 0; time < REPLACEMENTS; time++) {
      copyFileSync(time % 2 === 0 ? one : other, `${atlas.storeFile}.next`);
      renameSync(`${atlas.storeFile}.next`, atlas.storeFile);
      process.kill(server.pid, "SIGHUP");
      await pause(600);
      const { index } = await (await fetch(`${server.url}/health`)).json();
      versions.add(index.version);
    }
  })().finally(() => {
    isDone = true;
  });
  const sum: Tally = {};
  while (!isDone) {
    const { tally } = await ask(server.url, 8, 5, async (_, answer) => {
      const text = await answer.text();
      if (answer.status !== 200) return String(answer.status);
      const plain = text.replaceAll('\\"', '"');
      const changing = titles.filter((title) => mark(title) !== title);
      const named = changing.filter((title) => plain.includes(`"${title}"`));
      const marked = changing.filter((title) => plain.includes(`"${mark(title)}"`));
      return named.length > 0 && marked.length > 0 ? "mixed" : "whole";
    });
    for (const [verdict, count] of Object.entries(tally)) {
      sum[verdict] = (sum[verdict] ?? 0) + count;
    }
  }
  await replacing;
  for (const file of [one, other]) rmSync(file);
  return {
    what: `index replaced ${REPLACEMENTS} times under 8 clients, ${versions.size} versions seen`,
    figure: sayTally(sum),
    target: "no error, no mixed answer",
  };
}

/** What stays of an answer shows in the second half: the first fills the heap that the engine allows itself. */
async function measureSoak(server: RunningServer): Promise<Figure> {
  const minutes: { memory: number; answers: number }[] = [];
  const tally: Tally = {};
  for (let minute = 0; minute < SOAK_SECONDS / 60; minute++) {
    const part = await ask(server.url, 8, 60);
    for (const [verdict, count] of Object.entries(part.tally)) {
      tally[verdict] = (tally[verdict] ?? 0) + count;
    }
    minutes.push({ memory: residentMegabytes(server.pid), answers: part.waits.length });
  }
  const memory = minutes.map((minute) => minute.memory);
  const [, ...half] = minutes.slice(Math.floor(minutes.length / 2) - 1);
  const grown = (memory.at(-1) ?? 0) - (memory.at(-1 - half.length) ?? 0);
  const answers = half.reduce((sum, minute) => sum + minute.answers, 0);
  return {
    what: `8 clients for ${SOAK_SECONDS / 60} minutes: memory after each`,
    figure: `${memory.join(", ")} MB, in the second half ${Math.round((grown * 1024) / answers)} kB for each answer; ${sayTally(tally)}`,
    target: "level: ≤ 20 kB for each answer",
  };
}

/** What is left of the index by a step that was killed at some moment: the old one or the new one, whole. */
async function measureKilledSteps(atlas: FaultAtlas): Promise<Figure> {
  const found: Tally = {};
  for (let time = 0; time < KILLS; time++) {
    atlas.write(time % 2 === 0);
    const step = startDataStep(atlas.environment);
    const ended = once(step, "exit");
    await Promise.race([ended, pause(200 + Math.random() * 3_000)]);
    step.kill("SIGKILL");
    await ended;
    const verdict = await judgeIndex(atlas.storeFile);
    found[verdict] = (found[verdict] ?? 0) + 1;
  }
  return {
    what: `kill -9 at ${KILLS} random moments of a data step`,
    figure: sayTally(found),
    target: "the old index or the new one, whole",
  };
}

async function measureKilledTakeOvers(atlas: FaultAtlas): Promise<Figure> {
  const found: Tally = {};
  const [one, other] = [`${atlas.storeFile}.one`, `${atlas.storeFile}.other`];
  for (const [isMarked, file] of [
    [false, one],
    [true, other],
  ] as const) {
    atlas.write(isMarked);
    await runDataStep(atlas.environment);
    copyFileSync(atlas.storeFile, file);
  }
  for (let time = 0; time < KILLS; time++) {
    const server = await startServer(atlas.environment);
    const before = ownFilesBeside(atlas.storeFile);
    found[`${before} copy when it starts`] = (found[`${before} copy when it starts`] ?? 0) + 1;
    copyFileSync(time % 2 === 0 ? one : other, `${atlas.storeFile}.next`);
    renameSync(`${atlas.storeFile}.next`, atlas.storeFile);
    process.kill(server.pid, "SIGHUP");
    await pause(Math.random() * 1_000);
    process.kill(server.pid, "SIGKILL");
    await server.stop();
    const verdict = await judgeIndex(atlas.storeFile);
    found[verdict] = (found[verdict] ?? 0) + 1;
  }
  for (const file of [one, other]) rmSync(file);
  const last = await startServer(atlas.environment);
  const { status } = await fetch(`${last.url}/events/landing`);
  await last.stop();
  return {
    what: `kill -9 at ${KILLS} random moments of a take-over`,
    figure: `${sayTally(found)}; the next start answers ${status}`,
    target: "the old index or the new one, whole; one copy",
  };
}

/** How many files processes keep beside an index: those that were killed leave theirs to the next that starts. */
function ownFilesBeside(storeFile: string): number {
  const name = `${basename(storeFile)}.`;
  return readdirSync(dirname(storeFile)).filter(
    (file) => file.startsWith(name) && /\.(open|unfinished)$/.test(file),
  ).length;
}

async function judgeIndex(file: string): Promise<string> {
  try {
    const store = openSqliteStore(file);
    await store.check();
    const { counts } = await store.readSummary();
    await store.close();
    return counts.events === 50 ? "whole" : `${counts.events} events`;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Of a process and its threads (Linux). */
function residentMegabytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function sayTally(tally: Tally): string {
  return Object.entries(tally)
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(", ");
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
