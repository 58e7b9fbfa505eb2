import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { ChangeFile, Release } from "@/lib/records/release";
import { EDGE_ATLAS_FOLDER } from "@/tests/store/edge-atlas";
import { readDataFiles, releaseIdOf, releaseIdOfFiles } from "./data-files";
import { formatProblem, loadAtlas } from "./load";
import { KEPT_RELEASES, readReleases, unpackRelease } from "./read-releases";
import { packRelease } from "./release-archive";

const parent = mkdtempSync(join(tmpdir(), "read-releases-"));
const folder = join(parent, "atlas");
const file = (name: string) => join(folder, "releases", name);
afterAll(() => rmSync(parent, { recursive: true }));

const MADE = KEPT_RELEASES + 2;

/** States of the fixture that differ in one byte more each. */
const states = Array.from({ length: MADE }, (_, index) => {
  const files = new Map(readDataFiles(EDGE_ATLAS_FOLDER));
  files.set("actors.json", Buffer.from(`${files.get("actors.json")}${"\n".repeat(index)}`));
  return { id: releaseIdOfFiles(files), files };
});
const ids = states.map(({ id }) => id);

const list = (): Release[] =>
  ids.map((id, index) => ({
    id,
    released: `2026-01-0${index + 1}T00:00:00Z`,
    note: `No. ${index}`,
  }));

const write = (name: string, content: unknown) =>
  writeFileSync(file(name), JSON.stringify(content, null, 2));

beforeEach(() => {
  for (const name of readdirSync(parent)) rmSync(join(parent, name), { recursive: true });
  cpSync(EDGE_ATLAS_FOLDER, folder, { recursive: true });
  mkdirSync(join(folder, "releases"));
  write("releases.json", { releases: list() });
  for (const [index, { id, files }] of states.entries()) {
    if (index > 0) write(`${id}.json`, { from: ids[index - 1], to: id, changes: [] });
    if (index >= MADE - KEPT_RELEASES) writeFileSync(file(`${id}.zip`), packRelease(files));
  }
});

function problems(): string[] {
  const result = readReleases(folder);
  return result.type === "read" ? [] : result.problems.map(formatProblem);
}

