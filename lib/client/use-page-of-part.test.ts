import { describe, expect, it } from "vitest";
import { pageOfPart } from "./use-page-of-part";

const LOG = "http://localhost/documents/log";
const has = (id: string) => id === "p3";

describe("The page of a document that has a part", () => {
  it.each<[string, string, string | undefined]>([
    ["is this one where no part is named", "", undefined],
    ["is this one where it has the part", "#p3", undefined],
    ["is asked for where this one has it not", "#p400", "?at=p400#p400"],
    ["is asked for with the view that the link carries", "?q=gale#p400", "?q=gale&at=p400#p400"],
    ["is asked for anew from another page", "?at=p200#p400", "?at=p400#p400"],
    ["is not asked for twice where no page has the part", "?at=p9999#p9999", undefined],
    [
      "is that of the beginning of a stretch",
      "#char=70,90;sha256=9f86d081",
      "?at=at-70#char=70,90;sha256=9f86d081",
    ],
    ["is this one where the part cannot be read", "#%E0%A4%A", undefined],
  ])("%s", (_name, link, expected) => {
    expect(pageOfPart(LOG + link, has)).toBe(expected && LOG + expected);
  });
});
