import { afterEach, describe, expect, it, vi } from "vitest";
import { answerHeaders, contentSecurityPolicy, framersOf } from "./security";

afterEach(() => vi.unstubAllEnvs());

/** The directives of the policy with their sources. */
function policy(environment: Record<string, string> = {}): Record<string, string[]> {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const directives = contentSecurityPolicy("bm9uY2U=").split("; ");
  return Object.fromEntries(
    directives.map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

const PRODUCTION = { NODE_ENV: "production", MAP_STYLE: "", MAP_HOSTS: "" };

describe("What a page may load", () => {
  it("is its own site's alone, and scripts only with the nonce of the answer", () => {
    expect(policy(PRODUCTION)).toEqual({
      "default-src": ["'self'"],
      "script-src": ["'self'", "'nonce-bm9uY2U='", "'strict-dynamic'"],
      "style-src": ["'self'"],
      "img-src": ["'self'", "data:", "blob:"],
      "connect-src": ["'self'"],
      "font-src": ["'self'"],
      "worker-src": ["'self'", "blob:"],
      "object-src": ["'none'"],
      "base-uri": ["'none'"],
      "form-action": ["'self'"],
      "frame-ancestors": ["'self'"],
    });
  });

  it("is also what the chosen map style needs: images, data and fonts, no scripts", () => {
    const chosen = policy({
      ...PRODUCTION,
      MAP_STYLE: "https://style.example/a/style.json",
      MAP_HOSTS: "tiles.example fonts.example:8080",
    });
    const hosts = ["https://style.example", "https://tiles.example", "https://fonts.example:8080"];
    expect(chosen["img-src"]).toEqual(["'self'", "data:", "blob:", ...hosts]);
    expect(chosen["connect-src"]).toEqual(["'self'", ...hosts]);
    expect(chosen["font-src"]).toEqual(["'self'", ...hosts]);
    expect(chosen["script-src"]).toEqual(policy(PRODUCTION)["script-src"]);
  });

  it("is wider only while one develops", () => {
    const developing = policy({ ...PRODUCTION, NODE_ENV: "development" });
    expect(developing["script-src"]).toContain("'unsafe-eval'");
    expect(developing["style-src"]).toEqual(["'self'", "'unsafe-inline'"]);
  });
});

describe("Who may frame an answer", () => {
  it.each([
    ["/embed/places/x", "frame-ancestors *", undefined],
    ["/fa/embed", "frame-ancestors *", undefined],
    ["/places/x", "frame-ancestors 'self'", "SAMEORIGIN"],
    ["/", "frame-ancestors 'self'", "SAMEORIGIN"],
  ])("of %s", (path, directive, option) => {
    const headers = new Map(answerHeaders("bm9uY2U=", framersOf(path)));
    expect(headers.get("content-security-policy")?.split("; ")).toContain(directive);
    expect(headers.get("x-frame-options")).toBe(option);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});
