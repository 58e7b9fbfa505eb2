import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { EDGE_ATLAS_FOLDER } from "@/tests/store/edge-atlas";
import { isDataFile, readDataFiles, releaseIdOf, releaseIdOfFiles } from "./data-files";

const parent = mkdtempSync(join(tmpdir(), "data-files-"));
const folder = join(parent, "atlas");
afterAll(() => rmSync(parent, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(EDGE_ATLAS_FOLDER, folder, { recursive: true });
});

describe("The id of a release", () => {
  it("is what the command of docs/releasing.md says", () => {
    const command =
      "ls *.json *.geojson documents/*.json | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c 1-12";
    const { stdout } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
    expect(releaseIdOf(folder)).toBe(stdout.trim());
    expect(releaseIdOf(folder)).toMatch(/^[0-9a-f]{12}$/);
  });

  it("is the hash of a manifest of hashes and paths, sorted by path", () => {
    const hash = (text: string) => createHash("sha256").update(text).digest("hex");
    const files = new Map([
      ["b.json", Buffer.from("2")],
      ["a.json", Buffer.from("1")],
    ]);
    const manifest = `${hash("1")}  a.json\n${hash("2")}  b.json\n`;
    expect(releaseIdOfFiles(files)).toBe(hash(manifest).slice(0, 12));
  });

  it.each([...readDataFiles(EDGE_ATLAS_FOLDER).keys()])("changes with a byte of %s", (file) => {
    const before = releaseIdOf(folder);
    appendFileSync(join(folder, file), "\n");
    expect(releaseIdOf(folder)).not.toBe(before);
  });

  it("does not change with schemas, releases and what is no record", () => {
    const before = releaseIdOf(folder);
    for (const name of ["schema", "releases"]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "releases.json"), "{}");
    }
    writeFileSync(join(folder, "documents", "notes.txt"), "not a record");
    writeFileSync(join(folder, ".gitattributes"), "* -text");
    expect(releaseIdOf(folder)).toBe(before);
  });

  it("changes where a file is gone that an atlas may lack", () => {
    const before = releaseIdOf(folder);
    const ids = ["tours.json", "method.json", "references.json"].map((file) => {
      rmSync(join(folder, file));
      return releaseIdOf(folder);
    });
    expect(new Set([before, ...ids]).size).toBe(4);
  });
});

describe("The files of an atlas", () => {
  it("are all those of the fixture, sorted by path", () => {
    expect([...readDataFiles(folder).keys()]).toEqual([
      "actors.json",
      "atlas.json",
      "disagreements.json",
      "documents/arabic-notice.json",
      "documents/blank-note.json",
      "documents/emoji-log.json",
      "documents/persian-letter.json",
      "documents/survey-report.json",
      "events.json",
      "landmarks.geojson",
      "method.json",
      "places.geojson",
      "redirects.json",
      "references.json",
      "tours.json",
      "vocabulary.json",
    ]);
  });

  it("are known by their paths", () => {
    const files = [...readDataFiles(folder).keys()];
    expect(files.filter((path) => !isDataFile(path))).toEqual([]);
  });

  it.each([
    "",
    "events.json/",
    "./events.json",
    "../events.json",
    "/events.json",
    "Events.json",
    "other.json",
    "documents/",
    "documents/.json",
    "documents/../events.json",
    "documents\\blank-note.json",
    "documents/a/b.json",
    "documents/a.json\n",
    "documents/A.json",
    "schema/atlas.json",
    "releases/releases.json",
  ])('are not "%s"', (path) => {
    expect(isDataFile(path)).toBe(false);
  });
});
