import { describe, expect, it } from "vitest";
import { loadView } from "@/lib/query/view";
import { wordsIn } from "./catalogue";
import { describeFilters } from "./filter-label";

const NAMES = {
  types: {
    attack: { id: "attack", name: "Attack", names: { fa: "حمله" } },
    siege: { id: "siege", name: "Siege" },
  },
  places: { liberty: { id: "camp-liberty", name: "Camp Liberty" } },
  documents: { "stango-2012": { id: "stango-2012", name: "Stango 2012" } },
  sections: { s2: { id: "s2", name: "Sidebar" } },
  actors: { unhcr: { id: "unhcr", name: "UNHCR" } },
};
const described = (search: string) =>
  describeFilters(loadView(new URLSearchParams(search)), NAMES, wordsIn("en"));

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

  it.each([
    ["place=liberty", ["at Camp Liberty"]],
    ["about=liberty", ["about Camp Liberty"]],
    ["doc=stango-2012&section=s2", ["Stango 2012", "section Sidebar"]],
    ["bbox=-1.5,33,45.25,0", []],
    ["bbox=-1.5,0,45.25,33", ["in the frame 1.5° W to 45.25° E, 0° to 33° N"]],
    ["date-precision=month,none", ["dated by month or without a date"]],
    ["date-basis=external", ["dated from outside the documents"]],
  ])("describes %j", (search, words) => expect(described(search)).toEqual(words));
});

it("tells names in the language of the page where the record has them", () => {
  const view = loadView(new URLSearchParams("type=attack"));
  expect(describeFilters(view, NAMES, wordsIn("fa"))).toEqual(["حمله"]);
});

it("writes days in the digits of the page", () => {
  const view = loadView(new URLSearchParams("t=2011/2013"));
  const [range] = describeFilters(view, NAMES, wordsIn("fa"));
  expect(range).toContain("۲۰۱۱");
  expect(range).not.toMatch(/\d/);
});
