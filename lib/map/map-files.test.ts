import { describe, expect, it } from "vitest";
import { basemapStyle } from "./basemap-style";
import { tileArchive } from "./map-files";

const STYLE = basemapStyle({
  theme: "light",
  lang: "en",
  origin: "http://localhost",
  relief: true,
  version: "a b",
});

describe("What the interactive map begins with", () => {
  it("names the archives as the style does, in their version", () => {
    expect(STYLE.sources).toMatchObject({
      basemap: { url: `pmtiles://http://localhost${tileArchive("basemap", "a b")}` },
      relief: { url: `pmtiles://http://localhost${tileArchive("relief", "a b")}` },
    });
    expect(tileArchive("relief", "a b")).toBe("/relief.pmtiles?v=a%20b");
  });
});
