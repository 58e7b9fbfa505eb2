import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The bytes of the files that an atlas is made of, by their paths within its folder. */
export type DataFiles = ReadonlyMap<string, Uint8Array>;

/** Names the state of the data in a folder, whether or not it was released; see `ReleaseId`. */
export function releaseIdOf(folder: string): string {
  return releaseIdOfFiles(readDataFiles(folder));
}

/** The release id of files that were read already, in whatever order. */
export function releaseIdOfFiles(files: DataFiles): string {
  const manifest = [...files]
    .sort(([path], [other]) => (path < other ? -1 : 1))
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
    .join("");
  return sha256(manifest).slice(0, 12);
}

/**
 * The files that `loadAtlas` reads, sorted by path.
 *
 * @throws Error of the file system where one that every atlas needs is missing
 */
export function readDataFiles(folder: string): DataFiles {
  return new Map(listDataFiles(folder).map((path) => [path, readFileSync(join(folder, path))]));
}

/** Whether an atlas may have a file at this path, within its folder. */
export function isDataFile(path: string): boolean {
  return [...NEEDED, ...OPTIONAL].some((file) => file === path) || DOCUMENT_FILE.test(path);
}

const NEEDED = [
  "atlas.json",
  "vocabulary.json",
  "places.geojson",
  "landmarks.geojson",
  "events.json",
  "actors.json",
  "disagreements.json",
  "redirects.json",
] as const;
const OPTIONAL = ["references.json", "method.json", "tours.json"] as const;

/** A file of an atlas but for its documents: what is read of a folder is part of its releases. */
export type DataFile = (typeof NEEDED | typeof OPTIONAL)[number];

/** Named by the id of its document. */
const DOCUMENT_FILE = /^documents\/[a-z0-9]+(?:-[a-z0-9]+)*\.json$/;

function listDataFiles(folder: string): string[] {
  const documents = readdirSync(join(folder, "documents"))
    .filter((name) => name.endsWith(".json"))
    .map((name) => `documents/${name}`);
  const others = OPTIONAL.filter((path) => existsSync(join(folder, path)));
  return [...NEEDED, ...others, ...documents].sort();
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
