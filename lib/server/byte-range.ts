import { AtlasError } from "@/lib/errors";

/** Inclusive positions of the first and last byte. */
export type ByteRange = { start: number; end: number };

/**
 * The one range of bytes that a `Range` header asks of a file (RFC 9110, 14), as PMTiles readers send it:
 * `bytes=0-16383`, `bytes=500-` or `bytes=-500`.
 *
 * @returns `undefined` where the whole file is the answer: no header, another unit, or several ranges
 * @throws AtlasError `malformed-request`, or `range-not-satisfiable` where the file has no such bytes
 */
export function readByteRange(header: string | undefined, size: number): ByteRange | undefined {
  if (header === undefined || !/^bytes=/i.test(header)) return undefined;
  const [range = "", ...others] = header.slice("bytes=".length).split(",");
  const match = /^(\d{0,15})-(\d{0,15})$/.exec(range.trim());
  const [, first = "", last = ""] = match ?? [];
  const isBackwards = first !== "" && last !== "" && Number(first) > Number(last);
  if ((first === "" && last === "") || isBackwards) {
    throw new AtlasError("malformed-request", "The header Range is no range of bytes.");
  }
  if (others.length > 0) return undefined;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  if (start >= size) {
    throw new AtlasError(
      "range-not-satisfiable",
      `The file ends before this range: ${size} bytes.`,
    );
  }
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return { start, end };
}
