// Makes what a command needs and nothing twice: each step runs only when the hash of its inputs changed.
// Runs before there is a node_modules, so it may use nothing but Node's own modules.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = [20, 20];
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);

const dataFolder = process.env.ATLAS_DATA || "data";
const dataStamp = createHash("sha256").update(resolve(dataFolder)).digest("hex").slice(0, 8);
// As `lib/settings.ts` names it.
const storeName =
  resolve(dataFolder) === join(root, "data") ? "data" : `${basename(dataFolder)}-${dataStamp}`;

/** In the order they build on each other. */
const STEPS = [
  {
    name: "deps",
    title: "Installing dependencies",
    stamp: "node_modules/.ready",
    inputs: ["package-lock.json", ".npmrc"],
    make: () => runNpm(["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"]),
  },
  {
    name: "assets",
    title: "Copying fonts and the map's code",
    stamp: "public/maplibre/.ready",
    inputs: [
      "package-lock.json",
      "scripts/copy-assets.ts",
      "scripts/pack-files.ts",
      "lib/map/font-faces.ts",
      "lib/server/packed-forms.ts",
    ],
    make: () => runScript("scripts/copy-assets.ts"),
  },
  {
    name: "data",
    title: "Checking and indexing the atlas",
    stamp: `.atlas/${dataStamp}.ready`,
    inputs: [
      dataFolder,
      "lib/records",
      "lib/columns",
      "lib/query",
      "lib/text",
      "lib/ingest",
      "lib/store",
      "lib/settings.ts",
      "scripts/build-store.ts",
    ],
    output: `.atlas/${storeName}.sqlite`,
    make: () => runScript("scripts/build-store.ts"),
  },
  {
    name: "build",
    title: "Building the pages",
    stamp: ".next/.ready",
    inputs: [
      "app",
      "pages",
      "components",
      "lib",
      "public",
      "scripts/pack-files.ts",
      "scripts/pack-build.ts",
      "scripts/packing.ts",
      "scripts/as-production.mjs",
      "scripts/serve.ts",
      "scripts/stop.ts",
      "proxy.ts",
      "next.config.ts",
      "tsconfig.json",
      "package-lock.json",
    ],
    make: () => {
      run(process.execPath, ["node_modules/next/dist/bin/next", "build"]);
      runScript("scripts/pack-build.ts");
    },
  },
];

main(process.argv.slice(2));

function main(names) {
  requireNode();
  requireWritableFolder();
  const wanted = new Set(
    names.includes("data") || names.includes("build") ? ["assets", ...names] : names,
  );
  for (const step of STEPS) if (wanted.has(step.name)) makeReady(step);
}

function makeReady({ title, stamp, inputs, output, make }) {
  const hash = hashOf(inputs);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash + checksumOf(output)) return;
  rmSync(stamp, { force: true });
  console.log(`${title} …`);
  const start = Date.now();
  make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash + checksumOf(output));
  console.log(`${title}: done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

function hashOf(inputs) {
  const hash = createHash("sha256").update(process.version + process.platform + process.arch);
  for (const input of inputs) addToHash(hash, input);
  return hash.digest("hex");
}

/** Of a file that a step writes: one that was deleted or damaged since is made again. */
function checksumOf(output) {
  if (output === undefined) return "";
  const found = statSync(output, { throwIfNoEntry: false });
  if (!found?.isFile()) return " missing";
  const hash = createHash("sha256");
  const file = openSync(output, "r");
  const chunk = Buffer.alloc(1024 * 1024);
  // In pieces: an index may be larger than what Node reads at once.
  for (let length = 1; length > 0; ) {
    length = readSync(file, chunk);
    hash.update(chunk.subarray(0, length));
  }
  closeSync(file);
  return ` ${hash.digest("hex")}`;
}

function addToHash(hash, path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isDirectory()) {
    for (const name of readdirSync(path).sort()) addToHash(hash, join(path, name));
  } else if (!/\.test\.tsx?$|\.ready$/.test(path)) {
    hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  }
}

function runScript(script) {
  run(process.execPath, ["--import", "tsx", script]);
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm) run(process.execPath, [npm, ...args]);
  else run("npm", args);
}

function run(command, args) {
  const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const { status, error, signal } = spawnSync(command, args, {
    stdio: "inherit",
    env: environment,
  });
  if (error) stop(`Could not run ${command}: ${error.message}`);
  if (signal) process.exit(130);
  if (status !== 0) process.exit(status ?? 1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(
    `Attested Atlas needs Node ${OLDEST_NODE.join(".")} or newer; this is Node ${process.versions.node}.`,
  );
}

function requireWritableFolder() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    stop(
      `Attested Atlas needs to write in ${root}, but may not; change its permissions or copy it elsewhere.`,
    );
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
