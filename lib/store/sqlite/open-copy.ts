import { constants, copyFileSync, existsSync, rmSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import type { Store } from "../store";
import { openSqliteStore } from "./open";
import { nameOwnFile, removeLeftBehind, tryTo } from "./own-files";

/** A file to open, which nobody else writes to; `remove` takes its name away. */
type Copy = { file: string; remove: () => void };

/** Where the disk can, both share blocks. */
const MODE = constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL;

/**
 * Opens a copy of a store that has no name any more once it is open, so that nothing that happens to the file
 * (deleted, cut, written anew) reaches whoever is reading.
 *
 * @throws AtlasError `store-missing` when the file is not there
 */
export function openSqliteCopy(file: string): Store {
  removeLeftBehind(file, "open");
  const name = nameOwnFile(file, "open");
  const isCopied = existsSync(file) && tryTo(() => copyFileSync(file, name, MODE));
  const copy = isCopied ? ownCopy(name) : borrowed(file);
  try {
    return openSqliteStore(copy.file);
  } finally {
    // Windows does not delete what is open; there the copy keeps its name until the next start.
    copy.remove();
  }
}

/** A copy of a store for this process; the file itself where it cannot be copied. */
export async function copyToOpen(file: string): Promise<Copy> {
  removeLeftBehind(file, "open");
  const name = nameOwnFile(file, "open");
  return copyFile(file, name, MODE).then(
    () => ownCopy(name),
    () => borrowed(file),
  );
}

function ownCopy(file: string): Copy {
  return { file, remove: () => tryTo(() => rmSync(file, { force: true })) };
}

function borrowed(file: string): Copy {
  return { file, remove: () => {} };
}
