import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const ask = (headers: Record<string, string>) =>
  new Request("http://localhost:3000/api?f=json", { headers });

async function siteOf(headers: Record<string, string>): Promise<string> {
  const links = await import("./links");
  return links.siteOf(ask(headers));
}

describe("siteOf", () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubEnv("SITE_URL", "");
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  it.each([
    [{}, "http://localhost:3000"],
    [{ host: "atlas.example:8080" }, "http://atlas.example:8080"],
    [{ host: "[::1]:8080" }, "http://[::1]:8080"],
    [
      { host: "inner:3000", "x-forwarded-host": "atlas.example", "x-forwarded-proto": "https" },
      "https://atlas.example",
    ],
    [
      { "x-forwarded-host": "atlas.example, inner", "x-forwarded-proto": "https, http" },
      "https://atlas.example",
    ],
    [{ host: "evil.example/path?x=" }, "http://localhost:3000"],
    [{ host: "inner:3000", "x-forwarded-host": "256.256.256.256" }, "http://localhost:3000"],
    [{ host: "atlas.example", "x-forwarded-proto": "javascript" }, "http://atlas.example"],
  ])("takes %j for %s", async (headers, site) => {
    expect(await siteOf(headers)).toBe(site);
  });

  it("takes SITE_URL before what the request says", async () => {
    vi.stubEnv("SITE_URL", "https://atlas.example/");
    expect(await siteOf({ host: "inner:3000" })).toBe("https://atlas.example");
  });
});
