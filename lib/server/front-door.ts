import { statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { AtlasError } from "@/lib/errors";
import { answerApi } from "@/lib/ogc/api";
import { writeProblem } from "@/lib/ogc/problem";
import { answerPicture } from "@/lib/preview/answer-picture";
import { isPictureAddress } from "@/lib/preview/picture-address";
import { readReleaseAddress } from "@/lib/query/release-address";
import { loadView } from "@/lib/query/view";
import { answerHeaders, contentSecurityPolicy, framersOf, makeNonce } from "@/lib/security";
import type { ServedStore } from "@/lib/store/served-store";
import { withAnswer } from "./answer-status";
import { readByteRange } from "./byte-range";
import { isOfApi, judgeRequest, METHODS } from "./judge-request";
import { answerOperation, isAlwaysAnswered, isOfOperation } from "./operation";
import { createPageCache, type PageCache } from "./page-cache";
import { findStaticFile, sendFile } from "./static-files";
import { createTurnstile } from "./turnstile";
import { headersOf, writeCompressed } from "./web-messages";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Files that are read in parts. */
const IN_PARTS = ["/basemap.pmtiles", "/relief.pmtiles"];

/**
 * The server in front of the pages. It refuses what no page could answer (broken addresses, methods that write,
 * ranges that a file does not have), and puts the safety headers on every answer that has none of its own.
 *
 * @param folder of the files that are served as they are
 * @param served the index that pages and API ask
 */
export function createFrontDoor(handle: Handler, folder: string, served: ServedStore): Server {
  const pages = createPageCache();
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    const nonce = makeNonce();
    replaceOwnHeaders(request, nonce);
    addSafetyHeaders(response, { nonce, url: request.url });
    answer(request, response, { handle, folder, served, pages }).catch((error) => {
      if (!(error instanceof AtlasError)) {
        console.error(`${request.method} ${request.url} failed:`, error);
      }
      refuse(request, response, error);
    });
  });
  server.on("checkExpectation", (_request, response: ServerResponse) => {
    addSafetyHeaders(response);
    response.writeHead(417, { connection: "close" }).end();
  });
  server.on("connect", (_request, socket) => refuseOnSocket(socket, 405));
  server.on("upgrade", (_request, socket) => refuseOnSocket(socket, 400));
  server.on("clientError", ({ code }: NodeJS.ErrnoException, socket) => {
    if (code === "ECONNRESET" || !socket.writable) socket.destroy();
    else refuseOnSocket(socket, statusOfFault(code));
  });
  return server;
}

type House = { handle: Handler; folder: string; served: ServedStore; pages: PageCache };

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, folder, served, pages }: House,
) {
  try {
    const { method = "", url = "", httpVersion, headers } = request;
    request.url = judgeRequest({ method, target: url, host: headers.host, httpVersion });
    judgeRange(request, response, folder);
    judgeRouterState(request);
  } catch (error) {
    return refuse(request, response, error);
  }
  if (request.method === "OPTIONS" && !isOfApi(request.url)) {
    response.writeHead(204, { allow: METHODS }).end();
    return;
  }
  const { url } = request;
  const release = await releaseOf(url, served);
  const isGone = () => response.closed || request.socket.destroyed;
  if (isOfOperation(url)) {
    const tell = () => served.answer(() => answerKeeper(request, response, served));
    return isAlwaysAnswered(url) ? tell() : programs.pass(tell, isGone);
  }
  if (isPictureAddress(url)) {
    const draw = () => answerProgram(request, response, answerPicture);
    return pictures.pass(() => served.answer(draw, release), isGone);
  }
  // What lies on disk is sent at next to no cost, and the pages that were let in need it; a missing file is a page.
  const file = findStaticFile(url, folder);
  if (file && (await sendFile(request, response, file))) return;
  // An address with a slash too many is led to the one without, as that of a page is.
  const isProgram = isOfApi(url) && !/^[^?]*\/(?:[/?]|$)/.test(url);
  if (isProgram) {
    const write = () => answerProgram(request, response, answerApi);
    const turnstile = EXPORT.test(url) ? exporters : programs;
    return turnstile.pass(() => served.answer(write, release), isGone);
  }
  const send = () => pages.send(request, response);
  if (await served.answer(send, release)) return;
  // Of a crowd that asks for one page, those who had to wait are given what was made for the first.
  const draw = async () => {
    if (await send()) return;
    await pages.make(request, response, () =>
      withAnswer(response, () => handle(request, response)),
    );
  };
  await readers.pass(() => served.answer(draw, release), isGone);
}

/**
 * A page is worked on by one thread, an answer to a program mostly by those of the index: more at a time would only
 * make each of them later.
 */
const readers = createTurnstile({ places: 8, patience: 2_000, longest: 10_000 });
const programs = createTurnstile({ places: 16, patience: 2_000, longest: 10_000 });
/** Pictures are drawn by other threads on the same cores; nobody waits for one as readers wait for pages. */
const pictures = createTurnstile({ places: 2, patience: 5_000, longest: 10_000 });

/** An export goes on for as long as its client reads: few at a time work, and a slow client gives its place up. */
const exporters = createTurnstile({ places: 3, patience: 5_000, longest: 20_000 });
const EXPORT =
  /^\/api\/(?:releases\/[^/?]+\/)?(?:collections\/[^/?]+\/export|bundle(?:\/words)?)(?:\?|$)/;

/**
 * The release that an address asks for: the API's by its path, columns by their version, which is that of one index,
 * pages and their pictures by the key of links.
 */
