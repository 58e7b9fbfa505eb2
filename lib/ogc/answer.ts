import { createHash } from "node:crypto";
import { readSettings } from "@/lib/settings";
import type { Link } from "./wire";

/** What a route answers; how it travels is the same for all and lies in `writeAnswer`. */
export type Answer =
  | {
      type: "body";
      body: object;
      mediaType: string;
      /** Adds `timeStamp`, the moment the answer was generated. */
      stamped?: boolean;
      /** ISO instant since when the content is what it is; left out where no date tells that. */
      modified?: string;
    }
  | { type: "text"; text: string; mediaType: string; modified: string }
  | ({ type: "file"; bytes: Uint8Array; mediaType: string } & FileName)
  | { type: "picture"; bytes: Uint8Array; mediaType: string; tag: string }
  | ({ type: "stream" } & Streamed)
  | { type: "elsewhere"; status: 303 | 308; location: string };

/** What stands for the content of a file, and the name under which it is saved. */
type FileName = { tag: string; name: string };

/** A file that is written while it is sent, of any length. */
type Streamed = {
  pieces: AsyncIterable<string | Uint8Array>;
  mediaType: string;
  /** The name under which it is saved. */
  name: string;
  links: readonly Pick<Link, "rel" | "href">[];
  /** How many records match what is asked, and how many of them are in the file. */
  matched: number;
  returned: number;
};

/** JSON of some kind; `modified` is when the data was, where the content depends on nothing else. */
export function content(
  body: object,
  mediaType: string,
  { modified }: { modified?: string },
  options: { stamped?: boolean } = {},
): Answer {
  return { type: "body", body, mediaType, modified, ...options };
}

/** Lines of a format of their own. */
export function lines(text: string, mediaType: string, { modified }: { modified: string }): Answer {
  return { type: "text", text, mediaType, modified };
}

/** A file whose address says what is in it, so that it may be kept for ever. */
export function file(bytes: Uint8Array, mediaType: string, name: FileName): Answer {
  return { type: "file", bytes, mediaType, ...name };
}

/** A picture at an address that stays, whatever becomes of its content, which `tag` stands for. */
export function picture(bytes: Uint8Array, mediaType: string, tag: string): Answer {
  return { type: "picture", bytes, mediaType, tag };
}

/** A file that is written while it is sent. Nothing of it is read before someone takes the first piece. */
export function stream(streamed: Streamed): Answer {
  return { type: "stream", ...streamed };
}

/** The page that shows the same thing (303), or the address that a record moved to (308). */
export function elsewhere(status: 303 | 308, location: string): Answer {
  return { type: "elsewhere", status, location };
}

/**
 * Caches may keep an answer for a minute and then ask again, which costs one hash comparison and no content:
 * a new index shows within that minute, and a page that asks often is served from the browser. Where the operator did
 * not say the site's address, links repeat the host that a client named: caches that many share may not keep those.
 */
function cachingHeaders(): Record<string, string> {
  const whose = readSettings().siteUrl === undefined ? "private" : "public";
  return { "cache-control": `${whose}, max-age=60, must-revalidate`, vary: "Accept" };
}

/** Writes an answer with its validators, or 304 where the client has it already (RFC 9110, 13). */
export function writeAnswer(answer: Answer, request: Request): Response {
  const headers = new Headers(cachingHeaders());
  if (answer.type === "elsewhere") {
    headers.set("location", answer.location);
    return new Response(null, { status: answer.status, headers });
  }
  if (answer.type === "file") return writeFile(answer, request, headers);
  if (answer.type === "picture") return writePicture(answer, request, headers);
  if (answer.type === "stream") return writeStream(answer, headers);
  const text = answer.type === "text" ? answer.text : JSON.stringify(answer.body);
  // The tag stands for the content: the moment of writing is left out of it, or no answer would ever match.
  const tag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const modified = answer.modified && new Date(answer.modified).toUTCString();
  headers.set("etag", tag);
  if (modified) headers.set("last-modified", modified);
  if (isFresh(request.headers, tag, modified)) return new Response(null, { status: 304, headers });
  headers.set("content-type", answer.mediaType);
  return new Response(answer.type === "body" && answer.stamped ? stamp(text) : text, { headers });
}

function writeFile(
  { bytes, mediaType, tag: version, name }: Extract<Answer, { type: "file" }>,
  request: Request,
  headers: Headers,
): Response {
  const tag = `"${version}"`;
  headers.set("etag", tag);
  headers.set("cache-control", "public, max-age=31536000, immutable");
  if (isFresh(request.headers, tag, undefined)) return new Response(null, { status: 304, headers });
  headers.set("content-type", mediaType);
  headers.set("content-disposition", `attachment; filename="${name}"`);
  return new Response(bytes.slice(), { headers });
}

/** No host stands in a picture: whoever keeps it may give it to others. */
function writePicture(
  { bytes, mediaType, tag: content }: Extract<Answer, { type: "picture" }>,
  request: Request,
  headers: Headers,
): Response {
  const tag = `"${content}"`;
  headers.set("etag", tag);
  headers.set("cache-control", "public, max-age=60, must-revalidate");
  headers.delete("vary");
  if (isFresh(request.headers, tag, undefined)) return new Response(null, { status: 304, headers });
  headers.set("content-type", mediaType);
  return new Response(bytes.slice(), { headers });
}

/** Its day is in it, and reading it to the end is all it costs: it has no validators. */
function writeStream(streamed: Streamed, headers: Headers): Response {
  const { pieces, mediaType, name, links, matched, returned } = streamed;
  headers.set("content-type", mediaType);
  headers.set("content-disposition", attachment(name));
  headers.set(
    "link",
    links.map(({ rel, href }) => `<${new URL(href).href}>; rel="${rel}"`).join(", "),
  );
  // OGC API – Features 1.0.1, 7.15.8: for formats that have no place for these numbers.
  headers.set("ogc-numbermatched", String(matched));
  headers.set("ogc-numberreturned", String(returned));
  return new Response(streamOf(pieces), { headers });
}

/** The name in full, and for old programs in the letters that a header can have (RFC 6266, appendix D). */
function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, "-").replace(/^-+/, "");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/** One piece at a time, when it is asked for; whoever goes away stops the work at the piece under way. */
function streamOf(pieces: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** A date counts only when it is exactly ours: data may be replaced by older data. */
function isFresh(headers: Headers, tag: string, modified: string | undefined): boolean {
  const tags = headers.get("if-none-match");
  if (tags === null) return headers.get("if-modified-since") === modified;
  return tags.split(",").some((given) => ["*", tag].includes(given.trim().replace(/^W\//, "")));
}

/** Written behind the finished text, so that a long answer is not written twice. */
function stamp(text: string): string {
  return `${text.slice(0, -1)},"timeStamp":"${new Date().toISOString()}"}`;
}
