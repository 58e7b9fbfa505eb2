import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { INPUTS } from "./folders.mjs";
import { expectHash, readManifest, sha256 } from "./manifest.mjs";

/** Fetches every input with the clients of npm and Debian, and holds each to its SHA-256. */
const { packages, dumps } = await readManifest();
await mkdir(new URL("packages/", INPUTS), { recursive: true });
await mkdir(new URL("gshhg/", INPUTS), { recursive: true });
for (const entry of packages) await unpack(entry);
for (const entry of dumps) await dump(entry);

/** Only the files that the builder reads leave the archive; some packages hold hundreds more. */
async function unpack({ name, version, sha256: expected, paths }) {
  const archives = new URL("packages/", INPUTS);
  const archive = new URL(`${name}-${version}.tgz`, archives);
  if ((await hashOf(archive)) !== expected) {
    const options = ["--silent", "--pack-destination", fileURLToPath(archives)];
    await run(process.platform === "win32" ? "npm.cmd" : "npm", [
      "pack",
      `${name}@${version}`,
      ...options,
    ]);
  }
  expectHash(`${name}@${version}`, expected, await hashOf(archive));
  const target = new URL(`${name}/`, INPUTS);
  await mkdir(target, { recursive: true });
  const members = paths.split(" ").map((path) => `package/${path}`);
  const into = ["-C", fileURLToPath(target), "--strip-components=1"];
  await run("tar", ["-xzf", fileURLToPath(archive), ...into, ...members]);
  console.log(`${name}@${version}`);
}

/** Dumps lines of GSHHG with GMT: `-M` writes them as text instead of drawing them. */
async function dump({ file, arguments: selection, sha256: expected }) {
  const target = new URL(`gshhg/${file}`, INPUTS);
  if ((await hashOf(target)) !== expected) {
    const settings = ["--FORMAT_FLOAT_OUT=%.5f", "--GMT_HISTORY=false"];
    const output = await run("gmt", ["pscoast", "-M", ...selection.split(" "), ...settings]);
    await writeFile(target, output);
  }
  expectHash(file, expected, await hashOf(target));
  console.log(file);
}

/** @returns `undefined` where there is no such file */
async function hashOf(file) {
  try {
    return sha256(await readFile(file));
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

async function run(command, parameters) {
  try {
    // A folder of its own keeps personal settings of GMT out of the dump, and its traces out of here.
    const cwd = fileURLToPath(INPUTS);
    const options = { cwd, env: { ...process.env, GMT_USERDIR: cwd }, maxBuffer: 2 ** 28 };
    return (await promisify(execFile)(command, parameters, options)).stdout;
  } catch (cause) {
    const hint = command === "gmt" ? " Install the Debian packages named in README.md." : "";
    throw new Error(`${command} ${parameters[0]} failed.${hint}`, { cause });
  }
}
