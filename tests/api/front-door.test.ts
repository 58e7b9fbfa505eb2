import { statSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, inject, it } from "vitest";
import { openServer } from "./ask";
import { type RawAnswer, requestLines, sendRaw } from "./raw-request";

const { ask } = openServer();
const send = (method: string, target: string, headers: readonly string[] = []) =>
  sendRaw(inject("atlasUrl"), requestLines(method, target, headers));

/** Pages, routes of the API, files, and addresses with nothing behind them, within the proxy's reach and outside it. */
const ADDRESSES = [
  "/",
  "/places",
  "/nothing/here",
  "/api",
  "/api/map",
  "/api/landmarks",
  "/api/nothing",
  "/icon.svg",
  "/theme.css",
  "/basemap.pmtiles",
  "/region.pmtiles",
  "/fonts/nothing",
  "/nothing.png",
  "/_next/static/nothing",
  "/withdrawn/places/x",
];

function expectSafe({ headers }: RawAnswer, what: string) {
  expect(headers.get("content-security-policy"), what).toContain("default-src 'self'");
  expect(headers.get("content-security-policy"), what).toContain("object-src 'none'");
  expect(headers.get("x-content-type-options"), what).toBe("nosniff");
  expect(headers.get("x-frame-options"), what).toBe("SAMEORIGIN");
  expect(headers.get("referrer-policy"), what).toBe("no-referrer");
}

describe("every answer", () => {
  it.each(ADDRESSES)("carries the policies: %s", async (address) => {
    for (const method of ["HEAD", "OPTIONS", "TRACE"]) {
      expectSafe(await send(method, address), `${method} ${address}`);
    }
    expectSafe(await send("GET", address), address);
  });

  it("carries the policies also where the request could not be read", async () => {
    const requests: [lines: string[], status: number][] = [
      [["GARBAGE"], 400],
      [["GET / HTTP/1.1"], 400],
      [["GET / HTTP/1.1", "Host: ["], 400],
      [["GET / HTTP/1.1", "Host: a", "Content-Length: 3", "Transfer-Encoding: chunked"], 400],
      [["GET / HTTP/1.1", "Host: a", `X: ${"y".repeat(20_000)}`], 431],
      [requestLines("GET", "/", ["Expect: the worst"]), 417],
      [["GET / HTTP/1.1", "Host: a", "Connection: upgrade", "Upgrade: websocket"], 400],
      [["CONNECT example.org:443 HTTP/1.1", "Host: example.org:443"], 405],
    ];
    for (const [lines, status] of requests) {
      const answer = await sendRaw(inject("atlasUrl"), lines);
      expect(answer.status, lines.join(" ").slice(0, 60)).toBe(status);
      expectSafe(answer, lines.join(" ").slice(0, 60));
    }
  });
});

describe("the page of a missing file", () => {
  it.each(["/fonts/nothing", "/nothing.png", "/_next/nothing", "/places/nothing.png"])(
    "has only scripts that its policy allows: %s",
    async (address) => {
      const { status, headers, body } = await send("GET", address);
      expect(status).toBe(404);
      const [, nonce] = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "") ?? [];
      const { document } = new JSDOM(body).window;
      const scripts = [...document.querySelectorAll("script")];
      expect(scripts.length).toBeGreaterThan(0);
      expect([...new Set(scripts.map((script) => script.nonce))]).toEqual([nonce]);
    },
  );
});

describe("an address that is not percent-encoded", () => {
  it.each(["/%E0%A4%A", "/places/%ff", "/?q=%E0%A4%A", "/fonts/%", "/_next/static/%zz"])(
    "is refused in a sentence: %s",
    async (target) => {
      const { status, headers, body } = await send("GET", target);
      expect(status).toBe(400);
      expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
      expect(body).toMatch(/^The address .*\.\n$/);
    },
  );

  it.each(["/api/%E0%A4%A", "/api/collections/%ff/items", "/api/map?q=%E0"])(
    "is refused with problem details: %s",
    async (target) => {
      const { status, headers, body } = await send("GET", target);
      expect(status).toBe(400);
      expect(headers.get("content-type")).toBe("application/problem+json");
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(JSON.parse(body)).toMatchObject({
        status: 400,
        type: "/about/data#error-malformed-request",
        instance: target,
      });
    },
  );
});

describe("a method that does not read", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "M-SEARCH"])(
    "is refused with what is possible: %s",
    async (method) => {
      for (const address of ADDRESSES) {
        const { status, headers } = await send(method, address, ["Content-Length: 0"]);
        expect(status, address).toBe(405);
        expect(headers.get("allow"), address).toBe("GET, HEAD, OPTIONS");
      }
    },
  );

  it("is refused before its content is read", async () => {
    const { status } = await send("POST", "/places", ["Content-Length: 1000000000"]);
    expect(status).toBe(405);
  });

  it.each(["/", "/basemap.pmtiles", "*"])("can be asked about: %s", async (target) => {
    const { status, headers } = await send("OPTIONS", target);
    expect(status).toBe(204);
    expect(headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });
});

describe("a range of the basemap", () => {
  it.each(["/basemap.pmtiles", "/relief.pmtiles"])("is judged by the file: %s", async (path) => {
    const { size } = statSync(`public${path}`);
    const answers = await Promise.all(
      [
        "bytes=0-126",
        "bytes=-5",
        "bytes=0-999999999",
        "bytes=0-1,4-5",
        "lines=1-2",
        "bytes=abc",
        "bytes=5-1",
        `bytes=${size}-`,
        "bytes=-0",
      ].map((range) => ask(path, { method: "HEAD", headers: { range } })),
    );
    expect(answers.map(({ status }) => status)).toEqual([
      206, 206, 206, 200, 200, 400, 400, 416, 416,
    ]);
    expect(answers.at(-1)?.headers.get("content-range")).toBe(`bytes */${size}`);
    expect(answers[5]?.headers.get("content-range")).toBeNull();
  });

  it("is no matter for other files", async () => {
    for (const path of ["/icon.svg", "/theme.css", "/api", "/places"]) {
      expect((await ask(path, { headers: { range: "bytes=999999999-" } })).status, path).toBe(200);
    }
  });
});

describe("a header that only the server itself sets", () => {
  it.each(["//[", "http://[", "/places/camp-ashraf?theme=dark"])(
    "is not taken from a client: x-link %s",
    async (link) => {
      for (const address of ["/places", "/fonts/nothing", "/nothing.png", "/_next/nothing"]) {
        const { status, body } = await send("GET", address, [`X-Link: ${link}`]);
        expect(status, address).toBe(address === "/places" ? 200 : 404);
        expect(body).not.toMatch(/data-theme\W+dark/);
      }
    },
  );

  it("is refused where Next could not read it", async () => {
    const state = encodeURIComponent(JSON.stringify(["", {}]));
    const shown = await send("GET", "/places", ["RSC: 1", `Next-Router-State-Tree: ${state}`]);
    expect(shown.status).toBe(307);
    for (const value of ["nonsense", "%E0", "[]", "null"]) {
      const { status } = await send("GET", shown.headers.get("location") ?? "", [
        "RSC: 1",
        `Next-Router-State-Tree: ${value}`,
      ]);
      expect(status, value).toBe(400);
    }
  });
});

describe("an address of another host", () => {
  it.each(["//evil.example/", "/\\evil.example", "http://evil.example/places/"])(
    "leads nowhere else: %s",
    async (target) => {
      const { status, headers } = await send("GET", target);
      expect(status).toBe(308);
      expect(headers.get("location")).toMatch(/^\/[a-z]/);
    },
  );
});