async function releaseOf(url: string, served: ServedStore): Promise<string | undefined> {
  if (!/release|^\/api\/columns\//.test(url)) return undefined;
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const [, version] = /^\/api\/columns\/([^/]+)/.exec(pathname) ?? [];
  if (version !== undefined) return served.releaseOfVersion(version);
  if (isOfApi(pathname)) return readReleaseAddress(pathname).release;
  return loadView(searchParams).release ?? undefined;
}

/** API and pictures need nothing of what makes pages; without it, an answer costs half. */
async function answerProgram(
  request: IncomingMessage,
  response: ServerResponse,
  write: (asked: Request) => Promise<Response>,
) {
  const { method = "", url = "" } = request;
  const base = `http://${request.headers.host ?? `localhost:${request.socket.localPort}`}`;
  const asked = new Request(new URL(url, base), { method, headers: headersOf(request) });
  await writeCompressed(request, response, await write(asked));
}

async function answerKeeper(
  request: IncomingMessage,
  response: ServerResponse,
  served: ServedStore,
) {
  const [path = ""] = (request.url ?? "").split("?");
  const answer = await answerOperation(path, headersOf(request), served);
  await writeCompressed(request, response, answer);
}

/**
 * What the proxy tells the pages is never taken from a client, also where no proxy runs. There, a page of Next's own
 * (a missing file's) reads the nonce of its scripts from the policy.
 */
function replaceOwnHeaders({ headers }: IncomingMessage, nonce: string) {
  delete headers["x-link"];
  delete headers["x-nonce"];
  headers["content-security-policy"] = contentSecurityPolicy(nonce);
}

/** Next answers a range that a file does not have with status 500, so that none gets to it. */
function judgeRange(request: IncomingMessage, response: ServerResponse, folder: string) {
  const { headers, url = "" } = request;
  const [path = ""] = url.split("?");
  if (headers.range === undefined || path === "/region.pmtiles") return;
  const file = IN_PARTS.includes(path)
    ? statSync(join(folder, path), { throwIfNoEntry: false })
    : undefined;
  if (!file) {
    delete headers.range;
    return;
  }
  try {
    if (!readByteRange(headers.range, file.size)) delete headers.range;
  } catch (error) {
    if (error instanceof AtlasError && error.code === "range-not-satisfiable") {
      response.setHeader("content-range", `bytes */${file.size}`);
    }
    throw error;
  }
}

/** What the browser's part of Next says it shows already. Next answers one that it cannot read with status 500. */
function judgeRouterState({ headers }: IncomingMessage) {
  try {
    parseAndValidateFlightRouterState(headers["next-router-state-tree"]);
  } catch (cause) {
    throw new AtlasError(
      "malformed-request",
      "The header Next-Router-State-Tree cannot be read; open the page anew.",
      { cause },
    );
  }
}

const SECONDS_UNTIL_ANOTHER_TRY = "2";

/** Says what is wrong: to programs as problem details, to people in a sentence. */
function refuse(request: IncomingMessage, response: ServerResponse, error: unknown) {
  if (response.headersSent) return response.destroy();
  const { method = "", url = "" } = request;
  const isKnown = error instanceof AtlasError;
  const status = isKnown ? error.status : 500;
  response.statusCode = status;
  // What a refused request still sends is not waited for.
  response.setHeader("connection", "close");
  response.setHeader("cache-control", "no-store");
  if (status === 405) response.setHeader("allow", METHODS);
  if (status === 503) response.setHeader("retry-after", SECONDS_UNTIL_ANOTHER_TRY);
  if (isOfApi(url)) {
    const problem = writeProblem(error, { method, url: `http://localhost${url}` });
    response.setHeader("content-type", problem.headers.get("content-type") ?? "");
    response.setHeader("access-control-allow-origin", "*");
    return problem.text().then((text) => response.end(text));
  }
  response.setHeader("content-type", "text/plain; charset=utf-8");
  return response.end(`${isKnown ? error.message : "Something went wrong here."}\n`);
}

/**
 * Pages say as well that they are asked for by moments too: Next has a list of its own where the proxy's would be.
 *
 * @param nonce of the scripts, should the answer turn out to be a page
 * @param url what was asked for, as it was sent
 */
function addSafetyHeaders(
  response: ServerResponse,
  { nonce, url }: { nonce?: string; url?: string | undefined } = {},
) {
  const framers = framersOf(pathOf(url));
  const writeHead = response.writeHead;
  response.writeHead = (...given: unknown[]) => {
    const isPage = String(response.getHeader("content-type")).startsWith("text/html");
    if (isPage) response.appendHeader("vary", "Accept-Datetime");
    for (const [name, value] of answerHeaders(isPage ? nonce : undefined, framers)) {
      if (!response.hasHeader(name)) response.setHeader(name, value);
    }
    return Reflect.apply(writeHead, response, given);
  };
}

/** Without the steps up and down that an address may have. */
function pathOf(url = "/"): string {
  const [path = "/"] = url.split(/[?#]/);
  const address = `http://localhost${path}`;
  return URL.canParse(address) ? new URL(address).pathname : "/";
}

function statusOfFault(code: string | undefined): 400 | 408 | 431 {
  if (code === "HPE_HEADER_OVERFLOW") return 431;
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
}

const REASONS = {
  400: "Bad Request",
  405: "Method Not Allowed",
  408: "Request Timeout",
  431: "Request Header Fields Too Large",
} as const;

/** For requests that have no response object: those that could not be read, and those that ask for the socket. */
function refuseOnSocket(socket: Duplex, status: keyof typeof REASONS) {
  const headers = [
    ...answerHeaders(),
    ["connection", "close"],
    ["content-length", "0"],
    ...(status === 405 ? [["allow", METHODS]] : []),
  ];
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`);
  socket.on("error", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${REASONS[status]}\r\n${lines.join("")}\r\n`);
}
