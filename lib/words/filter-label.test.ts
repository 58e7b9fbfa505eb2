import { describe, expect, it } from "vitest";
import { changeFilters } from "@/lib/query/filter-change";
import { formatLink, loadView } from "@/lib/query/view";
import { wordsIn } from "./catalogue";
import { describeField, listChips } from "./filter-label";

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
const chipsOf = (search: string) =>
  listChips(loadView(new URLSearchParams(search)), NAMES, wordsIn("en"));
const described = (search: string) =>
  chipsOf(search).map(({ words, isAlternative }) => (isAlternative ? `or ${words}` : words));

describe("Filters in words", () => {
  it.each([
    ["", []],
    ["theme=dark&map=8/1/2", []],
    [
      "type=attack,siege&doc=stango-2012&actor=unhcr",
      ["Attack", "or Siege", "Stango 2012", "UNHCR"],
    ],
    ["t=2011/2013", ["possibly in 2011 to 2013; undated ones could be"]],
    ["t=2011/..&certain=1", ["certainly in 2011 to open", "certain dates only"]],
    ["certain=1", ["not dated from outside the documents"]],
    ["t=../2011", ["possibly in open to 2011; undated ones could be"]],
    ["type=attack,flood&doc=none", ["Attack", "or flood", "none"]],
    ["located=1&dated=0", ["on the map", "undated"]],
    ["q=missile&located=0&dated=1", ["“missile”", "without a place", "dated"]],
  ])("describes %j", (search, words) => expect(described(search)).toEqual(words));

  it.each([
    ["place=liberty", ["at Camp Liberty"]],
    ["about=liberty", ["about Camp Liberty"]],
    ["doc=stango-2012&section=s2", ["Stango 2012", "section Sidebar"]],
    ["bbox=-1.5,33,45.25,0", []],
    ["bbox=-1.5,0,45.25,33", ["in the frame 1.5° W to 45.25° E, 0° to 33° N"]],
    ["date-precision=month,none", ["dated by month", "or without a date"]],
    ["date-basis=external", ["dated from outside the documents"]],
  ])("describes %j", (search, words) => expect(described(search)).toEqual(words));
});

it("tells names in the language of the page where the record has them", () => {
  const view = loadView(new URLSearchParams("type=attack"));
  expect(listChips(view, NAMES, wordsIn("fa")).map(({ words }) => words)).toEqual(["حمله"]);
});

it("writes days in the digits of the page", () => {
  const view = loadView(new URLSearchParams("t=2011/2013"));
  const [range] = listChips(view, NAMES, wordsIn("fa"));
  expect(range?.words).toContain("۲۰۱۱");
  expect(range?.words).not.toMatch(/\d/);
});

it.each([
  ["type=attack,siege&q=a&t=2011", ["/?q=a&t=2011&type=siege", "/?q=a&t=2011&type=attack"], 2],
  ["t=2011&certain=1", ["/?certain=1", "/?t=2011"], 2],
  ["bbox=1,2,3,4&located=0&dated=1", ["/?dated=1&located=0", "/?bbox=1,2,3,4&dated=1"], 2],
  ["date-precision=day,year&place=a", ["/?date-precision=day,year"], 1],
])("each of %j is taken out by itself", (search, links, first) => {
  const view = loadView(new URLSearchParams(search));
  const left = chipsOf(search).map(({ change }) =>
    formatLink("/", { ...view, ...changeFilters(view, change) }),
  );
  expect(left.slice(0, first)).toEqual(links);
});

it("tells all that one field narrows to", () => {
  const filters = loadView(new URLSearchParams("place=liberty,ashraf&q=a"));
  const asked = { filters, names: NAMES, say: wordsIn("en") };
  expect(describeField("place", asked)).toBe("at Camp Liberty or at ashraf");
  expect(describeField("q", asked)).toBe("“a”");
  expect(describeField("type", asked)).toBe("");
});
