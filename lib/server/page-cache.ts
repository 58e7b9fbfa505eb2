import type { IncomingMessage, ServerResponse } from "node:http";
import { finished } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { LRUCache } from "lru-cache";
import { currentIsoDay } from "@/lib/records/calendar-day";
import { makeNonce } from "@/lib/security";
import { openStore, openTodaysStore } from "@/lib/store";
import { stampOfTexts } from "@/lib/store/texts";
import { writeCompressed } from "./web-messages";

/** Pages that were made, for those who ask for the same ones. */
export type PageCache = {
  /**
   * Sends a page that was made before, with a nonce of its own, and says so (RFC 9211).
   *
   * @returns false where there is none, or its like is not kept
   */
  send(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Lets a page be made and sent, and keeps it. */
  make(
    request: IncomingMessage,
    response: ServerResponse,
    draw: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  ): Promise<void>;
};

type Page = {
  /** Of its policy, and of each of its scripts. */
  nonce: string;
  headers: readonly (readonly [name: string, value: string | readonly string[]])[];
  /** What lies between the places where the nonce stands. */
  pieces: readonly Buffer[];
};

const MOST_BYTES = 32 * 1024 * 1024;
const MOST_BYTES_OF_A_PAGE = 4 * 1024 * 1024;

/**
 * A page is the same for all who ask for its address, as long as index, texts and day are the same: nothing of it
 * depends on who asks. Those that are asked for most stay.
 */
export function createPageCache(): PageCache {
  const pages = new LRUCache<string, Page>({
    maxSize: MOST_BYTES,
    maxEntrySize: MOST_BYTES_OF_A_PAGE,
    sizeCalculation: ({ pieces }, key) =>
      pieces.reduce((sum, { byteLength }) => sum + byteLength, key.length),
  });
  const keys = new WeakMap<IncomingMessage, Promise<Key>>();
  /** As it was asked for: Next writes into the headers of a request. */
  const keyOf = (request: IncomingMessage) => {
    const key = keys.get(request) ?? readKey(request);
    keys.set(request, key);
    return key;
  };
  return {
    async send(request, response) {
      // Who reloads past their own cache is not given ours.
      if (!isKept(request) || asksAnew(request)) return false;
      const { address, origin } = await keyOf(request);
      const page = pages.get(address + origin);
      if (!page) return false;
      await sendPage(request, response, page);
      return true;
    },
    async make(request, response, draw) {
      if (!isKept(request)) return draw(request, response);
      const { address, origin } = await keyOf(request);
      const read = copyOf(response);
      await draw(request, response);
      const page = await read();
      // A text may have come while it was made.
      if (page && origin === (await readOrigin())) pages.set(address + origin, page);
    },
  };
}

/** Headers that a page is made another by, besides its address: parts of pages, moments, passwords. */
const OTHERWISE = ["accept-datetime", "authorization", "rsc", "range"];
/** What Next says to itself, which nobody else has to say. */
const OF_NEXT = /^(?:next-|x-(?:next|middleware|prerender|invoke|matched)-?)/;
/** Pages read no cookie; with these Next shows a preview. */
const PREVIEW_COOKIE = /__prerender_bypass|__next_preview_data/;

function isKept({ method, headers }: IncomingMessage): boolean {
  // Next makes a page differently for who does not say what they are.
  if (method !== "GET" || headers["user-agent"] === undefined) return false;
  if (PREVIEW_COOKIE.test(headers.cookie ?? "")) return false;
  return !Object.keys(headers).some((name) => OTHERWISE.includes(name) || OF_NEXT.test(name));
}

function asksAnew({ headers }: IncomingMessage): boolean {
  return /no-cache|no-store/.test(`${headers["cache-control"]} ${headers.pragma}`);
}

/** What is asked for, and what that is made of. */
type Key = { address: string; origin: string };

async function readKey({ url, headers }: IncomingMessage): Promise<Key> {
  const { host, "x-forwarded-host": forwardedHost, "x-forwarded-proto": protocol } = headers;
  const address = JSON.stringify([url, host, forwardedHost, protocol]);
  return { address, origin: await readOrigin() };
}

/** What pages are made of at this moment. */
async function readOrigin(): Promise<string> {
  const [shown, today] = await Promise.all([
    openStore().readSummary(),
    openTodaysStore().readSummary(),
  ]);
  return JSON.stringify([shown.version, today.version, stampOfTexts(), currentIsoDay()]);
}

async function sendPage(request: IncomingMessage, response: ServerResponse, page: Page) {
  const nonce = makeNonce();
  for (const [name, value] of page.headers) {
    const own = [value].flat().map((text) => text.replaceAll(page.nonce, nonce));
    response.setHeader(name, own.length === 1 ? (own[0] ?? "") : own);
  }
  response.setHeader("cache-status", "attested-atlas; hit");
  const between = Buffer.from(nonce);
  const body = page.pieces.flatMap((piece, index) => (index === 0 ? piece : [between, piece]));
  await writeCompressed(request, response, new Response(Buffer.concat(body)));
}

/** Headers of one transfer of a page, which say nothing of another. */
const OF_A_TRANSFER = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "date",
  "keep-alive",
  "transfer-encoding",
]);

