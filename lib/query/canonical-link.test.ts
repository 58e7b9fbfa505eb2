import { describe, expect, it } from "vitest";
import { canonicalLink, picturedLink } from "./canonical-link";

const of = (link: string, make: typeof canonicalLink) => {
  const { pathname, searchParams } = new URL(link, "http://localhost");
  return make(pathname, searchParams);
};

describe("The canonical link", () => {
  it.each([
    ["/", "/"],
    ["/?map=3/1/2&theme=dark&panel=full&base=offline&span=2011/2012", "/"],
    ["/places/x?type=b,a&t=2011&nothing=1", "/places/x?t=2011&type=a,b"],
    ["/events?located=0&as=table&columns=date&order=-date&follow=1", "/events?located=0"],
    ["/events?from=200&q=sea", "/events?from=200&q=sea"],
    ["/documents/x?at=p12&theme=dark", "/documents/x?at=p12"],
    ["/mentions?kind=place&target=x&doc=d", "/mentions?doc=d&kind=place&target=x"],
    ["/find?q=two%20words&in=places", "/find?in=places&q=two+words"],
    ["/places/x?t=never&certain=maybe", "/places/x"],
  ])("of %s is %s", (link, canonical) => {
    expect(of(link, canonicalLink)).toBe(canonical);
  });

  it("is its own canonical link", () => {
    for (const link of ["/events?from=200&t=2011&type=a,b", "/find?in=places&q=sea"]) {
      expect(of(of(link, canonicalLink), canonicalLink)).toBe(link);
    }
  });
});

describe("The link that a picture shows", () => {
  it("has filters and the camera, and nothing of the list", () => {
    expect(of("/events?type=a&map=3/1/2&from=200&theme=dark", picturedLink)).toBe(
      "/events?map=3/1/2&type=a",
    );
  });
});
