import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lineOf, putFault } from "./mutate/fault";
import { listFaults, type PlacedFault } from "./mutate/list-faults";
import { type Options, readOptions } from "./mutate/options";
import { report, type Trial } from "./mutate/report";
import {
  ALL_SCREEN_TESTS,
  ALL_UNIT_TESTS,
  needsSite,
  runIn,
  TYPE_CHECK,
  testRunsFor,
} from "./mutate/run-tests";
import { shuffle } from "./mutate/shuffle";
import { copyTree } from "./mutate/tree-copy";
import { stop } from "./stop";

/** Puts single faults into a copy of the program, and counts those that a test finds (`docs/mutation.md`). */
async function main({ seed, count, only, projects }: Options) {
  const faults = shuffle(listFaults(only), seed);
  if (faults.length === 0) throw new Error(`No fault can be put into ${only.join(", ")}.`);
  const withSite = faults.some(({ path }) => needsSite(path, projects));
  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => ending.abort());
  const copy = copyTree(withSite ? "copied" : "linked");
  try {
    const limit = await checkCopy(copy.folder, withSite, ending.signal);
    const trials: Trial[] = [];
    for (const fault of faults) {
      if (trials.length === count || ending.signal.aborted) break;
      const trial = await tryFault(fault, { folder: copy.folder, projects, limit }, ending.signal);
      if (!trial) continue;
      trials.push(trial);
      const found = trials.filter(({ isFound }) => isFound).length;
      console.error(
        `${trials.length} of ${count}, ${found} found; ${trial.isFound ? "found" : "SURVIVES"}: ${trial.path}:${trial.line} (${trial.kind})`,
      );
    }
    console.log(`Seed ${seed}, ${faults.length} possible faults in ${only.join(", ")}\n`);
    console.log(report(trials));
  } finally {
    copy.remove();
  }
}

const MINUTE = 60_000;
const LONGEST_CHECK = 30 * MINUTE;

/**
 * Runs all tests once without a fault.
 *
 * @returns the milliseconds that a run with a fault may take
 * @throws when a check fails, for then nothing can be said of faults
 */
async function checkCopy(folder: string, withSite: boolean, signal: AbortSignal): Promise<number> {
  const checks = [
    ["node_modules/next/dist/bin/next", "typegen"],
    TYPE_CHECK,
    ALL_UNIT_TESTS,
    ...(withSite ? [ALL_SCREEN_TESTS] : []),
  ];
  let longest = 0;
  for (const check of checks) {
    console.error(`Without a fault: ${check.join(" ")}`);
    const start = performance.now();
    const { outcome, output } = await runIn(folder, check, LONGEST_CHECK, signal);
    if (outcome === "stopped") break;
    if (outcome !== "passed") throw new Error(`${output}\nThe tests fail without any fault.`);
    longest = Math.max(longest, performance.now() - start);
  }
  return MINUTE + 2 * longest;
}

/** Nothing for a fault that does not compile, for it could not be committed, or that was interrupted. */
async function tryFault(
  fault: PlacedFault,
  { folder, projects, limit }: { folder: string; limit: number } & Pick<Options, "projects">,
  signal: AbortSignal,
): Promise<Trial | undefined> {
  const { path, kind } = fault;
  const file = join(folder, path);
  const source = readFileSync(file, "utf8");
  writeFileSync(file, putFault(source, fault));
  try {
    const { outcome } = await runIn(folder, TYPE_CHECK, limit, signal);
    if (outcome !== "passed") return undefined;
    const isFound = await isFoundByTests(testRunsFor(path, projects), folder, limit, signal);
    if (isFound === undefined) return undefined;
    return { path, line: lineOf(source, fault), kind, ...linesOf(source, fault), isFound };
  } finally {
    writeFileSync(file, source);
  }
}

async function isFoundByTests(
  runs: string[][],
  folder: string,
  limit: number,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  for (const run of runs) {
    const { outcome } = await runIn(folder, run, limit, signal);
    if (outcome === "stopped") return undefined;
    if (outcome !== "passed") return true;
  }
  return false;
}

/** The whole lines that the fault touches, on one line each. */
function linesOf(source: string, fault: PlacedFault) {
  const start = source.lastIndexOf("\n", fault.start - 1) + 1;
  const newline = source.indexOf("\n", fault.end);
  const end = newline < 0 ? source.length : newline;
  const onOneLine = (text: string) => text.trim().replace(/\s+/g, " ");
  return {
    before: onOneLine(source.slice(start, end)),
    after: onOneLine(source.slice(start, fault.start) + fault.after + source.slice(fault.end, end)),
  };
}

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  stop((error as Error).message);
}
