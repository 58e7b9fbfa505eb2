import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchJson } from "./fetch-json";

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
});
