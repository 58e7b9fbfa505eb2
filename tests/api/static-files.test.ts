import { readFileSync } from "node:fs";
import { get, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { MAP_FILES } from "@/lib/map/map-files";

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer };

/** As it was sent: `fetch` would unpack it. */
function ask(address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(inject("atlasUrl") + address, { headers }, async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece);
      const { statusCode: status } = response;
      resolve({ status, headers: response.headers, body: Buffer.concat(pieces) });
    }).on("error", reject);
  });
}

async function firstScript(): Promise<string> {
  const page = await (await fetch(inject("atlasUrl"))).text();
  const [, address] = /<script src="(\/_next\/static\/chunks\/[^"]+)" async/.exec(page) ?? [];
  if (!address) throw new Error("The page names no script when at least one was expected.");
  return address;
}

describe("a file of text", () => {
  it.each([
    ["br, gzip", "br"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["identity", undefined],
    ["zstd", undefined],
  ])("comes packed as one of what is accepted: %s", async (accepted, encoding) => {
    const files: [address: string, file: string][] = [
      [MAP_FILES.code, `public${MAP_FILES.code}`],
      [MAP_FILES.worker, `public${MAP_FILES.worker}`],
    ];
    const script = await firstScript();
    files.push([script, script.replace("/_next/", ".next/")]);
    for (const [address, file] of files) {
      const { status, headers, body } = await ask(address, { "accept-encoding": accepted });
      expect(status, address).toBe(200);
      expect(headers["content-encoding"], address).toBe(encoding);
      expect(headers["content-type"], address).toMatch(/javascript; charset=utf-8$/i);
      expect(headers.vary, address).toBe("Accept-Encoding");
      expect(headers["content-length"], address).toBe(String(body.length));
      const whole = readFileSync(file);
      const plain =
        encoding === "br"
          ? brotliDecompressSync(body)
          : encoding === "gzip"
            ? gunzipSync(body)
            : body;
      expect(plain.equals(whole), address).toBe(true);
      if (encoding) expect(body.length, address).toBeLessThan(whole.length / 2);
    }
  });

  it("has a tag for each of its forms, with which it is not sent again", async () => {
    const forms = ["br", "gzip", "identity"];
    const answers = await Promise.all(
      forms.map((form) => ask(MAP_FILES.code, { "accept-encoding": form })),
    );
    const tags = answers.map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(forms.length);
    for (const [at, form] of forms.entries()) {
      const again = await ask(MAP_FILES.code, {
        "accept-encoding": form,
        "if-none-match": String(tags[at]),
      });
      expect(again.status, form).toBe(304);
      expect(again.body.length, form).toBe(0);
      expect(again.headers.vary, form).toBe("Accept-Encoding");
    }
  });
});

describe("a file", () => {
  it("may be kept for as long as its address means the same", async () => {
    const script = await firstScript();
    const kept: [address: string, control: string][] = [
      [script, "public, max-age=31536000, immutable"],
      ["/basemap.pmtiles?v=1", "public, max-age=31536000, immutable"],
      ["/basemap.pmtiles", "public, max-age=0"],
      [MAP_FILES.code, "public, max-age=86400"],
      ["/fonts/noto-sans-latin-400-normal.woff2", "public, max-age=86400"],
      ["/sprite/symbols.json", "public, max-age=86400"],
      ["/icon.svg", "public, max-age=0"],
    ];
    for (const [address, control] of kept) {
      const { status, headers } = await ask(address);
      expect(status, address).toBe(200);
      expect(headers["cache-control"]?.replace(", must-revalidate", ""), address).toBe(control);
    }
  });

  it("is sent in the part that is asked for", async () => {
    const whole = readFileSync("public/basemap.pmtiles");
    const { status, headers, body } = await ask("/basemap.pmtiles?v=1", {
      range: "bytes=127-16383",
      "accept-encoding": "br, gzip",
    });
    expect(status).toBe(206);
    expect(headers["content-range"]).toBe(`bytes 127-16383/${whole.length}`);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.equals(whole.subarray(127, 16_384))).toBe(true);
  });

  it.each([
    "/_next/static/../../package.json",
    "/_next/static/%2e%2e/%2e%2e/package.json",
    "/fonts/..%2f..%2fpackage.json",
    "/maplibre/.ready",
    "/maplibre",
    "/maplibre/",
  ])("is none of these: %s", async (address) => {
    const { status, body } = await ask(address);
    expect(status).not.toBe(200);
    expect(body.toString()).not.toContain("attested-atlas");
  });
});
