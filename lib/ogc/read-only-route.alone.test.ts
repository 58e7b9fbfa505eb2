import { afterEach, describe, expect, it, vi } from "vitest";
import { AtlasError, ERRORS, type ErrorCode } from "@/lib/errors";
import { content } from "./answer";
import { readOnlyRoute } from "./read-only-route";

vi.mock("@/lib/store", () => ({ openStore: () => "the store" }));
afterEach(() => vi.restoreAllMocks());

const answer = content({ title: "Atlas" }, "application/json", {});
const ask = (method = "GET") =>
  new Request("https://atlas.example/api/collections?f=json", {
    method,
    headers: { accept: "application/json" },
  });
const context = { params: Promise.resolve({ id: "a" }) };

describe("A route that can only be read", () => {
  const seen = vi.fn();
  const route = readOnlyRoute<{ id: string }>(async (asked) => {
    seen(asked);
    return answer;
  });

  it("answers with what it was asked: address, parameters, formats and the store", async () => {
    const response = await route.GET(ask(), context);
    expect(await response.json()).toEqual({ title: "Atlas" });
    const { address, ...asked } = seen.mock.lastCall?.[0] ?? {};
    expect(asked).toEqual({ params: { id: "a" }, accept: "application/json", store: "the store" });
    expect(address.url.href).toBe("https://atlas.example/api/collections?f=json");
  });

  it("answers HEAD as GET, without the content", async () => {
    const [head, get] = [await route.HEAD(ask("HEAD"), context), await route.GET(ask(), context)];
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
  });

  it("says what is possible, to scripts of other sites as well", async () => {
    const response = await route.OPTIONS();
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toEqual({
      allow: "GET, HEAD, OPTIONS",
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
      "access-control-allow-headers": "Accept, If-None-Match, If-Modified-Since",
      "access-control-max-age": "86400",
      "access-control-allow-origin": "*",
      "access-control-expose-headers":
        "ETag, Last-Modified, Allow, Location, Link, Content-Disposition, Memento-Datetime, OGC-NumberMatched, OGC-NumberReturned",
    });
  });

  it.each(["POST", "PUT", "PATCH", "DELETE"] as const)(
    "refuses %s and says what is possible",
    async (method) => {
      const response = await route[method](ask(method));
      expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
      expect(await response.json()).toMatchObject({
        type: "/about/data#error-method-not-allowed",
        detail: expect.stringContaining(method),
        instance: "/api/collections?f=json",
      });
    },
  );
});

describe("Who may read an answer", () => {
  it("is every site, unless the route is for this site alone", async () => {
    vi.stubEnv("SITE_URL", "https://atlas.example");
    const open = await readOnlyRoute(async () => answer).GET(ask(), context);
    expect(open.headers.get("access-control-allow-origin")).toBe("*");
    expect(open.headers.get("cache-control")).toContain("public");
    const own = await readOnlyRoute(async () => answer, { readers: "this site" }).GET(
      ask(),
      context,
    );
    expect(own.headers.has("access-control-allow-origin")).toBe(false);
    expect(Object.fromEntries(own.headers)).toMatchObject({
      "cache-control": "private, max-age=60, must-revalidate",
      "cross-origin-resource-policy": "same-origin",
    });
    vi.unstubAllEnvs();
  });
});

describe("A problem", () => {
  const fail = async (error: unknown) =>
    readOnlyRoute(async () => {
      throw error;
    }).GET(ask(), context);

  it.each(Object.keys(ERRORS) as ErrorCode[])(
    "of the code %s has its status, title and page",
    async (code) => {
      const response = await fail(new AtlasError(code, "What is wrong."));
      const problem = await response.json();
      expect(response.status).toBe(ERRORS[code].status);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(response.headers.get("vary")).toBe("Accept");
      expect(problem).toEqual({
        type: `/about/data#error-${code}`,
        title: expect.stringMatching(/^[A-Z].{10,}/),
        status: ERRORS[code].status,
        detail: "What is wrong.",
        instance: "/api/collections?f=json",
      });
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
    },
  );

  it("names the parameters that are wrong", async () => {
    const parameters = [{ parameter: "bbox", reason: "has three numbers" }];
    const response = await fail(new AtlasError("invalid-parameter", "No.", { parameters }));
    expect(await response.json()).toMatchObject({ errors: parameters });
  });

  it("that is ours tells nothing of the inside, but the log does", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const error = new Error("/secret/path");
    const response = await fail(error);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain("secret");
    expect(JSON.parse(text)).toMatchObject({
      type: "about:blank",
      status: 500,
      title: "Internal Server Error",
      detail: expect.stringMatching(/\w+ \w+/),
      instance: "/api/collections?f=json",
    });
    expect(log).toHaveBeenCalledWith("GET /api/collections failed:", error);
  });
});

describe("An error of the catalogue", () => {
  it.each([
    ["invalid-parameter", 400],
    ["not-found", 404],
    ["method-not-allowed", 405],
    ["not-acceptable", 406],
    ["withdrawn", 410],
    ["store-missing", 503],
  ] as const)("%s has the status %d, keeps its cause and its name", (code, status) => {
    const cause = new Error("Below");
    const error = new AtlasError(code, "Above", { cause });
    expect(error).toMatchObject({ status, code, cause, name: "AtlasError", parameters: [] });
    expect(error.message).toBe("Above");
  });
});
