// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { paintRanges } from "./painted-ranges";

afterEach(() => vi.unstubAllGlobals());

describe("Ranges painted on the page", () => {
  it("replace those of the same name, and go when there are none", () => {
    const highlights = new Map<string, Set<AbstractRange>>();
    vi.stubGlobal("CSS", { highlights });
    vi.stubGlobal(
      "Highlight",
      class extends Set<AbstractRange> {
        constructor(...ranges: AbstractRange[]) {
          super(ranges);
        }
      },
    );
    const ranges = [document.createRange(), document.createRange()];
    expect(paintRanges("found", ranges)).toBe(true);
    expect([...(highlights.get("found") ?? [])]).toEqual(ranges);
    expect(paintRanges("other", ranges.slice(1))).toBe(true);
    expect(paintRanges("found", [])).toBe(true);
    expect([...highlights.keys()]).toEqual(["other"]);
  });

  it("are not painted by a browser that cannot", () => {
    vi.stubGlobal("CSS", {});
    expect(paintRanges("found", [document.createRange()])).toBe(false);
  });
});
