import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { type PackedFile, packZip, type ZipFile } from "./pack-zip";

const MODIFIED = "2026-07-01T23:30:00Z";

async function* piecesOf(...pieces: (string | Uint8Array)[]) {
  yield* pieces;
}

const LONG = "ناو 船 🛶 ".repeat(60_000);
const filesOf = (): ZipFile[] => [
  { name: "data/empty.txt", pieces: piecesOf() },
  { name: "words.txt", pieces: piecesOf("a", "", new Uint8Array([0, 255]), LONG) },
];

async function pack(files: Iterable<ZipFile>, most?: number) {
  const noted: PackedFile[] = [];
  const chunks: Uint8Array[] = [];
  const zip = packZip(files, MODIFIED, (file) => noted.push(file), most);
  for await (const chunk of zip) chunks.push(chunk);
  return { bytes: new Uint8Array(Buffer.concat(chunks)), noted };
}

describe("A zip", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it("has each file as it was given, and tells its size and checksum", async () => {
    const { bytes, noted } = await pack(filesOf());
    const files = unzipSync(bytes);
    const words = Buffer.concat([Buffer.from([97, 0, 255]), Buffer.from(LONG)]);
    expect(Object.keys(files)).toEqual(["data/empty.txt", "words.txt"]);
    expect(Buffer.from(files["words.txt"] ?? []).equals(words)).toBe(true);
    expect(noted).toEqual(
      [Buffer.alloc(0), words].map((content, index) => ({
        name: ["data/empty.txt", "words.txt"][index],
        size: content.length,
        sha256: createHash("sha256").update(content).digest("hex"),
      })),
    );
  });

  it("is the same to the byte in every time zone, dated by the day it is given", async () => {
    const zips: Uint8Array[] = [];
    for (const name of ["UTC", "Asia/Tehran", "Pacific/Apia", "America/Los_Angeles"]) {
      process.env.TZ = name;
      zips.push((await pack(filesOf())).bytes);
    }
    expect(new Set(zips.map((bytes) => Buffer.from(bytes).toString("base64"))).size).toBe(1);
    // MS-DOS has the date in 16 bits: years since 1980, month, day.
    const date = Buffer.from(zips[0] ?? []).readUInt16LE(12);
    expect([1980 + (date >> 9), (date >> 5) & 15, date & 31]).toEqual([2026, 7, 1]);
  });

  it("asks for a file when the one before is whole, and for a piece when the one before is taken", async () => {
    const asked: string[] = [];
    async function* counted(name: string) {
      for (let piece = 0; piece < 3; piece++) {
        asked.push(`${name}${piece}`);
        // Nothing that could be packed smaller.
        yield createHash("shake256", { outputLength: 400_000 }).update(String(piece)).digest();
      }
    }
    const files = ["a", "b"].map((name) => ({ name, pieces: counted(name) }));
    const zip = packZip(files, MODIFIED);
    expect(asked).toEqual([]);
    await zip.next();
    expect(asked).toEqual(["a0"]);
    await zip.return(undefined);
    expect(asked).toEqual(["a0"]);
  });

  it("ends what is being written when nobody reads on", async () => {
    let isEnded = false;
    async function* endless() {
      try {
        for (;;) yield createHash("shake256", { outputLength: 400_000 }).digest();
      } finally {
        isEnded = true;
      }
    }
    const zip = packZip([{ name: "endless", pieces: endless() }], MODIFIED);
    await zip.next();
    await zip.return(undefined);
    expect(isEnded).toBe(true);
  });

  it("breaks off before it is larger than a zip can say", async () => {
    await expect(pack(filesOf(), 1_000)).rejects.toThrow(
      'The zip is at 262147 bytes in "words.txt", the most are 1000.',
    );
  });
});
