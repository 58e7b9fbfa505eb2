import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { compareData } from "@/lib/ingest/compare-data";
import { readDataFiles, releaseIdOf } from "@/lib/ingest/data-files";
import { loadAtlas } from "@/lib/ingest/load";
import { type ReadRelease, readReleases, unpackRelease } from "@/lib/ingest/read-releases";
import { readUnchecked } from "@/lib/ingest/read-unchecked";
import { readArchive } from "@/lib/ingest/release-archive";
import { reportProblems } from "@/lib/ingest/report-problems";
import type { AtlasData, Problem } from "@/lib/records/atlas-data";
import type { ChangeFile } from "@/lib/records/release";
import { programVersion } from "@/lib/server/program-version";
import { readSettings } from "@/lib/settings";
import { FORMER_FILE, type FormerIndex, readFormer } from "@/lib/store/former-releases";
import { buildSqliteStore } from "@/lib/store/sqlite/build";
import { stop } from "./stop";

const PROGRAM = programVersion(resolve("lib"));

type Loaded = { data: AtlasData; modified: Date };

/** The data step: checks the data folder and writes the store, or says every problem and stops. */
function main() {
  const { dataFolder, storeFile, releasesFolder } = readSettings();
  const result = loadAtlas(dataFolder);
  if (result.type === "refused") refuse(dataFolder, result.problems);
  const read = readReleases(dataFolder);
  if (read.type === "refused") refuse(dataFolder, read.problems);

  const content = releaseIdOf(dataFolder);
  const former: FormerIndex[] = [];
  const changes: ChangeFile[] = [...read.changes];
  const newest = read.releases.at(-1);
  for (const release of read.releases) {
    if (release.id === content) continue;
    const made = indexFormer(release, releasesFolder);
    if (made) former.push(made);
  }
  if (newest?.archive !== undefined && newest.id !== content) {
    const [before, after] = [readArchive(newest.archive), readDataFiles(dataFolder)].map(
      readUnchecked,
    );
    if (before && after) {
      changes.push({ from: newest.id, to: content, changes: compareData(before, after) });
    }
  }
  const kept = new Set([content, ...former.map(({ release }) => release)]);
  const releases = read.releases.map(({ archive: _archive, ...release }) => ({
    ...release,
    isKept: kept.has(release.id),
  }));
  noteFormer(former, releasesFolder);
  buildSqliteStore(result.data, result.modified, storeFile, { content, releases, changes });
}

function refuse(folder: string, problems: readonly Problem[]): never {
  const lines = reportProblems(problems);
  stop(`The atlas in ${folder} has ${problems.length} problem(s):\n${lines.join("\n")}`);
}

/** The index of a former release: the one that is there, where today's program made it, else a new one. */
function indexFormer(
  { archive, ...release }: ReadRelease,
  folder: string,
): FormerIndex | undefined {
  if (archive === undefined) return undefined;
  const known = readFormer(folder).find((index) => index.release === release.id);
  if (known?.program === PROGRAM && existsSync(join(folder, known.file))) return known;
  const loaded = loadRelease(release.id, archive);
  if (!loaded) return undefined;
  const file = `${release.id}.sqlite`;
  // What changed since is today's to say: such an index knows its own release alone.
  const history = { content: release.id, releases: [{ ...release, isKept: true }], changes: [] };
  const version = buildSqliteStore(loaded.data, loaded.modified, join(folder, file), history);
  return { release: release.id, file, version, program: PROGRAM };
}

/** A release that today's program cannot read is known by its changes alone; that is said, and stops nothing. */
function loadRelease(id: string, archive: string): Loaded | undefined {
  const folder = mkdtempSync(join(tmpdir(), "atlas-release-"));
  try {
    unpackRelease(archive, folder);
    const result = loadAtlas(folder);
    if (result.type === "loaded") return result;
    console.warn(
      `The release ${id} does not pass today's check and is not served; its changes are. The first problem:\n${reportProblems(result.problems)[0]}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return undefined;
}

/** Indexes that are no release any more go once nothing names them. */
function noteFormer(former: readonly FormerIndex[], folder: string) {
  if (former.length === 0 && !existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `${FORMER_FILE}.unfinished`);
  writeFileSync(unfinished, JSON.stringify(former));
  renameSync(unfinished, join(folder, FORMER_FILE));
  const named = new Set(former.map(({ file }) => file));
  for (const name of readdirSync(folder)) {
    if (/^[0-9a-f]{12}\.sqlite$/.test(name) && !named.has(name)) rmSync(join(folder, name));
  }
}

try {
  main();
} catch (error) {
  stop(`The atlas could not be indexed: ${(error as Error).message}`);
}
