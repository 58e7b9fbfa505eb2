import { afterEach, describe, expect, it, vi } from "vitest";
import { wordsIn } from "@/lib/words/catalogue";
import { describeFailure, fetchJson } from "./fetch-json";

afterEach(() => vi.unstubAllGlobals());

describe("An answer of the server", () => {
  it("is asked for as a preload asks for it, and read", async () => {
    const ask = vi.fn(async () => Response.json({ events: 3 }));
    vi.stubGlobal("fetch", ask);
    expect(await fetchJson("/api/map?t=2011")).toEqual({ events: 3 });
    expect(ask.mock.calls).toEqual([["/api/map?t=2011"]]);
  });

  it("that refuses is an error that names its status and what was asked", async () => {
    vi.stubGlobal("fetch", async () => Response.json({ title: "Unknown" }, { status: 404 }));
    await expect(fetchJson("/api/passages/a/p1")).rejects.toThrow(/404.*\/api\/passages\/a\/p1/);
  });

  it("that refuses is told in the reader's language, and an error of the browser as it is", async () => {
    vi.stubGlobal("fetch", async () => new Response("", { status: 503 }));
    const error = await fetchJson("/api/map").catch((refusal: Error) => refusal as Error);
    expect(describeFailure(error as Error, wordsIn("en"))).toBe(
      "The server answered 503 to /api/map.",
    );
    expect(describeFailure(new TypeError("Failed to fetch"), wordsIn("en"))).toBe(
      "Failed to fetch",
    );
  });
});
