import { constants, copyFileSync, existsSync, rmSync } from "node:fs";
import type { Store } from "../store";
import { openSqliteStore } from "./open";

/**
 * Opens a copy of a store that has no name any more once it is open, so that nothing that happens to the file
 * (deleted, cut, written anew) reaches whoever is reading. Where the file system can, the copy shares its blocks.
 *
 * @throws AtlasError `store-missing` when the file is not there
 */
export function openSqliteCopy(file: string): Store {
  const copy = `${file}.${process.pid}.open`;
  if (!existsSync(file) || !tryTo(() => copyFileSync(file, copy, constants.COPYFILE_FICLONE))) {
    return openSqliteStore(file);
  }
  try {
    return openSqliteStore(copy);
  } finally {
    // Windows does not delete what is open; there the copy keeps its name until the next start.
    tryTo(() => rmSync(copy, { force: true }));
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
