import { readdirSync, readFileSync } from "node:fs";
import { matchesGlob } from "node:path";
import type { Fault } from "./fault";
import { findFaults } from "./find-faults";

const FOLDERS = ["lib", "components"];

export type PlacedFault = Fault & { path: string };

/**
 * Every fault of the program's own files: no tests, no declarations.
 *
 * @param only folders, files or globs, relative to the project
 */
export function listFaults(only: readonly string[]): PlacedFault[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
    .sort()
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path))
    .filter((path) => only.some((wanted) => isWithin(path, wanted)))
    .flatMap((path) =>
      findFaults(readFileSync(path, "utf8"), path).map((fault) => ({ ...fault, path })),
    );
}

function isWithin(path: string, wanted: string): boolean {
  if (/[*?{[]/.test(wanted)) return matchesGlob(path, wanted);
  const folder = wanted.replace(/\/$/, "");
  return path === folder || path.startsWith(`${folder}/`);
}
