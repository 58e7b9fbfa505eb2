import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { EDGE_ATLAS_FOLDER } from "@/tests/store/edge-atlas";
import { readDataFiles, releaseIdOf, releaseIdOfFiles } from "./data-files";
import { packRelease, readArchive } from "./release-archive";

const folder = mkdtempSync(join(tmpdir(), "release-archive-"));
afterAll(() => rmSync(folder, { recursive: true }));

const files = readDataFiles(EDGE_ATLAS_FOLDER);
const id = releaseIdOf(EDGE_ATLAS_FOLDER);

/** The path of an archive with this content, by default named as the fixture's release. */
function write(content: Uint8Array, name = `${id}.zip`): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Gives a file within a zip another name of the same length. */
function rename(zip: Uint8Array, from: string, to: string): Buffer {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from)) bytes.write(to, at);
  return bytes;
}

describe("The archive of a release", () => {
  const { TZ } = process.env;
  afterEach(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  it("gives back its files byte for byte", () => {
    const read = readArchive(write(packRelease(files)));
    expect([...read.keys()]).toEqual([...files.keys()]);
    for (const [path, bytes] of files) {
      expect(Buffer.from(read.get(path) ?? []).equals(bytes), path).toBe(true);
    }
  });

  it("has the same bytes in every time zone, in whatever order its files were read", () => {
    const packed = ["UTC", "Pacific/Honolulu", "Pacific/Kiritimati"].map((zone, index) => {
      process.env.TZ = zone;
      const read = index === 0 ? files : new Map([...files].reverse());
      return Buffer.from(packRelease(read)).toString("base64");
    });
    expect(new Set(packed).size).toBe(1);
  });

  it("is refused where it holds another release than its name says", () => {
    const path = write(packRelease(files), "0123456789ab.zip");
    expect(() => readArchive(path)).toThrow(
      `holds the release ${id} when 0123456789ab was expected`,
    );
  });

  it("is refused where one of its files was changed or left out", () => {
    const changed = new Map(files).set("actors.json", strToU8("{}"));
    expect(() => readArchive(write(packRelease(changed)))).toThrow(`when ${id} was expected`);
    const fewer = new Map([...files].slice(1));
    expect(() => readArchive(write(packRelease(fewer)))).toThrow(`when ${id} was expected`);
  });

  it.each([
    ["cut off", packRelease(files).slice(0, -40)],
    ["empty", new Uint8Array()],
    ["no zip", strToU8("not an archive".repeat(20))],
    ["damaged within", packRelease(files).fill(0xff, 60, 400)],
  ])("is refused where it is %s", (_, content) => {
    expect(() => readArchive(write(content))).toThrow(/^cannot be unpacked: |was expected$/);
  });

  it.each([
    "../events.json",
    "/etc/passwd",
    "documents/../../events.json",
    "documents\\..\\events.json",
    "C:/events.json",
    "schema/atlas.json",
    "releases/releases.json",
    "__proto__",
    "documents/",
    "documents/x.json/y.json",
  ])('is refused where it holds "%s", though its name is right', (path) => {
    const content = Object.fromEntries([...files, ["x".repeat(path.length), strToU8("{}")]]);
    const name = releaseIdOfFiles(new Map([...files, [path, strToU8("{}")]]));
    const archive = write(rename(zipSync(content), "x".repeat(path.length), path), `${name}.zip`);
    expect(() => readArchive(archive)).toThrow(`cannot be unpacked: no atlas has a file "${path}"`);
  });

  it("is refused where it holds a file twice", () => {
    const content: Zippable = {
      "documents/a.json": strToU8("{}"),
      "documents/b.json": strToU8("{}"),
    };
    const bytes = rename(zipSync(content), "documents/b.json", "documents/a.json");
    expect(() => readArchive(write(bytes))).toThrow(
      'cannot be unpacked: it has "documents/a.json" twice',
    );
  });

  it("is refused unread where it says to be larger than any atlas", () => {
    const bytes = Buffer.from(
      zipSync({ "atlas.json": strToU8("{}"), "events.json": strToU8("{}") }),
    );
    // The size when unpacked stands 24 bytes into each entry of the central directory.
    for (let at = bytes.indexOf("PK\u0001\u0002"); at !== -1; ) {
      bytes.writeUInt32LE(0x2000_0001, at + 24);
      at = bytes.indexOf("PK\u0001\u0002", at + 1);
    }
    expect(() => readArchive(write(bytes))).toThrow(
      "its files say to be 1073741826 bytes or more, the most are 1073741824",
    );
  });
});
