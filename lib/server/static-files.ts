import { statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, relative, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import send, { type SendOptions } from "@fastify/send";
import Negotiator from "negotiator";
import { PACKED_FORMS } from "./packed-forms";

/** A file that is served as it lies on disk. */
export type StaticFile = {
  /** The folder that it may not lead out of, absolute, and the way from there. */
  root: string;
  path: string;
  /** How long clients may keep it. */
  keeping: Pick<SendOptions, "maxAge" | "immutable">;
};

/** Files that have a route of their own. */
const MADE_FILES = ["/theme.css", "/region.pmtiles"];

const FOR_EVER = { maxAge: "365d", immutable: true };
const A_DAY = { maxAge: "1d" };
const ASK_EACH_TIME = { maxAge: 0 };

/**
 * The file that an address names, if it names one: of those of the pages' build, which are called by their content, or
 * of the public folder.
 *
 * @param address path with or without a query, as it was asked for
 * @throws nothing: an address that cannot be read names no file
 */
export function findStaticFile(address: string, publicFolder: string): StaticFile | undefined {
  const [asked = "", query] = address.split("?");
  if (MADE_FILES.includes(asked)) return undefined;
  const isBuilt = asked.startsWith(BUILT);
  const root = isBuilt ? resolve(".next/static") : publicFolder;
  const file = join(root, isBuilt ? asked.slice(BUILT.length) : asked);
  if (!file.startsWith(root + sep) || !isFile(file)) return undefined;
  return {
    root,
    path: relative(root, file),
    keeping: isBuilt ? FOR_EVER : keepingOf(asked, query),
  };
}

const BUILT = "/_next/static/";

/** An archive of tiles is asked for by its content; the rest is called by its name, also when it changes. */
function keepingOf(path: string, query: string | undefined) {
  if (/^\/(?:basemap|relief)\.pmtiles$/.test(path) && new URLSearchParams(query).has("v")) {
    return FOR_EVER;
  }
  return /^\/(?:fonts|sprite|maplibre)\//.test(path) ? A_DAY : ASK_EACH_TIME;
}

/**
 * Sends a file, or the part of it that is asked for, in the form that was packed beside it when it was made.
 *
 * @returns false where the file has gone since; nothing was sent then
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { root, path, keeping }: StaticFile,
): Promise<boolean> {
  const forms = PACKED_FORMS.filter(({ ending }) => isFile(join(root, path + ending)));
  const accepted = new Negotiator(request).encodings(forms.map(({ encoding }) => encoding));
  const form = forms.find(({ encoding }) => accepted.includes(encoding));
  const sent = await send(request, encodeURI(path + (form?.ending ?? "")), {
    root,
    index: false,
    ...keeping,
  });
  if (sent.type !== "file") {
    sent.stream.destroy();
    return false;
  }
  response.statusCode = sent.statusCode;
  for (const [name, value] of Object.entries(sent.headers)) response.setHeader(name, value);
  if (forms.length > 0) response.setHeader("vary", "Accept-Encoding");
  if (form) {
    response.setHeader("content-encoding", form.encoding);
    response.setHeader("content-type", typeOf(path));
  }
  try {
    await pipeline(sent.stream, response);
  } catch (error) {
    // A client that goes away is nobody's fault.
    if ((error as NodeJS.ErrnoException).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  }
  return true;
}

function typeOf(path: string): string {
  const type = send.mime.getType(path) ?? "application/octet-stream";
  return send.isUtf8MimeType(type) ? `${type}; charset=utf-8` : type;
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
