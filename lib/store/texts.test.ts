import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import {
  EDGE_ATLAS_TEXTS_FOLDER,
  loadEdgeAtlas,
  readEdgeText,
  recordOf,
} from "@/tests/store/edge-atlas";
import { findText, indexFolder } from "./texts";

const { documents } = loadEdgeAtlas();
const log = recordOf(documents, "emoji-log");
const { sha256, file } = log.source;

const parent = realpathSync(mkdtempSync(join(tmpdir(), "texts-")));
const home = process.cwd();
const attached = join(parent, ".atlas", "texts");
const named = join(parent, "named");

// Settings take every path from the working folder.
beforeAll(() => process.chdir(parent));
afterAll(() => {
  process.chdir(home);
  rmSync(parent, { recursive: true });
});
beforeEach(() => {
  for (const folder of ["data", ".atlas", "named"]) {
    rmSync(join(parent, folder), { recursive: true, force: true });
  }
  for (const folder of [join(parent, "data"), attached, named]) {
    mkdirSync(folder, { recursive: true });
  }
  vi.stubEnv("ATLAS_DATA", "data");
  vi.stubEnv("ATLAS_TEXTS", "");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

describe("findText", () => {
  it("finds the text of every document of the fixture in the folder that is named", () => {
    vi.stubEnv("ATLAS_TEXTS", EDGE_ATLAS_TEXTS_FOLDER);
    for (const document of documents) {
      const text = findText(document.source.sha256);
      expect(text).toBe(readEdgeText(document));
      expect(Array.from(text ?? "")).toHaveLength(document.source.characters);
    }
  });

  it("finds a text by its checksum whatever its file is called", () => {
    copyFileSync(join(EDGE_ATLAS_TEXTS_FOLDER, file), join(named, "renamed"));
    vi.stubEnv("ATLAS_TEXTS", named);
    expect(findText(sha256)).toBe(readEdgeText(log));
  });

  it("finds a text that was taken in", () => {
    copyFileSync(join(EDGE_ATLAS_TEXTS_FOLDER, file), join(attached, `${sha256}.txt`));
    expect(findText(sha256)).toBe(readEdgeText(log));
  });

  it("does not trust the name of a text that was taken in", () => {
    writeFileSync(join(attached, `${sha256}.txt`), "something else");
    expect(findText(sha256)).toBeUndefined();
    vi.stubEnv("ATLAS_TEXTS", EDGE_ATLAS_TEXTS_FOLDER);
    expect(findText(sha256)).toBe(readEdgeText(log));
  });

  it("knows no text where none was attached", () => {
    expect(findText(sha256)).toBeUndefined();
    vi.stubEnv("ATLAS_TEXTS", named);
    expect(findText(sha256)).toBeUndefined();
  });

  it.each([
    "",
    "..",
    "../../data/atlas.json",
    "A".repeat(64),
    "a".repeat(63),
    `${"a".repeat(64)}\n`,
  ])("does not look for %j", (name) => {
    writeFileSync(join(attached, "a.txt"), "bait");
    expect(findText(name)).toBeUndefined();
  });

  it("reads a file again when it changed", () => {
    vi.stubEnv("ATLAS_TEXTS", named);
    const path = join(named, "note.txt");
    writeFileSync(path, "first");
    utimesSync(path, 1, 1);
    expect(findText(checksum("first"))).toBe("first");
    writeFileSync(path, "second");
    utimesSync(path, 2, 2);
    expect(findText(checksum("first"))).toBeUndefined();
    expect(findText(checksum("second"))).toBe("second");
  });
});

describe("indexFolder", () => {
  it("holds regular files only, by checksum", () => {
    mkdirSync(join(named, "folder"));
    writeFileSync(join(named, "one.txt"), "one");
    writeFileSync(join(named, "two.html"), "two");
    expect(indexFolder(named)).toEqual(
      new Map([
        [checksum("one"), join(named, "one.txt")],
        [checksum("two"), join(named, "two.html")],
      ]),
    );
  });
});
