import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readDataFiles, releaseIdOf } from "@/lib/ingest/data-files";
import { KEPT_RELEASES, readReleases, unpackRelease } from "@/lib/ingest/read-releases";
import { packRelease } from "@/lib/ingest/release-archive";
import { EDGE_ATLAS_FOLDER } from "@/tests/store/edge-atlas";
import { runScript } from "../tests/support/run-script";
import { type NewRelease, writeRelease } from "./write-release";

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "atlas-release-"));
  folder = join(parent, "atlas");
  cpSync(EDGE_ATLAS_FOLDER, folder, { recursive: true });
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const release = (...args: string[]) => runScript("release", args, { ATLAS_DATA: folder });
const path = (name: string) => join(folder, "releases", name);
const listFiles = () => readdirSync(path(".")).sort();

function rewrite(file: string, change: (text: string) => string) {
  const before = readFileSync(join(folder, file), "utf8");
  const after = change(before);
  if (after === before) throw new Error(`The change to ${file} changes nothing.`);
  writeFileSync(join(folder, file), after);
}

const retitle = (title: string) =>
  rewrite("actors.json", (text) => text.replace(/"title": "[^"]*"/, `"title": "${title}"`));

function readGood() {
  const result = readReleases(folder);
  if (result.type === "refused") throw new Error(JSON.stringify(result.problems));
  return result;
}

/** A release that succeeds; its id. */
function releaseGood(note: string): string {
  const { status, lines } = release(note);
  expect(lines).toEqual([""]);
  expect(status).toBe(0);
  return releaseIdOf(folder);
}

describe("Making a release", () => {
  it("writes the first one with its archive, and says what to commit", () => {
    const { status, stdout } = release("The first.");
    const id = releaseIdOf(folder);
    expect(status).toBe(0);
    expect(stdout).toContain(`Released: ${id}, `);
    expect(stdout).toContain("It is the first: there is none to compare it with.");
    expect(stdout).toContain(`Commit ${join(folder, "releases")} together with the data.`);
    expect(listFiles()).toEqual([`${id}.zip`, "releases.json"]);
    const { releases, changes } = readGood();
    expect(releases).toEqual([
      { id, note: "The first.", released: expect.any(String), archive: path(`${id}.zip`) },
    ]);
    expect(Math.abs(Date.parse(releases[0]?.released ?? "") - Date.now())).toBeLessThan(60_000);
    expect(releases[0]?.released).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(changes).toEqual([]);
  });

  it("writes what was added, changed and withdrawn since the one before", () => {
    const first = releaseGood("The first.");
    rewrite("actors.json", (text) => {
      const file = JSON.parse(text);
      file.actors[0].title = "Renamed";
      file.actors.push({ id: "gull", title: "The gull", type: file.actors[0].type, names: [] });
      return JSON.stringify(file);
    });
    rewrite("tours.json", (text) => {
      const file = JSON.parse(text);
      file.tours.pop();
      return JSON.stringify(file);
    });
    const { stdout, status } = release("  Better words.  ");
    expect(status).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`Since ${first} of .*:\n {2}actors: 1 added, 1 changed\n {2}tours: 1 withdrawn\n`),
    );
    const { releases, changes } = readGood();
    expect(releases.map(({ note }) => note)).toEqual(["The first.", "Better words."]);
    expect(changes).toMatchObject([{ from: first, to: releaseIdOf(folder) }]);
    expect(
      changes[0]?.changes.map(({ change, collection, title }) => [change, collection, title]),
    ).toEqual([
      ["changed", "actors", "Renamed"],
      ["added", "actors", "The gull"],
      ["withdrawn", "tours", expect.any(String)],
    ]);
  });

  it("writes each changed record on one line, with the schemas that the folder has", () => {
    mkdirSync(join(folder, "schema"));
    for (const name of ["releases", "release-changes"]) {
      writeFileSync(join(folder, "schema", `${name}.json`), "{}");
    }
    releaseGood("The first.");
    retitle("Renamed");
    const id = releaseGood("A name.");
    const lines = readFileSync(path(`${id}.json`), "utf8").split("\n");
    expect(lines).toHaveLength(9);
    expect(lines[1]).toBe('  "$schema": "../schema/release-changes.json",');
    expect(lines[5]).toMatch(/^ {4}\{"collection":"actors",.*\}$/);
    expect(readFileSync(path("releases.json"), "utf8")).toContain(
      '"$schema": "../schema/releases.json"',
    );
  });

  it("keeps the last releases whole and all changes, and each can be unpacked as it was", () => {
    const ids = Array.from({ length: KEPT_RELEASES + 2 }, (_, index) => {
      retitle(`Title ${index}`);
      return releaseGood(`No. ${index}`);
    });
    const { releases, changes } = readGood();
    expect(releases.map(({ id }) => id)).toEqual(ids);
    expect(changes.map(({ from, to }) => [from, to])).toEqual(
      ids.slice(1).map((id, index) => [ids[index], id]),
    );
    expect(changes.map((each) => each.changes.map(({ fields }) => fields))).toEqual(
      ids
        .slice(1)
        .map((_, index) => [
          [{ field: "title", before: `Title ${index}`, after: `Title ${index + 1}` }],
        ]),
    );
    expect(listFiles()).toEqual(
      [
        ...ids.slice(-KEPT_RELEASES).map((id) => `${id}.zip`),
        ...ids.slice(1).map((id) => `${id}.json`),
        "releases.json",
      ].sort(),
    );
    const target = join(parent, "unpacked");
    unpackRelease(releases.at(-2)?.archive ?? "", target);
    expect(releaseIdOf(target)).toBe(ids.at(-2));
    expect(readFileSync(join(target, "actors.json"), "utf8")).toContain(
      `"title": "Title ${KEPT_RELEASES}"`,
    );
  });

  it("says that only the writing of files changed", () => {
    releaseGood("The first.");
    rewrite("events.json", (text) => JSON.stringify(JSON.parse(text)));
    expect(release("Shorter.").stdout).toContain("no record changed, only how files are written");
    expect(readGood().changes).toMatchObject([{ changes: [] }]);
  });

  it("compares with a release whose records today's check refuses", () => {
    releaseGood("The first.");
    const [old] = readGood().releases;
    const target = join(parent, "old");
    unpackRelease(old?.archive ?? "", target);
    const actors = readFileSync(join(target, "actors.json"), "utf8");
    writeFileSync(
      join(target, "actors.json"),
      actors.replace(/"title": "[^"]*"/, '"name": "Former", $&'),
    );
    const id = releaseIdOf(target);
    rmSync(old?.archive ?? "");
    writeFileSync(path(`${id}.zip`), packRelease(readDataFiles(target)));
    rewrite("releases/releases.json", (text) => text.replace(old?.id ?? "", id));
    releaseGood("With today's fields.");
    expect(readGood().changes[0]?.changes).toMatchObject([
      { change: "changed", fields: [{ field: "name", before: "Former", after: null }] },
    ]);
  });
});

