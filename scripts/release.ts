import { join } from "node:path";
import { parseArgs } from "node:util";
import { compareData } from "@/lib/ingest/compare-data";
import { type DataFiles, readDataFiles, releaseIdOfFiles } from "@/lib/ingest/data-files";
import { loadAtlas } from "@/lib/ingest/load";
import { RELEASES_FOLDER, type ReadRelease, readReleases } from "@/lib/ingest/read-releases";
import { readUnchecked } from "@/lib/ingest/read-unchecked";
import { readArchive } from "@/lib/ingest/release-archive";
import { reportProblems } from "@/lib/ingest/report-problems";
import type { Problem } from "@/lib/records/atlas-data";
import { CHANGED_COLLECTIONS, type RecordChange, type Release } from "@/lib/records/release";
import { readSettings } from "@/lib/settings";
import { stop } from "./stop";
import { clearReleases, writeRelease } from "./write-release";

const USAGE = 'npm run release -- "What is new, in own words" [--dry-run]';

/** Makes a release of the data as it is: its hash, its archive, and what changed since the one before. */
function main() {
  const { note, isDryRun } = readArguments();
  const { dataFolder } = readSettings();
  const releases = readGoodReleases(dataFolder);
  const files = readDataFiles(dataFolder);
  const id = releaseIdOfFiles(files);
  if (!isDryRun) clearReleases(dataFolder, releases);
  refuseReleased(id, releases);
  const released = chooseMoment(releases);

  const last = releases.at(-1);
  const changes = last && compareWith(last, files);
  if (isDryRun) {
    console.log(`It would be the release ${id}. ${sayChanges(last, changes)}`);
    console.log("Nothing was written.");
    return;
  }
  writeRelease(dataFolder, {
    releases: [...releases.map(({ archive: _, ...release }) => release), { id, released, note }],
    files,
    changes: last && changes && { from: last.id, to: id, changes },
  });
  console.log(`Released: ${id}, ${released}. ${sayChanges(last, changes)}`);
  const folder = join(dataFolder, RELEASES_FOLDER);
  console.log(`Commit ${folder} together with the data. More: docs/releasing.md`);
}

function readArguments(): { note: string; isDryRun: boolean } {
  const { values, positionals } = parseKnownOptions();
  const [given = "", ...others] = positionals;
  const isDryRun = values["dry-run"];
  if (others.length > 0) {
    throw new Error(
      `The note is in ${positionals.length} parts; put quotation marks around it: ${USAGE}`,
    );
  }
  const note = given.trim();
  if (note === "" && !isDryRun) throw new Error(`Say what is new in this release: ${USAGE}`);
  return { note, isDryRun };
}

function parseKnownOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { "dry-run": { type: "boolean", default: false } },
    });
  } catch (cause) {
    throw new Error(`${(cause as Error).message.replace(/\.? *To specify.*$/s, "")}: ${USAGE}`, {
      cause,
    });
  }
}

/** The releases of a folder whose data and releases are good. */
function readGoodReleases(dataFolder: string): ReadRelease[] {
  const atlas = loadAtlas(dataFolder);
  if (atlas.type === "refused") refuse(dataFolder, atlas.problems);
  const read = readReleases(dataFolder);
  if (read.type === "refused") refuse(dataFolder, read.problems);
  return read.releases;
}

function refuse(dataFolder: string, problems: readonly Problem[]): never {
  const lines = reportProblems(problems);
  stop(
    `${dataFolder} has ${problems.length} problem(s), nothing was released:\n${lines.join("\n")}`,
  );
}

/** An id stands for one state of the data, and a list of releases has each once. */
function refuseReleased(id: string, releases: readonly Release[]) {
  const same = releases.find((release) => release.id === id);
  if (!same) return;
  const said = `${id} of ${same.released} (“${same.note}”)`;
  throw new Error(
    same === releases.at(-1)
      ? `Nothing has changed since the last release, ${said}.`
      : `The data is again that of an earlier release, ${said}; a state of the data is released once.`,
  );
}

/** Now, to the second. */
function chooseMoment(releases: readonly Release[]): string {
  const now = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const last = releases.at(-1);
  if (last === undefined || Date.parse(last.released) <= Date.parse(now)) return now;
  throw new Error(
    `The last release is of ${last.released}, but the clock of this machine says ${now}; set the clock.`,
  );
}

/**
 * What changed is read from the files as they are, without the schemas: the release before may have been made when
 * records had other fields, and what a schema adds by default is no change of the data.
 */
function compareWith({ archive, id }: ReadRelease, files: DataFiles): RecordChange[] {
  if (archive === undefined) throw new Error(`The release ${id} is not kept whole.`);
  return compareData(readUnchecked(readArchive(archive)), readUnchecked(files));
}

function sayChanges(last: Release | undefined, changes: readonly RecordChange[] = []): string {
  if (!last) return "It is the first: there is none to compare it with.";
  const since = `Since ${last.id} of ${last.released}`;
  if (changes.length === 0) return `${since}, no record changed, only how files are written.`;
  const lines = CHANGED_COLLECTIONS.flatMap((collection) => {
    const counts = (["added", "changed", "withdrawn"] as const).flatMap((change) => {
      const { length } = changes.filter(
        (each) => each.collection === collection && each.change === change,
      );
      return length === 0 ? [] : [`${length} ${change}`];
    });
    return counts.length === 0 ? [] : [`  ${collection}: ${counts.join(", ")}`];
  });
  return [`${since}:`, ...lines].join("\n");
}

try {
  main();
} catch (error) {
  stop((error as Error).message);
}
