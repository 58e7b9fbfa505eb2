// Runs every check, one after another; goes on after a failure so that all of them are known at once,
// and ends with the last lines of those that failed, so that a log that keeps only its end says why.
import { spawn } from "node:child_process";

const CHECKS = [
  ["types", "check:types"],
  ["code and layers", "check:code"],
  ["unused code", "check:unused"],
  ["data", "check:data"],
  ["words", "check:words"],
  ["unit tests", "check:unit"],
  ["the basemap's tools", "check:basemap"],
  ["journeys", "check:journeys"],
];
const LINES_TO_REPEAT = 80;

const failed = [];
for (const [name, script] of CHECKS) {
  console.log(`\n── ${name} (npm run ${script})`);
  const start = Date.now();
  const { status, lines } = await run(script);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${status === 0 ? "good" : "FAILED"} after ${seconds} s`);
  if (status !== 0) failed.push({ name, lines });
}
for (const { name, lines } of failed) {
  console.log(`\n── ${name} failed; its last lines again:\n${lines.join("\n")}`);
}
console.log(`\nchecks: ${CHECKS.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);

/** Shows what the script prints as it comes, and keeps the last lines. */
function run(script) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  const child = spawn(command, [...first, "run", "--silent", script], {
    stdio: ["inherit", "pipe", "pipe"],
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      ...(process.stdout.isTTY && { FORCE_COLOR: "1" }),
    },
  });
  let lines = [""];
  const keep = (chunk) => {
    const [first = "", ...rest] = String(chunk).split("\n");
    lines[lines.length - 1] += first;
    lines.push(...rest);
    lines = lines.slice(-LINES_TO_REPEAT);
  };
  child.stdout.on("data", (chunk) => {
    process.stdout.write(chunk);
    keep(chunk);
  });
  child.stderr.on("data", (chunk) => {
    process.stderr.write(chunk);
    keep(chunk);
  });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ status: 1, lines: [String(error)] }));
    child.on("close", (status) => resolve({ status, lines }));
  });
}
