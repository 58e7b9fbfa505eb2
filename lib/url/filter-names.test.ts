import { describe, expect, it } from "vitest";
import { describeFilters, knownIdsOf } from "./filter-names";
import { loadView } from "./view";

const NAMES = {
  types: { attack: "Attack", siege: "Siege" },
  documents: { "stango-2012": "Stango 2012" },
  actors: { unhcr: "UNHCR" },
};
const described = (search: string) => describeFilters(loadView(new URLSearchParams(search)), NAMES);

describe("Filters in words", () => {
  it.each([
    ["", []],
    ["theme=dark&map=8/1/2", []],
    ["type=attack,siege&doc=stango-2012&actor=unhcr", ["Attack or Siege", "Stango 2012", "UNHCR"]],
    ["t=2011/2013", ["possibly in 2011 to 2013; undated ones could be"]],
    ["t=2011/..&certain=1", ["certainly in 2011 to open"]],
    ["certain=1", ["not dated from outside the documents"]],
    ["t=../2011", ["possibly in open to 2011; undated ones could be"]],
    ["type=attack,flood&doc=none", ["Attack or flood", "none"]],
    ["located=1&dated=0", ["on the map", "undated"]],
    ["q=missile&located=0&dated=1", ["“missile”", "without a place", "dated"]],
  ])("describes %j", (search, words) => expect(described(search)).toEqual(words));

  it("knows which ids links may name", () => {
    expect(knownIdsOf(NAMES)).toEqual({
      types: ["attack", "siege"],
      documents: ["stango-2012"],
      actors: ["unhcr"],
    });
  });
});
