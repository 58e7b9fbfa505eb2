import { describe, expect, it } from "vitest";
import { asksFor, changeFilters, type FilterChange } from "./filter-change";
import { formatLink, loadView } from "./view";

const viewOf = (search: string) => loadView(new URLSearchParams(search));
const toggle = (key: "type" | "certain" | "located", value: string | boolean) =>
  ({ type: "toggle", key, value }) as const;

describe("A change of filters", () => {
  it.each<[string, FilterChange, string]>([
    ["", toggle("type", "attack"), "/?type=attack"],
    ["type=attack&q=a", toggle("type", "siege"), "/?q=a&type=attack,siege"],
    ["type=attack,siege", toggle("type", "attack"), "/?type=siege"],
    ["type=attack&theme=dark", toggle("type", "attack"), "/?theme=dark"],
    ["", toggle("certain", true), "/?certain=1"],
    ["certain=1", toggle("certain", true), "/"],
    ["", toggle("located", false), "/?located=0"],
    ["located=0", toggle("located", false), "/"],
    ["located=1", toggle("located", false), "/?located=0"],
    ["q=a&t=2011", { type: "set", filters: { q: null } }, "/?t=2011"],
    ["q=a", { type: "set", filters: { bbox: [1, 2, 3, 4] } }, "/?bbox=1,2,3,4&q=a"],
  ])("of %j", (search, change, link) => {
    const view = viewOf(search);
    expect(formatLink("/", { ...view, ...changeFilters(view, change) })).toBe(link);
  });
});

it("A value is asked for in a list, and as a flag", () => {
  const view = viewOf("type=attack,siege&located=0");
  expect(asksFor(view, "type", "siege")).toBe(true);
  expect(asksFor(view, "type", "visit")).toBe(false);
  expect(asksFor(view, "located", false)).toBe(true);
  expect(asksFor(view, "located", true)).toBe(false);
  expect(asksFor(view, "dated", false)).toBe(false);
});
