import { describe, expect, it } from "vitest";
import { findLinkProblems } from "./link-problems";

const KNOWN = { types: ["attack"], documents: ["stango-2012"], actors: ["unhcr"] };
const problemsOf = (search: string) => findLinkProblems(new URLSearchParams(search), KNOWN);

describe("Problems of a link", () => {
  it("names unknown keys, broken values and unknown ids, each with what it held", () => {
    expect(problemsOf("wheel=1&map=here&type=attack,dance&doc=stango-2012")).toEqual([
      { type: "unknown-key", key: "wheel", value: "1" },
      { type: "broken-value", key: "map", value: "here" },
      { type: "unknown-id", key: "type", value: "dance" },
    ]);
  });

  it.each([
    "",
    "t=2011&certain=1&type=attack&actor=unhcr",
    "cursor=abc&sortby=date&limit=5&bbox=1,2,3,4&place=x",
    "_rsc=1abc",
  ])("finds nothing wrong with %j", (search) => expect(problemsOf(search)).toEqual([]));

  it("is not fooled by names that every object has", () => {
    expect(problemsOf("constructor=1&toString=2").map(({ type }) => type)).toEqual([
      "unknown-key",
      "unknown-key",
    ]);
  });
});