describe("Reading releases", () => {
  it("gives the oldest first, the last five with their archives, and what changed between", () => {
    const result = readReleases(folder);
    if (result.type === "refused") throw new Error(problems().join("\n"));
    expect(result.releases).toEqual(
      list().map((release, index) => ({
        ...release,
        archive: index < 2 ? undefined : file(`${release.id}.zip`),
      })),
    );
    expect(result.changes).toEqual(
      ids.slice(1).map((to, index) => ({ from: ids[index], to, changes: [] })),
    );
  });

  it("finds none where a folder has none, or only what a first release has left", () => {
    const none = { type: "read", releases: [], changes: [] };
    for (const name of readdirSync(file("."))) if (name.endsWith(".json")) rmSync(file(name));
    writeFileSync(file("releases.json.partial"), "{");
    expect(readReleases(folder)).toEqual(none);
    rmSync(file("."), { recursive: true });
    expect(readReleases(folder)).toEqual(none);
  });

  it("leaves alone what no release has", () => {
    writeFileSync(file("0123456789ab.zip"), "half");
    writeFileSync(file("0123456789ab.json"), "{");
    writeFileSync(file(`${ids[0]}.zip`), "no longer kept");
    writeFileSync(file("notes.txt.partial"), "");
    expect(problems()).toEqual([]);
    expect(readReleases(folder)).toHaveProperty("releases.0.archive", undefined);
  });

  it("says that the list is missing where there are changes", () => {
    rmSync(file("releases.json"));
    expect(problems()).toEqual([
      `releases/releases.json: cannot be read; every release needs this file in ${folder}`,
    ]);
  });

  it("says the line of a fault in the list", () => {
    const [first, ...others] = list();
    write("releases.json", { releases: [{ ...first, id: "0123456789AB" }, ...others] });
    expect(problems()).toEqual([
      "releases/releases.json:4: 0123456789AB: id: must be twelve hexadecimal digits, as `npm run release` writes them",
    ]);
  });

  it("says that a release is listed twice", () => {
    const releases = list();
    write("releases.json", { releases: [...releases, releases.at(-1)] });
    expect(problems()).toContain(`releases/releases.json: ${ids.at(-1)}: id: is used twice`);
  });

  it("says that a release is older than the one above it, whatever its time is written as", () => {
    const releases = list();
    Object.assign(releases[3] ?? {}, { released: "2026-01-02T23:59:59Z" });
    write("releases.json", { releases });
    expect(problems()).toEqual([
      `releases/releases.json: ${ids[3]}: released: is 2026-01-02T23:59:59Z, before 2026-01-03T00:00:00Z of the release above it; the oldest comes first`,
    ]);
  });

  it("allows two releases in one second", () => {
    const releases = list().map((release) => ({ ...release, released: "2026-01-01T00:00:00Z" }));
    write("releases.json", { releases });
    expect(problems()).toEqual([]);
  });

  it("says that changes are missing, of every release but the first", () => {
    for (const id of ids.slice(1, 3)) rmSync(file(`${id}.json`));
    expect(problems()).toEqual(
      ids
        .slice(1, 3)
        .map(
          (id) =>
            `releases/${id}.json: cannot be read; the release ${id} needs this file in ${folder}`,
        ),
    );
  });

  it("says that changes do not lead from the release before to this one", () => {
    const changes: ChangeFile = { from: "0123456789ab", to: "ba9876543210", changes: [] };
    write(`${ids[2]}.json`, changes);
    expect(problems()).toEqual([
      `releases/${ids[2]}.json: from: is 0123456789ab when ${ids[1]} was expected, as releases/releases.json has them`,
      `releases/${ids[2]}.json: to: is ba9876543210 when ${ids[2]} was expected, as releases/releases.json has them`,
    ]);
  });

  it("says that one of the last archives is missing", () => {
    rmSync(file(`${ids.at(-KEPT_RELEASES)}.zip`));
    expect(problems()).toEqual([
      `releases/${ids.at(-KEPT_RELEASES)}.zip: is missing; the last 5 releases are kept whole`,
    ]);
  });

  it("says that an archive holds another release", () => {
    renameSync(file(`${ids.at(-1)}.zip`), file(`${ids.at(-2)}.zip`));
    writeFileSync(file(`${ids.at(-1)}.zip`), "<<<<<<< HEAD");
    expect(problems()).toEqual([
      `releases/${ids.at(-2)}.zip: holds the release ${ids.at(-1)} when ${ids.at(-2)} was expected`,
      `releases/${ids.at(-1)}.zip: cannot be unpacked: invalid zip data`,
    ]);
  });
});

describe("Unpacking a release", () => {
  const target = join(parent, "unpacked", "atlas");
  const [state] = states.slice(-1);
  const archive = file(`${state?.id}.zip`);

  it("writes its files, and no others, into a folder that it makes", () => {
    unpackRelease(archive, target);
    expect(releaseIdOf(target)).toBe(state?.id);
    expect([...readDataFiles(target)]).toEqual([...(state?.files ?? [])]);
    const names = readdirSync(target, { recursive: true, withFileTypes: true });
    expect(names.filter((entry) => entry.isFile())).toHaveLength(state?.files.size ?? 0);
    expect(loadAtlas(target)).toMatchObject({ type: "loaded" });
  });

  it("refuses a folder that is not empty", () => {
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, "mine.txt"), "mine");
    expect(() => unpackRelease(archive, target)).toThrow(`${target} is not empty`);
    expect(readdirSync(target)).toEqual(["mine.txt"]);
  });

  it.each([
    "../outside.json",
    "/outside.json",
    "documents/../../outside.json",
    "schema/atlas.json",
  ])('writes nothing of an archive that holds "%s"', (path) => {
    const files = new Map([...(state?.files ?? []), [path, Buffer.from("{}")] as const]);
    const hostile = file(`${releaseIdOfFiles(files)}.zip`);
    writeFileSync(hostile, zipSync(Object.fromEntries(files)));
    expect(() => unpackRelease(hostile, target)).toThrow(
      `${hostile} cannot be unpacked: no atlas has a file "${path}".`,
    );
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(parent)).toEqual(["atlas"]);
  });

  it("writes nothing of an archive that is not the release it is named by", () => {
    writeFileSync(archive, readFileSync(file(`${ids.at(-2)}.zip`)));
    expect(() => unpackRelease(archive, target)).toThrow(
      `${archive} holds the release ${ids.at(-2)} when ${ids.at(-1)} was expected.`,
    );
    expect(existsSync(target)).toBe(false);
  });
});
