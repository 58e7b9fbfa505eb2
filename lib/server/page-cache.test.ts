import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { contentSecurityPolicy } from "@/lib/security";
import { type Asked, type Draft, servePages, textOf, writePage } from "@/tests/support/page-maker";

const MEGABYTE = 1024 * 1024;
const parent = realpathSync(mkdtempSync(join(tmpdir(), "pages-")));
const home = process.cwd();
const attached = join(parent, ".atlas", "texts");
const named = join(parent, "named");

// Settings take every path from the working folder.
beforeAll(() => process.chdir(parent));
afterAll(() => {
  process.chdir(home);
  rmSync(parent, { recursive: true });
});

let atlas: Awaited<ReturnType<typeof servePages>>;
beforeEach(async () => {
  for (const folder of ["data", ".atlas", "named"]) {
    rmSync(join(parent, folder), { recursive: true, force: true });
  }
  for (const folder of [join(parent, "data"), attached, named]) {
    mkdirSync(folder, { recursive: true });
  }
  vi.stubEnv("ATLAS_DATA", "data");
  vi.stubEnv("ATLAS_TEXTS", named);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-01T12:00:00Z") });
  atlas = await servePages();
});
afterEach(async () => {
  await atlas.close();
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe("A page that was made before", () => {
  it("is not made again, and has the same words with a nonce of its own", async () => {
    const first = await atlas.ask();
    const second = await atlas.ask();
    const third = await atlas.ask();
    expect(atlas.made()).toBe(1);
    expect(new Set([first.nonce, second.nonce, third.nonce, ""]).size).toBe(4);
    for (const { status, headers, text, nonce } of [first, second, third]) {
      expect(status).toBe(200);
      expect(text).toBe(textOf(nonce, 1));
      expect(headers["content-security-policy"]).toEqual([contentSecurityPolicy(nonce)]);
    }
    expect(JSON.stringify([second, third])).not.toContain(first.nonce);
  });

  it.each(["gzip", "br", "deflate", "identity"])(
    "is sent packed to who takes that and plain to who does not, though it was made for who takes %s",
    async (encoding) => {
      const first = await atlas.ask({ headers: { "accept-encoding": encoding } });
      expect(first.encoding).toBe(encoding === "identity" ? undefined : encoding);
      const packed = await atlas.ask({ headers: { "accept-encoding": "gzip" } });
      const plain = await atlas.ask();
      expect([packed.encoding, plain.encoding]).toEqual(["gzip", undefined]);
      for (const { text, nonce } of [first, packed, plain]) expect(text).toBe(textOf(nonce, 1));
      expect(plain.headers["content-length"]).toEqual([String(Buffer.byteLength(plain.text))]);
      expect(atlas.made()).toBe(1);
    },
  );

  it("keeps its headers, each as often as it stood there, with the new nonce", async () => {
    const links = [
      '</a.css>; rel=preload; as="style"',
      '</a.js>; rel=preload; as="script"; nonce="NONCE"',
    ];
    atlas.draw({
      headers: {
        link: links,
        "cache-control": "private, no-cache",
        vary: "rsc, next-url",
        "content-language": "fa",
      },
    });
    const headers = { "accept-encoding": "gzip" };
    for (const { headers: sent, nonce } of [
      await atlas.ask({ headers }),
      await atlas.ask({ headers }),
    ]) {
      expect(sent).toMatchObject({
        link: links.map((link) => link.replace("NONCE", nonce)),
        "cache-control": ["private, no-cache"],
        vary: ["rsc, next-url, Accept-Encoding"],
        "content-language": ["fa"],
        "content-type": ["text/html; charset=utf-8"],
      });
    }
    expect(atlas.made()).toBe(1);
  });

  it("has nothing of the headers of its first transfer", async () => {
    atlas.draw({
      headers: {
        connection: "close",
        date: "Fri, 08 Apr 2011 00:00:00 GMT",
        "keep-alive": "timeout=99",
        "transfer-encoding": "chunked",
      },
    });
    const first = await atlas.ask({ headers: { "accept-encoding": "gzip" } });
    expect(first.headers).toMatchObject({
      connection: ["close"],
      date: ["Fri, 08 Apr 2011 00:00:00 GMT"],
    });
    const { headers, encoding } = await atlas.ask({ headers: { connection: "keep-alive" } });
    expect(headers.connection).toEqual(["keep-alive"]);
    expect(headers.date).not.toEqual(first.headers.date);
    expect(headers["keep-alive"]).not.toEqual(["timeout=99"]);
    expect(headers["transfer-encoding"]).toBeUndefined();
    expect(encoding).toBeUndefined();
    expect(atlas.made()).toBe(1);
  });

  it("stays before others while it is asked for, when there is no room for all", async () => {
    atlas.draw({ write: (nonce) => [nonce, Buffer.alloc(3.9 * MEGABYTE, "x")] });
    for (let page = 0; page < 10; page++) {
      await atlas.ask({ path: `/${page}` });
      await atlas.ask({ path: "/0" });
    }
    expect(atlas.made()).toBe(10);
    await atlas.ask({ path: "/1" });
    expect(atlas.made()).toBe(11);
  });
});

describe("A page is made for each", () => {
  it.each<[string, Asked]>([
    ["address", { path: "/places" }],
    ["query of an address", { path: "/?theme=dark" }],
    ["host", { headers: { host: "atlas.example" } }],
    ["host that a proxy names", { headers: { "x-forwarded-host": "atlas.example" } }],
    ["protocol that a proxy names", { headers: { "x-forwarded-proto": "https" } }],
  ])("%s, and each is kept", async (_what, other) => {
    await atlas.ask();
    expect((await atlas.ask(other)).text).toContain("<h1>Page 2</h1>");
    expect((await atlas.ask()).text).toContain("<h1>Page 1</h1>");
    expect((await atlas.ask(other)).text).toContain("<h1>Page 2</h1>");
    expect(atlas.made()).toBe(2);
  });

  const text = join(named, "text.txt");
  const writeText = (path: string, second: number) => {
    writeFileSync(path, "words");
    utimesSync(path, second, second);
  };

  it.each<[string, () => void]>([
    ["version of the index", () => Object.assign(atlas.versions, { shown: "two" })],
    ["version of today's index", () => Object.assign(atlas.versions, { today: "two" })],
    ["day", () => vi.setSystemTime(new Date("2026-03-02T00:00:00Z"))],
    ["text that comes", () => writeText(join(named, "other.txt"), 1)],
    ["text that is taken in", () => writeText(join(attached, `${"a".repeat(64)}.txt`), 1)],
    ["text that changes", () => writeText(text, 2)],
    ["text that goes", () => rmSync(text)],
  ])("%s", async (_what, change) => {
    writeText(text, 1);
    await atlas.ask();
    await atlas.ask();
    expect(atlas.made()).toBe(1);
    change();
    expect((await atlas.ask()).text).toContain("<h1>Page 2</h1>");
    expect((await atlas.ask()).text).toContain("<h1>Page 2</h1>");
    expect(atlas.made()).toBe(2);
  });

  it("time that a text comes while it is made", async () => {
    atlas.draw({ meanwhile: () => writeText(text, 1) });
    await atlas.ask();
    atlas.draw({});
    rmSync(text);
    await atlas.ask();
    expect(atlas.made()).toBe(2);
  });

  it("day, not for each hour of it", async () => {
    await atlas.ask();
    vi.setSystemTime(new Date("2026-03-01T23:59:59Z"));
    await atlas.ask();
    expect(atlas.made()).toBe(1);
  });
});

describe("An answer is made anew each time", () => {
  const withMark = (...mark: string[]) => ({
    write: (nonce: string, number: number) => [...writePage(nonce, number), ...mark],
  });

  it.each<[string, Draft]>([
    ["whose status is 404", { status: 404 }],
    ["whose status is 500", { status: 500 }],
    ["whose status is 203", { status: 203 }],
    ["that is no page", { headers: { "content-type": "text/plain; charset=utf-8" } }],
    ["whose policy has no nonce", { headers: { "content-security-policy": "default-src 'self'" } }],
    ["that gives its reader a cookie", { headers: { "set-cookie": "seen=1" } }],
    ["that is packed in a form that is not known", { headers: { "content-encoding": "x-own" } }],
    ["in whose markup a part failed", withMark('<template data-dgst="', '3419268"></template>')],
    [
      "in whose data a part failed",
      withMark(
        String.raw`<script>f.push([1,"5:E{\"dig`,
        String.raw`est\":\"3419268\"}\n"])</script>`,
      ),
    ],
  ])("%s", async (_what, draft) => {
    atlas.draw(draft);
    const first = await atlas.ask();
    expect(first.status).toBe(draft.status ?? 200);
    await atlas.ask();
    expect(atlas.made()).toBe(2);
    expect(atlas.failures).toEqual([]);
  });

  it.each(["identity", "gzip"])("that was cut off, of those sent as %s", async (encoding) => {
    const asked = { headers: { "accept-encoding": encoding } };
    atlas.draw({ isCutOff: true });
    await expect(atlas.ask(asked)).rejects.toThrow();
    atlas.draw({});
    const { text, nonce } = await atlas.ask(asked);
    expect(text).toBe(textOf(nonce, 2));
    expect(atlas.failures).toEqual([]);
  });

  it("whose making failed, which is told", async () => {
    const failure = new Error("The disk is gone.");
    atlas.draw({
      meanwhile: () => {
        throw failure;
      },
    });
    await expect(atlas.ask()).rejects.toThrow();
    expect(atlas.failures).toEqual([failure]);
    atlas.draw({});
    const { text, nonce } = await atlas.ask();
    expect(text).toBe(textOf(nonce, 2));
  });
});

describe("A request is neither answered from what was kept, nor its answer kept", () => {
  it.each<[string, Asked]>([
    ["that has the method HEAD", { method: "HEAD" }],
    ["that has the method POST", { method: "POST" }],
    ["for a preview", { headers: { cookie: "seen=1; __prerender_bypass=0123" } }],
    ["with an authorization", { headers: { authorization: "Basic YTpi" } }],
    ["for a part of a page", { headers: { rsc: "1" } }],
    ["for a moment", { headers: { "accept-datetime": "Fri, 08 Apr 2011 00:00:00 GMT" } }],
    ["for a range", { headers: { range: "bytes=0-9" } }],
    ["for an action", { headers: { "next-action": "00" } }],
    ["for data of a page", { headers: { "x-nextjs-data": "1" } }],
    ["that names a part of a page", { headers: { "next-router-segment-prefetch": "/_tree" } }],
    ["of a client that does not say what it is", { headers: { "user-agent": undefined } }],
  ])("%s", async (_what, asked) => {
    await atlas.ask(asked);
    expect((await atlas.ask()).text).toContain("<h1>Page 2</h1>");
    await atlas.ask(asked);
    expect(atlas.made()).toBe(3);
    expect((await atlas.ask()).text).toContain("<h1>Page 2</h1>");
    expect(atlas.made()).toBe(3);
  });
});

describe("Who asks past caches", () => {
  it.each<Record<string, string>>([
    { "cache-control": "no-cache" },
    { "cache-control": "max-age=0, no-store" },
    { pragma: "no-cache" },
  ])("has the page made anew, which is kept for the next: %j", async (headers) => {
    await atlas.ask();
    expect((await atlas.ask({ headers })).text).toContain("<h1>Page 2</h1>");
    expect((await atlas.ask()).text).toContain("<h1>Page 2</h1>");
    expect(atlas.made()).toBe(2);
  });

  it.each<Record<string, string>>([
    { "cache-control": "max-age=0" },
    { cookie: "consent=1; theme=dark" },
    { "x-request-id": "0123", "x-real-ip": "192.0.2.1" },
  ])(
    "is not whoever merely loads a page, whatever their browser or a proxy adds: %j",
    async (headers) => {
      await atlas.ask();
      await atlas.ask({ headers });
      expect(atlas.made()).toBe(1);
    },
  );
});

describe("A page of more than four megabytes is sent whole and not kept", () => {
  /** Letters that packing makes no shorter than three quarters. */
  const random = (bytes: number) => {
    let state = 1;
    return Buffer.from(
      Uint8Array.from({ length: bytes }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return 32 + ((state >>> 16) % 90);
      }),
    );
  };
  const many = (piece: Buffer, count: number) => Array.from({ length: count }, () => piece);
  const END = "</html>";

  async function isMadeTwice(encoding: string, write: (nonce: string) => (string | Buffer)[]) {
    const whole = (nonce: string) =>
      Buffer.concat(write(nonce).map((piece) => Buffer.from(piece))).toString();
    atlas.draw({ write });
    for (const count of [1, 2]) {
      const { text, nonce } = await atlas.ask({ headers: { "accept-encoding": encoding } });
      expect(text === whole(nonce)).toBe(true);
      expect(atlas.failures).toEqual([]);
      expect(atlas.made()).toBe(count);
    }
  }

  it("sent as it is", async () => {
    const piece = Buffer.alloc(MEGABYTE, "x");
    await isMadeTwice("identity", (nonce) => [nonce, ...many(piece, 6), END]);
  });

  it("packed to less than that", async () => {
    const piece = Buffer.alloc(MEGABYTE, "x");
    await isMadeTwice("gzip", (nonce) => [nonce, ...many(piece, 6), END]);
  });

  it("packed to more than that", async () => {
    const piece = random(MEGABYTE);
    await isMadeTwice("gzip", (nonce) => [nonce, ...many(piece, 7), END]);
  });

  it("sent as it is, with so many nonces that it were shorter without them", async () => {
    const piece = Buffer.alloc(MEGABYTE, "x");
    await isMadeTwice("identity", (nonce) => [
      ...many(piece, 3),
      nonce.repeat(1_000),
      Buffer.alloc(MEGABYTE - 1_000, "x"),
      ...many(piece, 2),
      END,
    ]);
  });
});