describe("A dry run", () => {
  it("says what would be released, needs no note and writes nothing", () => {
    const id = releaseIdOf(folder);
    const { status, stdout } = release("--dry-run");
    expect(status).toBe(0);
    expect(stdout).toContain(`It would be the release ${id}. It is the first`);
    expect(stdout).toContain("Nothing was written.");
    expect(readdirSync(folder)).not.toContain("releases");
  });

  it("counts the changes, and leaves even what an interrupted release left", () => {
    releaseGood("The first.");
    writeFileSync(path("0123456789ab.zip"), "left");
    const files = listFiles();
    retitle("Renamed");
    const { stdout } = release("--dry-run", "Renamed.");
    expect(stdout).toContain("  actors: 1 changed\n");
    expect(listFiles()).toEqual(files);
    expect(readGood().releases).toHaveLength(1);
  });
});

describe("A release is refused", () => {
  it.each([
    ["without a note", [], 'Say what is new in this release: npm run release -- "What is new'],
    ["with an empty note", ["  "], "Say what is new in this release: "],
    ["with a note in parts", ["What", "is", "new"], "The note is in 3 parts; put quotation marks"],
    ["with an option that there is not", ["--whole", "x"], "Unknown option '--whole': npm run"],
  ])("%s", (_, args, message) => {
    const { status, lines } = release(...args);
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringContaining(message)]);
    expect(readdirSync(folder)).not.toContain("releases");
  });

  it("where the data has problems, each of which is said", () => {
    rewrite("actors.json", (text) => text.replace('"type": "group"', '"type": "A Group"'));
    rewrite("redirects.json", () => "{");
    const { status, lines } = release("New.");
    expect(status).toBe(1);
    expect(lines[0]).toBe(`${folder} has 2 problem(s), nothing was released:`);
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^ {2}actors\.json:\d+: crew: type: /),
      expect.stringMatching(/^ {2}redirects\.json:\d+: is not JSON: /),
    ]);
    expect(readdirSync(folder)).not.toContain("releases");
  });

  it("where the releases have problems", () => {
    const id = releaseGood("The first.");
    writeFileSync(path(`${id}.zip`), "<<<<<<< HEAD");
    retitle("Renamed");
    const { status, lines } = release("New.");
    expect(status).toBe(1);
    expect(lines[1]).toBe(`  releases/${id}.zip: cannot be unpacked: invalid zip data`);
    expect(readFileSync(path("releases.json"), "utf8")).toContain(id);
  });

  it("where nothing changed since the last one, and where the data is that of an earlier one", () => {
    const first = releaseGood("The first.");
    const actors = readFileSync(join(folder, "actors.json"), "utf8");
    expect(release("Again.").lines[0]).toMatch(
      new RegExp(
        `^Nothing has changed since the last release, ${first} of .* \\(“The first\\.”\\)`,
      ),
    );
    retitle("Renamed");
    releaseGood("Renamed.");
    writeFileSync(join(folder, "actors.json"), actors);
    const { status, lines } = release("Back.");
    expect(status).toBe(1);
    expect(lines[0]).toContain(`The data is again that of an earlier release, ${first}`);
    expect(readGood().releases).toHaveLength(2);
  });

  it("where the last one is later than the clock of the machine", () => {
    releaseGood("The first.");
    rewrite("releases/releases.json", (text) => text.replace(/"20\d\d-/, '"2999-'));
    retitle("Renamed");
    const { status, lines } = release("New.");
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/^The last release is of 2999-.*, but the clock .*; set the clock\.$/);
  });
});

