import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "@/lib/records/atlas-data";
import { ChangeFile, type Release, ReleaseFile } from "@/lib/records/release";
import type { DataFiles } from "./data-files";
import { readRecord } from "./read-record";
import { readArchive } from "./release-archive";

/** So many of the last releases are kept whole, the others by their changes. */
export const KEPT_RELEASES = 5;

/** A release, and the path of its archive where it is kept whole. */
export type ReadRelease = Release & { archive: string | undefined };

export type ReleasesResult =
  /** The oldest first; `changes[n]` are those from `releases[n]` to `releases[n + 1]`. */
  | { type: "read"; releases: ReadRelease[]; changes: ChangeFile[] }
  | { type: "refused"; problems: Problem[] };

/**
 * Reads and checks the releases of a data folder, which may have none. Files that no release has are left alone: they
 * are what a release that was interrupted has left, and the next one clears them away.
 */
export function readReleases(folder: string): ReleasesResult {
  const problems: Problem[] = [];
  const releases = readList(folder, problems);
  if (!releases) return { type: "refused", problems };
  problems.push(...checkOrder(releases));
  const changes = releases
    .slice(1)
    .flatMap(({ id }, index) => readChanges(folder, releases[index]?.id ?? "", id, problems));
  const kept = releases.slice(-KEPT_RELEASES);
  problems.push(...kept.flatMap(({ id }) => checkArchive(folder, id)));
  if (problems.length > 0) return { type: "refused", problems };
  const read = releases.map((release) => ({
    ...release,
    archive: kept.includes(release) ? join(folder, archiveFile(release.id)) : undefined,
  }));
  return { type: "read", releases: read, changes };
}

/**
 * Writes the files of a release into an empty folder, or into one that it makes. What is not exactly the release that
 * the archive is named by is refused before anything is written.
 *
 * @throws Error saying why the archive or the folder cannot be used
 */
export function unpackRelease(archive: string, folder: string) {
  const files = readOrRefuse(archive);
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) {
    throw new Error(`${folder} is not empty; name an empty folder to unpack a release into.`);
  }
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes, { flag: "wx" });
  }
}

function readOrRefuse(archive: string): DataFiles {
  try {
    return readArchive(archive);
  } catch (cause) {
    throw new Error(`${archive} ${(cause as Error).message}.`, { cause });
  }
}

/** Where the releases of a data folder are listed, and what one has: paths within the folder. */
export const RELEASES_FOLDER = "releases";
export const RELEASE_LIST = `${RELEASES_FOLDER}/releases.json`;
export const changesFile = (id: string) => `${RELEASES_FOLDER}/${id}.json`;
export const archiveFile = (id: string) => `${RELEASES_FOLDER}/${id}.zip`;

/** Undefined where the list has problems. The first release of all may be interrupted before there is a list. */
function readList(folder: string, problems: Problem[]): Release[] | undefined {
  const path = join(folder, RELEASES_FOLDER);
  const names = existsSync(path) ? readdirSync(path) : [];
  if (!names.some((name) => name.endsWith(".json"))) return [];
  return readRecord(folder, RELEASE_LIST, ReleaseFile, problems, "every release")?.releases;
}

function checkOrder(releases: readonly Release[]): Problem[] {
  return releases.flatMap(({ id, released }, index) => {
    const before = releases[index - 1];
    const isTwice = releases.findIndex((release) => release.id === id) < index;
    const isEarlier = before && Date.parse(released) < Date.parse(before.released);
    return [
      ...(isTwice ? [problemOf(RELEASE_LIST, id, "id", "is used twice")] : []),
      ...(isEarlier
        ? [
            problemOf(
              RELEASE_LIST,
              id,
              "released",
              `is ${released}, before ${before.released} of the release above it; the oldest comes first`,
            ),
          ]
        : []),
    ];
  });
}

function readChanges(folder: string, from: string, to: string, problems: Problem[]): ChangeFile[] {
  const file = changesFile(to);
  const read = readRecord(folder, file, ChangeFile, problems, `the release ${to}`);
  if (!read) return [];
  for (const [field, expected] of Object.entries({ from, to })) {
    const found = read[field as "from" | "to"];
    if (found === expected) continue;
    const message = `is ${found} when ${expected} was expected, as ${RELEASE_LIST} has them`;
    problems.push(problemOf(file, "", field, message));
  }
  return [read];
}

function checkArchive(folder: string, id: string): Problem[] {
  const file = archiveFile(id);
  if (!existsSync(join(folder, file))) {
    const message = `is missing; the last ${KEPT_RELEASES} releases are kept whole`;
    return [problemOf(file, "", "", message)];
  }
  try {
    readArchive(join(folder, file));
    return [];
  } catch (error) {
    return [problemOf(file, "", "", (error as Error).message)];
  }
}

function problemOf(file: string, record: string, field: string, message: string): Problem {
  return { file, record, field, message };
}
