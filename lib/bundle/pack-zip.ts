import { createHash } from "node:crypto";
import { Zip, ZipDeflate } from "fflate";

/** A file of a zip: its name, and what is in it piece by piece. */
export type ZipFile = { name: string; pieces: AsyncIterable<string | Uint8Array> };

/** A file that is in a zip: its size in bytes, and its checksum in hexadecimal digits. */
export type PackedFile = { name: string; size: number; sha256: string };

/**
 * Files as one zip, written while it is read: no more of a file is kept than a piece of it. The same files give the same
 * bytes, in every time zone and on every machine.
 *
 * @param files each is asked for when the one before is whole
 * @param modified ISO instant, of which the day stands with each file
 * @param note is told of each file once it is whole, before the next is asked for
 * @param most bytes of a file and of the zip
 * @throws Error where the zip would be larger than one can be that all programs read
 */
export async function* packZip(
  files: Iterable<ZipFile>,
  modified: string,
  note: (file: PackedFile) => void = () => {},
  most = MOST_BYTES,
): AsyncGenerator<Uint8Array> {
  const written: Uint8Array[] = [];
  let size = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    written.push(chunk);
    size += chunk.length;
  });
  const mtime = dayOf(modified);
  for (const { name, pieces } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = mtime;
    zip.add(entry);
    const hash = createHash("sha256");
    let length = 0;
    for await (const piece of slicesOf(pieces)) {
      hash.update(piece);
      length += piece.length;
      entry.push(piece);
      refuseTooLarge(name, Math.max(length, size), most);
      yield* written.splice(0);
    }
    entry.push(new Uint8Array(), true);
    note({ name, size: length, sha256: hash.digest("hex") });
  }
  zip.end();
  yield* written;
}

/** A zip has sizes and positions in 32 bits, unless it is of a kind (Zip64) that this library does not write. */
const MOST_BYTES = 2 ** 32 - 1;

function refuseTooLarge(name: string, size: number, most: number) {
  if (size <= most) return;
  throw new Error(`The zip is at ${size} bytes in "${name}", the most are ${most}.`);
}

/** A zip has local time, and none before 1980: noon reads the same in every time zone, also when clocks are changed. */
function dayOf(instant: string): Date {
  const date = new Date(instant);
  return new Date(Math.max(1980, date.getUTCFullYear()), date.getUTCMonth(), date.getUTCDate(), 12);
}

/** What is deflated at a time, a few milliseconds of work. */
const SLICE = 2 ** 18;

async function* slicesOf(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) {
    const bytes = typeof piece === "string" ? encoder.encode(piece) : piece;
    for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
  }
}
