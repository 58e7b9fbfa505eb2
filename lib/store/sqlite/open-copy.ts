import { constants, copyFileSync, existsSync, readdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Store } from "../store";
import { openSqliteStore } from "./open";

/** A file to open, which nobody else writes to; `remove` takes its name away. */
type Copy = { file: string; remove: () => void };

/**
 * Opens a copy of a store that has no name any more once it is open, so that nothing that happens to the file
 * (deleted, cut, written anew) reaches whoever is reading.
 *
 * @throws AtlasError `store-missing` when the file is not there
 */
export function openSqliteCopy(file: string): Store {
  const copy = copyToOpen(file);
  try {
    return openSqliteStore(copy.file);
  } finally {
    // Windows does not delete what is open; there the copy keeps its name until the next start.
    copy.remove();
  }
}

/** A copy of a store for this process; the file itself where it cannot be copied. Where the disk can, both share blocks. */
export function copyToOpen(file: string): Copy {
  removeLeftBehind(file);
  const copy = `${prefixOf(file)}${process.pid}-${++made}.open`;
  const mode = constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL;
  if (!existsSync(file) || !tryTo(() => copyFileSync(file, copy, mode))) {
    return { file, remove: () => {} };
  }
  return { file: copy, remove: () => tryTo(() => rmSync(copy, { force: true })) };
}

/** How many copies this process has made; those of another life of its number count from 1 as well. */
let made = 0;

/** Numbers of processes mean something on their own machine alone. */
function prefixOf(file: string): string {
  return `${file}.${hostname()}.`;
}

/** Copies of this machine's processes that were killed before they could remove them. */
function removeLeftBehind(file: string) {
  const prefix = basename(prefixOf(file));
  tryTo(() => {
    for (const name of readdirSync(dirname(file))) {
      if (!name.startsWith(prefix)) continue;
      const [, pid, number] = /^(\d+)-(\d+)\.open$/.exec(name.slice(prefix.length)) ?? [];
      const isLeft = Number(pid) === process.pid ? Number(number) > made : isGone(Number(pid));
      if (isLeft) rmSync(join(dirname(file), name));
    }
  });
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

function tryTo(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
