import { constants, copyFileSync, existsSync, readdirSync, rmSync } from "node:fs";
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
  const copy = `${file}.${process.pid}.open`;
  if (!existsSync(file) || !tryTo(() => copyFileSync(file, copy, constants.COPYFILE_FICLONE))) {
    return { file, remove: () => {} };
  }
  return { file: copy, remove: () => tryTo(() => rmSync(copy, { force: true })) };
}

/** Copies of processes that were killed before they could remove them. */
function removeLeftBehind(file: string) {
  const folder = dirname(file);
  tryTo(() => {
    for (const name of readdirSync(folder)) {
      const [, pid] = /\.sqlite\.(\d+)\.open$/.exec(name) ?? [];
      const isOfFile = name.startsWith(`${basename(file)}.`);
      if (isOfFile && pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name));
    }
  });
}

function isRunning(pid: number): boolean {
  return tryTo(() => process.kill(pid, 0));
}

function tryTo(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
