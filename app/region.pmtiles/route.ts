import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { AtlasError } from "@/lib/errors";
import { type ByteRange, readByteRange } from "@/lib/server/byte-range";
import { readSettings } from "@/lib/settings";

/** The street-level extract that `MAP_REGION` names: this one file, whole or by one byte range (RFC 9110). */
export async function GET(request: Request): Promise<Response> {
  const { mapRegion } = readSettings();
  if (mapRegion === undefined) return new Response("No MAP_REGION is set.\n", { status: 404 });
  const file = await stat(mapRegion).catch(() => undefined);
  if (!file?.isFile()) return new Response("MAP_REGION is not there just now.\n", { status: 503 });
  const { size, mtimeMs } = file;
  const headers = new Headers({
    "accept-ranges": "bytes",
    "cache-control": "public, max-age=3600",
    "content-type": "application/vnd.pmtiles",
    etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`,
  });
  let range: ByteRange | undefined;
  try {
    range = readByteRange(request.headers.get("range") ?? undefined, size);
  } catch (error) {
    if (!(error instanceof AtlasError)) throw error;
    if (error.status === 416) headers.set("content-range", `bytes */${size}`);
    headers.set("content-type", "text/plain; charset=utf-8");
    headers.set("cache-control", "no-store");
    return new Response(`${error.message}\n`, { status: error.status, headers });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers.set("content-length", String(end - start + 1));
  if (range) headers.set("content-range", `bytes ${start}-${end}/${size}`);
  if (size === 0) return new Response(null, { headers });
  const body = Readable.toWeb(createReadStream(mapRegion, { start, end })) as ReadableStream;
  return new Response(body, { status: range ? 206 : 200, headers });
}
