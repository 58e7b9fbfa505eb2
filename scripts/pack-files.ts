import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { PACKED_FORMS } from "@/lib/server/packed-forms";

/** What shrinks; pictures, fonts and tiles are packed already. */
const TEXT = /\.(?:m?js|css|json|svg)$/;
/** Bytes: what fits into one packet comes no sooner when it is smaller. */
const SMALLEST = 1_400;
/** The last two steps of Brotli save another tenth and take nine times as long. */
const BROTLI_QUALITY = 9;

const PACK = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
} satisfies Record<(typeof PACKED_FORMS)[number]["encoding"], unknown>;

/** Packs the files of folders beside themselves, once, so that no request has to wait for it. */
export async function packFiles(folders: readonly string[]): Promise<void> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => TEXT.test(name))
      .map((name) => join(folder, name)),
  );
  await Promise.all(files.map(packFile));
}

async function packFile(file: string) {
  const bytes = await readFile(file);
  if (bytes.length < SMALLEST) return;
  for (const { encoding, ending } of PACKED_FORMS) {
    await writeFile(file + ending, await PACK[encoding](bytes));
  }
}
