import { describe, expect, it } from "vitest";
import { compareCatalogues, listMessages } from "./compare-catalogues";

const problemsOf = (english: string, other: string, language = "fa") =>
  compareCatalogues({ a: { b: english } }, { a: { b: other } }, language).map(
    ({ problem }) => problem,
  );

describe("A catalogue beside the English one", () => {
  it("may lack nothing and add nothing", () => {
    const problems = compareCatalogues({ a: "A", b: { c: "C" } }, { b: { d: "D" } }, "fa");
    expect(problems).toEqual([
      { key: "a", problem: "is missing; in English: A" },
      { key: "b.c", problem: "is missing; in English: C" },
      { key: "b.d", problem: "is not in the English catalogue" },
    ]);
  });

  it.each([
    ["{name} is here", "این‌جا {name}", []],
    ["{name} is here", "این‌جا", ["leaves out {name}"]],
    ["here", "{name}", ["has {name}, which English has not"]],
    ["<link>all</link>", "همه", ["leaves out <link>"]],
    ["<link>all {n}</link>", "<link>همه</link>", ["leaves out {n}"]],
    ["here", " ", ["is empty"]],
    [
      "{n, plural, one {# day} other {# days}}",
      "{n, plural, other {# روز}}",
      ["has no form “one” of {n}"],
    ],
  ])("is compared: %s, %s", (english, other, problems) => {
    expect(problemsOf(english, other)).toEqual(problems);
  });

  it("gives the forms that its own language has", () => {
    const english = "{n, plural, one {# day} other {# days}}";
    expect(problemsOf(english, "{n, plural, one {يوم} other {# يوم}}", "ar")).toEqual([
      "has no form “two” of {n}",
      "has no form “few” of {n}",
      "has no form “many” of {n}",
    ]);
  });

  it("is told of a message that cannot be read", () => {
    expect(problemsOf("{name}", "{name")[0]).toMatch(/^cannot be read \(/);
  });
});

it("lists messages by their dotted keys", () => {
  expect([...listMessages({ a: "A", b: { c: { d: "D" } } })]).toEqual([
    ["a", "A"],
    ["b.c.d", "D"],
  ]);
});
