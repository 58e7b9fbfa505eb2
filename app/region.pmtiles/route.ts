import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { readSettings } from "@/lib/settings";

/** The street-level extract that `MAP_REGION` names: this one file, whole or by one byte range (RFC 9110). */
export async function GET(request: Request): Promise<Response> {
  const { mapRegion } = readSettings();
  if (mapRegion === undefined) return new Response("No MAP_REGION is set.\n", { status: 404 });
  const { size, mtimeMs } = await stat(mapRegion);
  const headers = new Headers({
    "accept-ranges": "bytes",
    "cache-control": "public, max-age=3600",
    "content-type": "application/vnd.pmtiles",
    etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`,
  });
  const range = parseRange(request.headers.get("range"), size);
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers.set("content-length", String(end - start + 1));
  if (range) headers.set("content-range", `bytes ${start}-${end}/${size}`);
  const body = Readable.toWeb(createReadStream(mapRegion, { start, end })) as ReadableStream;
  return new Response(body, { status: range ? 206 : 200, headers });
}

type Range = { start: number; end: number };

/** One range as PMTiles readers send it, `bytes=0-16383`; anything else is answered with the whole file. */
function parseRange(header: string | null, size: number): Range | "unsatisfiable" | undefined {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? "");
  if (!match) return undefined;
  const start = Number(match[1]);
  const end = match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  return start < size && start <= end ? { start, end } : "unsatisfiable";
}
