import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Changes when the program as it lies on disk does, tests left out: what a process has loaded is the program of its
 * start, and threads that begin later load what lies there then.
 *
 * @param folder of the program's modules
 */
export function programVersion(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => /\.m?ts$|\.mjs$/.test(name)).toSorted()) {
    if (/\.test\.ts$/.test(file)) continue;
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update("\0");
  }
  return hash.digest("hex");
}
