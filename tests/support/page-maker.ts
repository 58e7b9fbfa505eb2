import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import compression from "compression";
import { contentSecurityPolicy, makeNonce } from "@/lib/security";
import { createPageCache } from "@/lib/server/page-cache";
import { answerWith } from "@/lib/store/request-store";
import type { Store } from "@/lib/store/store";

/** How the next pages are made. */
export type Draft = {
  status?: number;
  headers?: Record<string, string | string[]>;
  isCutOff?: boolean;
  /** What happens elsewhere while the page is made. */
  meanwhile?: () => void;
  /** What is written one after the other. */
  write?: (nonce: string, number: number) => (string | Buffer)[];
};
export type Asked = {
  path?: string;
  method?: string;
  headers?: Record<string, string | undefined>;
};

const WORDS = Buffer.from("کمپ اشرف، words of a page that go on for a while. ".repeat(60));

/** A page whose nonce, and a letter of whose words, lie partly in one piece and partly in the next. */
export const writePage = (nonce: string, number: number) => [
  `<!doctype html><script nonce="${nonce}" src="/a.js"></script><h1>Page ${number}</h1><p>`,
  WORDS.subarray(0, 7),
  WORDS.subarray(7),
  `</p><script nonce="${nonce.slice(0, 9)}`,
  `${nonce.slice(9)}">a("${nonce}${nonce}", "اشرف")</script>`,
];

/** The whole of it. */
export const textOf = (nonce: string, number: number) =>
  Buffer.concat(writePage(nonce, number).map((piece) => Buffer.from(piece))).toString();

const compress = compression();

/** A server that makes pages as Next does, behind a cache of its own. */
export async function servePages() {
  const pages = createPageCache();
  const versions = { shown: "one", today: "one" };
  const storeOf = (name: keyof typeof versions) =>
    ({ readSummary: async () => ({ version: versions[name] }) }) as unknown as Store;
  const stores = {
    store: storeOf("shown"),
    today: storeOf("today"),
    open: async () => undefined,
  };
  const nonces: string[] = [];
  const failures: unknown[] = [];
  const underWay: Promise<void>[] = [];
  let draft: Draft = {};

  async function makePage(incoming: IncomingMessage, response: ServerResponse) {
    const { status = 200, headers = {}, isCutOff = false, meanwhile, write = writePage } = draft;
    const nonce = makeNonce();
    nonces.push(nonce);
    response.statusCode = status;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", contentSecurityPolicy(nonce));
    for (const [name, value] of Object.entries(headers)) {
      response.setHeader(
        name,
        [value].flat().map((text) => text.replace("NONCE", nonce)),
      );
    }
    await new Promise<void>((resolve) =>
      compress(incoming as never, response as never, () => resolve()),
    );
    const pieces = write(nonce, nonces.length);
    for (const piece of pieces.slice(0, -1)) response.write(piece);
    meanwhile?.();
    if (isCutOff) return void response.destroy();
    response.end(pieces.at(-1));
  }

  async function answer(incoming: IncomingMessage, response: ServerResponse) {
    if (await pages.send(incoming, response)) return;
    await pages.make(incoming, response, makePage);
  }

  const server = createServer((incoming, response) => {
    const answered = answerWith(stores, () => answer(incoming, response));
    const refuse = (error: unknown) => {
      failures.push(error);
      response.destroy();
    };
    underWay.push(answered.catch(refuse));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    versions,
    nonces,
    failures,
    made: () => nonces.length,
    draw(next: Draft) {
      draft = next;
    },
    /** Asks for a page, and waits until the server has done all that it does for it. */
    async ask({ path = "/", method = "GET", headers = {} }: Asked = {}) {
      try {
        const message = await new Promise<IncomingMessage>((resolve, reject) => {
          const sent = request({ port, host: "127.0.0.1", path, method }, resolve);
          // Nobody in particular, unless it is said who asks.
          sent.setHeader("user-agent", "reader");
          for (const [name, value] of Object.entries(headers)) {
            if (value === undefined) sent.removeHeader(name);
            else sent.setHeader(name, value);
          }
          sent.on("error", reject).end();
        });
        return await read(message);
      } finally {
        await Promise.all(underWay);
      }
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const UNPACK: Record<string, (body: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  deflate: inflateSync,
  gzip: gunzipSync,
};

async function read(message: IncomingMessage) {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece);
  const { "content-encoding": encoding, "content-security-policy": policy } = message.headers;
  const body = Buffer.concat(pieces);
  const unpacked = encoding === undefined ? body : UNPACK[encoding]?.(body);
  return {
    status: message.statusCode,
    headers: message.headersDistinct,
    encoding,
    text: String(unpacked),
    nonce: /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? "",
  };
}
