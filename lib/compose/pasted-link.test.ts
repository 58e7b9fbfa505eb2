import { describe, expect, it } from "vitest";
import { privateLink } from "@/lib/share/shared-link";
import { readPastedLink, readPastedPassage, withMap } from "./pasted-link";

const SITES = ["https://atlas.example", "http://127.0.0.1:3000"];

describe("A pasted link", () => {
  it.each([
    [
      "https://atlas.example/events/squall?map=6/0.5/0.25&t=2011-04",
      "/events/squall?map=6/0.5/0.25&t=2011-04",
    ],
    [
      "  http://127.0.0.1:3000/fa/places?theme=dark&map=2/0/0&panel=full&doc=a,b ",
      "/places?map=2/0/0&doc=a,b",
    ],
    ["https://atlas.example", "/"],
    ["https://atlas.example/ar?map=2/0/0", "/?map=2/0/0"],
    ["/documents/survey-report?map=1/0/0#p5", "/documents/survey-report?map=1/0/0#p5"],
    ["/places?release=f2555f06d54b&q=two%20words&map=1/0/0", "/places?q=two+words&map=1/0/0"],
    [privateLink("https://atlas.example/fa/documents/x?map=1/0/0#p5"), "/documents/x?map=1/0/0#p5"],
    ["https://atlas.example/ar#/events/squall?map=1/0/0", "/events/squall?map=1/0/0"],
    // What is of no use stays as it is, so that its author sees it.
    ["https://atlas.example.evil/places", "https://atlas.example.evil/places"],
    ["https://elsewhere.example/places", "https://elsewhere.example/places"],
    ["//elsewhere.example/places", "//elsewhere.example/places"],
    ["two words", "two words"],
    ["", ""],
  ])("%s is %s", (text, link) => {
    expect(readPastedLink(text, SITES)).toBe(link);
    expect(readPastedLink(link, SITES)).toBe(link);
  });

  it.each([
    ["https://atlas.example/fa/documents/survey-report?t=2011#p4", "survey-report/p4"],
    ["/documents/survey-report#p4", "survey-report/p4"],
    ["/documents/survey-report?at=p4", "survey-report/p4"],
    ["/documents/survey-report", undefined],
    ["/documents/survey-report#:~:text=coal", undefined],
    ["/events/squall#p4", undefined],
    ["https://elsewhere.example/documents/survey-report#p4", undefined],
    ["p4", undefined],
  ])("%s leads to the passage %s", (text, key) => {
    const passage = readPastedPassage(text, SITES);
    expect(passage && `${passage.document}/${passage.passage}`).toBe(key);
  });

  it("is given a camera, in the place of its own", () => {
    expect(withMap("/documents/x?t=2011#p5", "2/0/0")).toBe("/documents/x?map=2/0/0&t=2011#p5");
    expect(withMap("/?map=1/0/0", "2/0/0")).toBe("/?map=2/0/0");
    expect(withMap("elsewhere", "2/0/0")).toBe("elsewhere");
  });
});
