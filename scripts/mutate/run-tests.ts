import { type ChildProcess, spawn } from "node:child_process";
import { dirname } from "node:path";

export type Outcome = "passed" | "failed" | "too long" | "stopped";

export type Projects = "unit" | "all";

/** Both projects of unit tests: those that render what they test run apart. */
const UNIT = "unit*";

/** Tests that compare what a page shows with the record: they need the built site, so they run last. */
const OF_THE_SCREEN = "tests/screen";

const VITEST = "node_modules/vitest/vitest.mjs";
const RUN = ["--run", "--bail", "1", "--passWithNoTests", "--reporter", "dot"];

/** The runs that may find a fault in the file, the quickest first; each in Node, as its arguments. */
export function testRunsFor(path: string, projects: Projects | undefined): string[][] {
  const unit = [VITEST, "related", path, "--project", UNIT, ...RUN];
  const screen = needsSite(path, projects) ? [ALL_SCREEN_TESTS] : [];
  return [[...unit, "--dir", dirname(path)], unit, ...screen];
}

/** Whether faults in the file are shown to tests that need the built site. */
export function needsSite(path: string, projects: Projects | undefined): boolean {
  return projects === undefined ? path.startsWith("components/") : projects === "all";
}

export const ALL_UNIT_TESTS = [VITEST, "--project", UNIT, ...RUN];

export const ALL_SCREEN_TESTS = [VITEST, OF_THE_SCREEN, "--project", "journeys", ...RUN];

export const TYPE_CHECK = ["node_modules/typescript/bin/tsc", "--noEmit"];

/** Milliseconds in which tests close their browser and their servers; a loop without end hears of nothing. */
const GRACE = 5000;

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals) {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // The group has ended by itself.
  }
}

/**
 * Runs Node in the folder, and ends it with all that it started when the time is up or the signal comes.
 *
 * @param limit milliseconds
 */
export async function runIn(
  folder: string,
  args: string[],
  limit: number,
  signal: AbortSignal,
): Promise<{ outcome: Outcome; output: string }> {
  if (signal.aborted) return { outcome: "stopped", output: "" };
  const child = spawn(process.execPath, args, {
    cwd: folder,
    // A group of its own: an interrupt of the terminal is for this program, which then ends the tests.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
  });
  let output = "";
  const keep = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  let ended: Outcome | undefined;
  let lastResort: NodeJS.Timeout | undefined;
  const end = (outcome: Outcome) => {
    if (ended) return;
    ended = outcome;
    signalGroup(child, "SIGTERM");
    lastResort = setTimeout(() => signalGroup(child, "SIGKILL"), GRACE);
  };
  const timer = setTimeout(() => end("too long"), limit);
  const onStop = () => end("stopped");
  signal.addEventListener("abort", onStop);
  const status = await new Promise((resolve) => child.once("close", resolve));
  clearTimeout(timer);
  clearTimeout(lastResort);
  signal.removeEventListener("abort", onStop);
  return { outcome: ended ?? (status === 0 ? "passed" : "failed"), output };
}
