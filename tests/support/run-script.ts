import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { FOR_NODE } from "@/scripts/packing";

/** Within reach of the packages, which are left outside. */
const CACHE = "node_modules/.cache";

const packed = new Map<string, string>();

/** A script of the project as one file of JavaScript: to translate its files anew takes longer than most runs. */
function packScript(script: string): string {
  const known = packed.get(script);
  if (known) return known;
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, "script-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, `${script}.mjs`);
  buildSync({
    ...FOR_NODE,
    entryPoints: [`scripts/${script}.ts`],
    outfile,
  });
  packed.set(script, outfile);
  return outfile;
}

/** Runs one of the project's scripts, packed, as its npm command runs it from its files. */
export function runScript(script: string, args: string[], environment: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [packScript(script), ...args], {
    env: { ...process.env, ...environment },
    encoding: "utf8",
  });
  return { status, stdout, lines: stderr.trim().split("\n") };
}
