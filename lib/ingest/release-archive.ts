import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type UnzipFileInfo, unzipSync, zipSync } from "fflate";
import { type DataFiles, isDataFile, releaseIdOfFiles } from "./data-files";

/** The files as a zip; the same files give the same bytes. */
export function packRelease(files: DataFiles): Uint8Array {
  const sorted = [...files].sort(([path], [other]) => (path < other ? -1 : 1));
  // A zip has local time, and none before 1980: this moment reads the same in every time zone.
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: new Date(1980, 0, 1) });
}

/**
 * The files of `<id>.zip`, once it is certain that they are those of this release.
 *
 * @throws Error saying what is wrong with the archive, in words that follow its name
 */
export function readArchive(path: string): DataFiles {
  const files = openArchive(path);
  const [id, expected] = [releaseIdOfFiles(files), basename(path, ".zip")];
  if (id === expected) return files;
  throw new Error(`holds the release ${id} when ${expected} was expected`);
}

function openArchive(path: string): DataFiles {
  const refuse = refuseUnfit();
  try {
    const filter = (file: UnzipFileInfo) => {
      refuse(file);
      return true;
    };
    return new Map(Object.entries(unzipSync(readFileSync(path), { filter })));
  } catch (cause) {
    throw new Error(`cannot be unpacked: ${(cause as Error).message}`, { cause });
  }
}

/** Larger than the data of any atlas that could be served, and small enough to be unpacked in memory. */
const MOST_BYTES = 1024 ** 3;

/** Throws at the first file that no atlas has, that is there twice, or that makes the whole too large. */
function refuseUnfit() {
  const seen = new Set<string>();
  let bytes = 0;
  return ({ name, originalSize }: UnzipFileInfo) => {
    if (!isDataFile(name)) {
      throw new Error(`no atlas has a file "${name}"`);
    }
    if (seen.has(name)) throw new Error(`it has "${name}" twice`);
    seen.add(name);
    bytes += originalSize;
    if (bytes > MOST_BYTES) {
      throw new Error(`its files say to be ${bytes} bytes or more, the most are ${MOST_BYTES}`);
    }
  };
}