/**
 * Copies an answer as it is sent.
 *
 * @returns reads the copy once all is sent; undefined where it is no whole page that may be kept
 */
function copyOf(response: ServerResponse): () => Promise<Page | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  let headers: Page["headers"] = [];
  const copy = (chunk: unknown, encoding: unknown) => {
    if (
      size > MOST_BYTES_OF_A_PAGE ||
      (typeof chunk !== "string" && !(chunk instanceof Uint8Array))
    )
      return;
    const bytes =
      typeof chunk === "string"
        ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
        : Buffer.from(chunk);
    size += bytes.byteLength;
    chunks.push(bytes);
  };
  const { write, end, writeHead } = response;
  response.writeHead = (...given: unknown[]) => {
    headers = Object.entries(response.getHeaders()).flatMap(([name, value]) =>
      value === undefined || OF_A_TRANSFER.has(name)
        ? []
        : [[name, typeof value === "number" ? String(value) : value] as const],
    );
    return Reflect.apply(writeHead, response, given);
  };
  response.write = (...given: unknown[]) => {
    copy(given[0], given[1]);
    return Reflect.apply(write, response, given);
  };
  response.end = (...given: unknown[]) => {
    copy(given[0], given[1]);
    return Reflect.apply(end, response, given);
  };
  return async () => {
    // What packs an answer may still be at it when its maker is done.
    const isSent = await finished(response).then(
      () => true,
      () => false,
    );
    if (!isSent || size > MOST_BYTES_OF_A_PAGE || response.hasHeader("set-cookie"))
      return undefined;
    const nonce = nonceOf(response);
    const isPage = String(response.getHeader("content-type")).startsWith("text/html");
    if (response.statusCode !== 200 || !isPage || !nonce) return undefined;
    const body = await decode(Buffer.concat(chunks), response.getHeader("content-encoding"));
    if (!body || HALTED.some((mark) => body.includes(mark))) return undefined;
    return { nonce, headers, pieces: split(body, nonce) };
  };
}

/** How React writes, in what is sent of a page with status 200 already, that a part of it failed. */
const HALTED = ['data-dgst="', ':E{\\"digest\\"'];

function nonceOf(response: ServerResponse): string | undefined {
  return /'nonce-([^']+)'/.exec(String(response.getHeader("content-security-policy")))?.[1];
}

const DECODERS = {
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
  gzip: promisify(gunzip),
} as const;

/** What was sent before it was packed; undefined for a form that is not known. */
async function decode(body: Buffer, encoding: unknown): Promise<Buffer | undefined> {
  if (encoding === undefined) return body;
  const known = Object.entries(DECODERS).find(([name]) => name === encoding);
  return known?.[1](body);
}

function split(body: Buffer, separator: string): Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = body.indexOf(separator); at >= 0; at = body.indexOf(separator, from)) {
    pieces.push(body.subarray(from, at));
    from = at + separator.length;
  }
  return [...pieces, body.subarray(from)];
}