describe("The check of the data", () => {
  const check = () => runScript("check-data", [], { ATLAS_DATA: folder });

  it("also names what is wrong with the releases", () => {
    const id = releaseGood("The first.");
    expect(check().status).toBe(0);
    rmSync(path(`${id}.zip`));
    const { status, lines } = check();
    expect(status).toBe(1);
    expect(lines).toEqual([
      `${folder} has 1 problem(s):`,
      `  releases/${id}.zip: is missing; the last ${KEPT_RELEASES} releases are kept whole`,
    ]);
  });
});

describe("A release that is interrupted", () => {
  /** A folder where a file is written first stops the writing there, as the end of the program would. */
  function interruptAt(stage: string, newRelease: NewRelease) {
    mkdirSync(path(stage), { recursive: true });
    expect(() => writeRelease(folder, newRelease)).toThrow("EISDIR");
    rmdirSync(path(stage));
    // What was written until then must be there, or the next stage is not tested.
    return listFiles();
  }

  it.each([
    [".zip.partial", []],
    ["releases.json.partial", [".zip"]],
  ])("at %s leaves none where it would be the first, and the next completes it", (end, left) => {
    const id = releaseIdOf(folder);
    const newRelease = {
      releases: [{ id, released: "2026-01-01T00:00:00Z", note: "Interrupted." }],
      files: readDataFiles(folder),
      changes: undefined,
    };
    const stage = end.startsWith(".") ? `${id}${end}` : end;
    expect(interruptAt(stage, newRelease)).toEqual(left.map((part) => `${id}${part}`));
    expect(readGood().releases).toEqual([]);
    releaseGood("The first.");
    expect(readGood().releases).toMatchObject([{ id, note: "The first." }]);
    expect(listFiles()).toEqual([`${id}.zip`, "releases.json"]);
  });

  it.each([
    [".zip.partial", []],
    [".json.partial", [".zip"]],
    ["releases.json.partial", [".json", ".zip"]],
  ])("at %s leaves what there was, and the next completes it", (end, left) => {
    const first = releaseGood("The first.");
    retitle("Renamed");
    const id = releaseIdOf(folder);
    const newRelease = {
      releases: [
        ...readGood().releases,
        { id, released: "2026-01-01T00:00:00Z", note: "Interrupted." },
      ],
      files: readDataFiles(folder),
      changes: { from: first, to: id, changes: [] },
    };
    const stage = end.startsWith(".") ? `${id}${end}` : end;
    expect(interruptAt(stage, newRelease)).toEqual(
      [`${first}.zip`, ...left.map((part) => `${id}${part}`), "releases.json"].sort(),
    );
    expect(readGood().releases).toMatchObject([{ id: first }]);
    releaseGood("Renamed.");
    expect(readGood()).toMatchObject({
      releases: [{ id: first }, { id, note: "Renamed." }],
      changes: [{ changes: [{ title: "Renamed" }] }],
    });
    expect(listFiles()).toEqual(
      [`${first}.zip`, `${id}.json`, `${id}.zip`, "releases.json"].sort(),
    );
  });

  it("before it cleared away what is no longer kept is completed by the next, and no more is taken", () => {
    releaseGood("The first.");
    for (const name of ["0123456789ab.zip", "0123456789ab.json", "0123456789ab.json.partial"]) {
      writeFileSync(path(name), "left");
    }
    writeFileSync(path("notes.txt"), "mine");
    expect(readGood().releases).toHaveLength(1);
    expect(release("Again.").lines[0]).toContain("Nothing has changed since the last release");
    expect(listFiles()).toEqual([`${releaseIdOf(folder)}.zip`, "notes.txt", "releases.json"]);
  });
});
