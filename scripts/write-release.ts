import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DataFiles } from "@/lib/ingest/data-files";
import {
  archiveFile,
  changesFile,
  KEPT_RELEASES,
  RELEASE_LIST,
  RELEASES_FOLDER,
} from "@/lib/ingest/read-releases";
import { packRelease } from "@/lib/ingest/release-archive";
import type { ChangeFile, Release } from "@/lib/records/release";

/** The releases that a folder has with the new one as the last, its files and what changed from the one before. */
export type NewRelease = {
  releases: readonly Release[];
  files: DataFiles;
  /** Undefined of the first release. */
  changes: ChangeFile | undefined;
};

/**
 * Writes what the release has before the list that names it, so that whatever is interrupted is either no release or
 * a whole one, and clears away what is no longer kept.
 */
export function writeRelease(dataFolder: string, { releases, files, changes }: NewRelease) {
  const id = releases.at(-1)?.id;
  if (id === undefined) throw new Error("There is no release to write, the list is empty.");
  mkdirSync(join(dataFolder, RELEASES_FOLDER), { recursive: true });
  replaceFile(join(dataFolder, archiveFile(id)), packRelease(files));
  if (changes) replaceFile(join(dataFolder, changesFile(id)), formatChanges(dataFolder, changes));
  replaceFile(join(dataFolder, RELEASE_LIST), formatList(dataFolder, releases));
  clearReleases(dataFolder, releases);
}

/** Removes archives that are no longer kept, and files that interrupted releases have left. */
export function clearReleases(dataFolder: string, releases: readonly Release[]) {
  const folder = join(dataFolder, RELEASES_FOLDER);
  if (!existsSync(folder)) return;
  const kept = new Set([
    ...releases.slice(-KEPT_RELEASES).map(({ id }) => archiveFile(id)),
    ...releases.slice(1).map(({ id }) => changesFile(id)),
  ]);
  for (const name of readdirSync(folder)) {
    const isOurs = RELEASE_FILE.test(name) && !kept.has(`${RELEASES_FOLDER}/${name}`);
    if (isOurs) rmSync(join(folder, name));
  }
}

/** What this program writes but the list itself; whatever else someone puts there stays. */
const RELEASE_FILE = /^[0-9a-f]{12}\.(json|zip)$|\.partial$/;

/** Beside its place first: a file is there whole or not at all. */
function replaceFile(path: string, content: string | Uint8Array) {
  writeFileSync(`${path}.partial`, content, { flush: true });
  renameSync(`${path}.partial`, path);
}

function formatList(dataFolder: string, releases: readonly Release[]): string {
  return `${JSON.stringify({ ...schemaOf(dataFolder, "releases"), releases }, null, 2)}\n`;
}

/** One line for each record, so that a release is read in git as its records. */
function formatChanges(dataFolder: string, { changes, ...head }: ChangeFile): string {
  const lines = changes.map((change) => `    ${JSON.stringify(change)}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  const fields = JSON.stringify({ ...schemaOf(dataFolder, "release-changes"), ...head }, null, 2);
  return `${fields.replace(/\n\}$/, "")},\n  "changes": ${list}\n}\n`;
}

/** For editors, where the data folder has schemas. */
function schemaOf(dataFolder: string, name: string): { $schema?: string } {
  const hasSchema = existsSync(join(dataFolder, "schema", `${name}.json`));
  return hasSchema ? { $schema: `../schema/${name}.json` } : {};
}
