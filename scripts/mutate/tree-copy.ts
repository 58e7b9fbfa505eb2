import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const NOT_COPIED = new Set([".git", ".next", ".atlas", "node_modules", "test-results"]);

/**
 * Copies the project in the working folder into a new temporary folder, so that faults never touch it.
 *
 * @param packages `linked` for the packages as they lie here, with caches of its own;
 *   `copied` where the site is built, for its builder follows no link out of the project
 */
export function copyTree(packages: "linked" | "copied") {
  const folder = mkdtempSync(join(tmpdir(), "atlas-mutate-"));
  // Tests that try what another user may do read it as that user.
  chmodSync(folder, 0o755);
  const source = process.cwd();
  cpSync(source, folder, {
    recursive: true,
    filter: (path) => path === source || !NOT_COPIED.has(basename(path)),
  });
  if (packages === "copied") {
    cpSync("node_modules", join(folder, "node_modules"), {
      recursive: true,
      verbatimSymlinks: true,
    });
  } else linkPackages(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function linkPackages(folder: string) {
  const packages = join(folder, "node_modules");
  mkdirSync(packages);
  for (const name of readdirSync("node_modules")) {
    if (name.startsWith(".") && name !== ".bin") continue;
    symlinkSync(join(process.cwd(), "node_modules", name), join(packages, name));
  }
}
