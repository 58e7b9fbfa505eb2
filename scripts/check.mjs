// Runs every check, one after another; goes on after a failure so that all of them are known at once.
import { spawnSync } from "node:child_process";

const CHECKS = [
  ["types", "check:types"],
  ["code and layers", "check:code"],
  ["unused code", "check:unused"],
  ["data", "check:data"],
  ["unit tests", "check:unit"],
  ["journeys", "check:journeys"],
];

const npm = process.env.npm_execpath;
const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
const failed = [];
for (const [name, script] of CHECKS) {
  console.log(`\n── ${name} (npm run ${script})`);
  const start = Date.now();
  const { status } = npm
    ? spawnSync(process.execPath, [npm, "run", "--silent", script], {
        stdio: "inherit",
        env: environment,
      })
    : spawnSync("npm", ["run", "--silent", script], { stdio: "inherit", env: environment });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${status === 0 ? "good" : "FAILED"} after ${seconds} s`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.log(`\nFailed: ${failed.join(", ")}.`);
console.log(`\nchecks: ${CHECKS.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
