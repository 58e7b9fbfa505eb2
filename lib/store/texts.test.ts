import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import {
  EDGE_ATLAS_TEXTS_FOLDER,
  loadEdgeAtlas,
  readEdgeText,
  recordOf,
} from "@/tests/store/edge-atlas";
import { findText, indexFolder, openTexts } from "./texts";

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

describe("a folder of texts while the atlas is served", () => {
  beforeEach(() => vi.stubEnv("ATLAS_TEXTS", named));

  it("may vanish and come back", () => {
    copyFileSync(join(EDGE_ATLAS_TEXTS_FOLDER, file), join(named, file));
    expect(findText(sha256)).toBe(readEdgeText(log));
    rmSync(named, { recursive: true });
    rmSync(join(parent, "data"), { recursive: true });
    expect(findText(sha256)).toBeUndefined();
    mkdirSync(named);
    copyFileSync(join(EDGE_ATLAS_TEXTS_FOLDER, file), join(named, file));
    expect(findText(sha256)).toBe(readEdgeText(log));
  });

  it("may hold what cannot be read", () => {
    symlinkSync(join(named, "nothing"), join(named, "dangling.txt"));
    mkdirSync(join(attached, `${sha256}.txt`));
    copyFileSync(join(EDGE_ATLAS_TEXTS_FOLDER, file), join(named, file));
    expect(findText(sha256)).toBe(readEdgeText(log));
  });

  it("leaves in memory only the texts of documents", () => {
    const megabytes = 64;
    for (let index = 0; index < megabytes; index += 1) {
      writeFileSync(join(named, `stranger-${index}`), `${index}${"x".repeat(1024 * 1024)}`);
    }
    copyFileSync(join(EDGE_ATLAS_TEXTS_FOLDER, file), join(named, file));
    const before = usedMegabytes();
    expect(findText(sha256)).toBe(readEdgeText(log));
    expect(usedMegabytes() - before).toBeLessThan(megabytes / 4);
  });
});

/** What is in use after everything that can be forgotten is. */
function usedMegabytes(): number {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  // What only finds its end in one collection is taken away by the next.
  for (let round = 0; round < 4; round += 1) collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

describe("the words of a span", () => {
  const findWords = (text: string, span: { start: number; end: number }) =>
    openTexts().findWords(text, span);

  it("are those of every passage and section of the fixture", () => {
    vi.stubEnv("ATLAS_TEXTS", EDGE_ATLAS_TEXTS_FOLDER);
    for (const document of documents) {
      const codePoints = Array.from(readEdgeText(document));
      for (const { start, end } of [...document.passages, ...document.sections]) {
        const words = codePoints.slice(start, end).join("");
        expect(findWords(document.source.sha256, { start, end })).toBe(words);
      }
    }
  });

  it("count an astral character once, wherever a span begins or ends", () => {
    const text = "a𝓔b📓📓\r\né𐎠 ش🌊";
    writeFileSync(join(named, "astral.txt"), text);
    vi.stubEnv("ATLAS_TEXTS", named);
    const codePoints = Array.from(text);
    for (let start = 0; start < codePoints.length; start++) {
      for (let end = start + 1; end <= codePoints.length; end++) {
        expect(findWords(checksum(text), { start, end })).toBe(
          codePoints.slice(start, end).join(""),
        );
      }
    }
  });

  it("are none where no text was attached", () => {
    expect(findWords(sha256, { start: 0, end: 5 })).toBeUndefined();
    expect(findWords("../../data/atlas.json", { start: 0, end: 5 })).toBeUndefined();
  });

  it("change with a file that changed", () => {
    vi.stubEnv("ATLAS_TEXTS", named);
    const path = join(named, "note.txt");
    writeFileSync(path, "🌊🌊 first");
    expect(findWords(checksum("🌊🌊 first"), { start: 3, end: 8 })).toBe("first");
    writeFileSync(path, "no wave, second");
    expect(findWords(checksum("🌊🌊 first"), { start: 3, end: 8 })).toBeUndefined();
    expect(findWords(checksum("no wave, second"), { start: 9, end: 15 })).toBe("second");
  });

  it("are found by looking for each text once", () => {
    vi.stubEnv("ATLAS_TEXTS", named);
    copyFileSync(join(EDGE_ATLAS_TEXTS_FOLDER, file), join(named, file));
    const texts = openTexts();
    const first = texts.findWords(sha256, { start: 61, end: 79 });
    rmSync(join(named, file));
    expect(texts.findWords(sha256, { start: 61, end: 79 })).toBe(first);
    expect(first).toBeDefined();
    expect(findWords(sha256, { start: 61, end: 79 })).toBeUndefined();
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
