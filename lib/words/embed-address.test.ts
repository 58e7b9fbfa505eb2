import { describe, expect, it } from "vitest";
import { embedAddress, embedPath, isEmbed, oEmbedAddress, readEmbedPath } from "./embed-address";

describe("The address of an embed", () => {
  it.each([
    ["/", "/embed"],
    ["/?type=attack", "/embed?type=attack"],
    ["/places/camp-ashraf", "/embed/places/camp-ashraf"],
    [
      "/fa/events/landing?theme=dark&map=9/33/44",
      "/fa/embed/events/landing?map=9/33/44&theme=dark",
    ],
    ["/ar?t=2011", "/ar/embed?t=2011"],
    ["https://atlas.example/ar/documents/report#p3", "/ar/embed/documents/report"],
    // The map beside a list, or beside a page about the atlas, is that of the filters alone.
    ["/events?as=table&doc=report", "/embed?doc=report"],
    ["/about", "/embed"],
    ["/events/landing/evidence", "/embed/events/landing"],
    // What an embed has no use for is left out.
    ["/?panel=closed&span=2011/2012&x=1", "/embed"],
    ["/fa/embed/map/places/camp-ashraf?q=a", "/fa/embed/places/camp-ashraf?q=a"],
  ])("of %s is %s", (page, embed) => {
    expect(embedAddress(page)).toBe(embed);
    expect(embedAddress(embed)).toBe(embed);
  });

  it.each([
    { path: "/", isInUse: false },
    { path: "/", isInUse: true },
    { path: "/places/map", isInUse: false },
    { path: "/places/map", isInUse: true },
  ])("is written and read alike: $path, in use: $isInUse", (shown) => {
    expect(readEmbedPath(embedPath(shown))).toEqual(shown);
  });

  it.each(["/embed", "/embed/", "/embed/places/x", "/fa/embed", "/ar/embed/map/events/x"])(
    "may be framed: %s",
    (path) => expect(isEmbed(path)).toBe(true),
  );

  it.each([
    "/",
    "/embedded",
    "/places/embed",
    "/fa",
    "/xx/embed",
    "/api/embed",
    "//embed",
    "/Embed",
  ])("is none that may be framed: %s", (path) => expect(isEmbed(path)).toBe(false));
});

it("names in the address of oEmbed a page with all that its own address says", () => {
  const page = "https://atlas.example/fa?q=a b&t=2011";
  const { searchParams } = new URL(oEmbedAddress("https://atlas.example", page));
  expect(Object.fromEntries(searchParams)).toEqual({ url: page, format: "json" });
});
