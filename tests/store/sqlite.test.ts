import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { EVERYTHING } from "@/lib/query/query";
import { buildSqliteStore } from "@/lib/store/sqlite/build";
import { openDatabase } from "@/lib/store/sqlite/engine";
import { openSqliteStore } from "@/lib/store/sqlite/open";
import { MODIFIED } from "./contract-subject";
import { loadEdgeAtlas } from "./edge-atlas";
import { describeStore } from "./store-contract";

const folder = mkdtempSync(join(tmpdir(), "sqlite-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
describeStore("SQLite store", async (data, modified, history) => {
  const file = join(folder, "contract", `${++made}.sqlite`);
  buildSqliteStore(data, modified, file, history);
  return openSqliteStore(file);
});

describe("building a SQLite store", () => {
  const target = join(folder, "building");
  const file = join(target, "atlas.sqlite");
  beforeEach(() => rmSync(target, { recursive: true, force: true }));

  /** Records whose last event leads nowhere, so that the build stops half-way. */
  function breakAtlas() {
    const data = loadEdgeAtlas();
    const attestation = data.events.at(-1)?.attestations[0];
    if (attestation) attestation.passage = "torn-out";
    return data;
  }

  /** Records that run a callback when the build comes to the redirects, which it writes near its end. */
  function watchAtlas(callback: () => void) {
    const data = loadEdgeAtlas();
    const { redirects } = data;
    return Object.defineProperty(data, "redirects", {
      get() {
        callback();
        return redirects;
      },
    });
  }

  it("leaves no file when it fails", () => {
    expect(() => buildSqliteStore(breakAtlas(), MODIFIED, file)).toThrow("names no passage");
    expect(readdirSync(target)).toEqual([]);
  });

  it("leaves the old file as it was when it fails", () => {
    buildSqliteStore(loadEdgeAtlas(), MODIFIED, file);
    const before = readFileSync(file);
    expect(() => buildSqliteStore(breakAtlas(), MODIFIED, file)).toThrow("names no passage");
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(target)).toEqual(["atlas.sqlite"]);
  });

  it("fails as a whole when its last rows fail", () => {
    const stopped = watchAtlas(() => {
      throw new Error("stopped");
    });
    expect(() => buildSqliteStore(stopped, MODIFIED, file)).toThrow("stopped");
    expect(readdirSync(target)).toEqual([]);
  });

  it("does not show the file before it is whole", () => {
    const seen: boolean[] = [];
    buildSqliteStore(
      watchAtlas(() => seen.push(existsSync(file))),
      MODIFIED,
      file,
    );
    expect(seen).toContain(false);
    expect(seen).not.toContain(true);
    expect(readdirSync(target)).toEqual(["atlas.sqlite"]);
  });

  it("clears away what a killed build left behind, and nothing of one that is under way", () => {
    mkdirSync(target, { recursive: true });
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    // A process may have the number of one that was killed, as the only one of a container has.
    const left = (owner: number) => `${file}.${hostname()}.${owner}-99999.unfinished`;
    for (const owner of [pid, process.pid, process.ppid]) {
      writeFileSync(left(owner), "half a store");
    }
    buildSqliteStore(loadEdgeAtlas(), MODIFIED, file);
    expect(readdirSync(target).toSorted()).toEqual(["atlas.sqlite", basename(left(process.ppid))]);
    rmSync(left(process.ppid));
  });

  it("does not disturb a store that is open", async () => {
    buildSqliteStore(loadEdgeAtlas(), MODIFIED, file);
    const store = openSqliteStore(file);
    const later = loadEdgeAtlas();
    later.events = later.events.slice(0, 1);
    later.disagreements = [];
    buildSqliteStore(later, new Date("2027-01-01"), file);
    expect((await store.readSummary()).counts.events).toBe(50);
    await store.close();
    const reopened = openSqliteStore(file);
    expect((await reopened.readSummary()).counts.events).toBe(1);
    await reopened.close();
  });

  it("builds the same answers twice", async () => {
    const answers: unknown[] = [];
    for (const name of ["one.sqlite", "two.sqlite"]) {
      buildSqliteStore(loadEdgeAtlas(), MODIFIED, join(target, name));
      const store = openSqliteStore(join(target, name));
      answers.push(await store.listEvents(EVERYTHING, { limit: 100, sort: "title" }));
      await store.close();
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe("opening a SQLite store", () => {
  it("says what to do when there is none", () => {
    expect(() => openSqliteStore(join(folder, "nowhere.sqlite"))).toThrowError(
      expect.objectContaining({
        code: "store-missing",
        message: expect.stringContaining("npm start"),
      }),
    );
  });

  it("does not write to it", async () => {
    const file = join(folder, "read-only.sqlite");
    buildSqliteStore(loadEdgeAtlas(), MODIFIED, file);
    const before = readFileSync(file);
    const store = openSqliteStore(file);
    await store.readScene({ ...EVERYTHING, words: "mast", bbox: [-1, -1, 1, 1] });
    await store.close();
    expect(readFileSync(file).equals(before)).toBe(true);
    const database = openDatabase(file, { readOnly: true });
    expect(() => database.exec("DELETE FROM event")).toThrow("readonly");
    database.close();
  });
});
