import { describe, expect, it } from "vitest";
import type { Reference } from "@/lib/records/reference";
import { type GivenFigure, groupByMeasure, groupFigures, isComparable } from "./figure-groups";

const given = (attestation: string, figure: Partial<GivenFigure["figure"]>): GivenFigure => ({
  figure: { counted: "people hurt", value: 3, unit: "people", by: "the survey", ...figure },
  attestation,
  document: "report",
  source: "The report",
  passage: "p1",
});

const reference = (id: string, figure: Partial<Reference>): Reference => ({
  id,
  organisation: "Harbour Office",
  subject: { type: "event", event: "squall" },
  date: "2011",
  counted: "persons injured",
  value: 4,
  unit: "people",
  citation: {
    title: "A survey",
    publisher: "A publisher",
    date: "2014",
    url: "https://example.org/survey",
  },
  ...figure,
});

/** What stands together, by ids. */
const together = (...parameters: Parameters<typeof groupFigures>) =>
  groupFigures(...parameters).map(({ figures, references }) => [
    ...figures.map(({ attestation }) => attestation),
    ...references.map(({ id }) => id),
  ]);

describe("groupFigures", () => {
  it("puts figures of one measure together, however their passages name it", () => {
    const figures = [
      given("one", { measure: "hurt" }),
      given("aboard", { measure: "aboard" }),
      given("two", { measure: "hurt", counted: "hurt, all of the crew", value: 5 }),
    ];
    expect(together(figures)).toEqual([["one", "two"], ["aboard"]]);
  });

  it("keeps figures of two measures apart, even where they are named alike", () => {
    const figures = [given("one", { measure: "hurt" }), given("two", { measure: "aboard" })];
    expect(together(figures)).toEqual([["one"], ["two"]]);
  });

  it("puts figures without a measure together only where words and unit are the same", () => {
    const figures = [
      given("one", {}),
      given("same", { counted: "People hurt", value: 9 }),
      given("unit", { unit: "boats" }),
      given("words", { counted: "people slightly hurt" }),
      given("measured", { measure: "hurt" }),
    ];
    expect(together(figures)).toEqual([["one", "same"], ["unit"], ["words"], ["measured"]]);
  });

  it("keeps what others published apart within its group, and in a group of its own where no document counts it", () => {
    const groups = groupFigures(
      [given("one", { measure: "hurt" })],
      [reference("office", { measure: "hurt" }), reference("boats", { counted: "boats lost" })],
    );
    expect(groups.map(({ figures, references }) => [figures.length, references[0]?.id])).toEqual([
      [1, "office"],
      [0, "boats"],
    ]);
  });

  it("adds nothing up and loses nothing", () => {
    const figures = [given("one", { value: 3 }), given("two", { value: 3 })];
    expect(groupFigures(figures)[0]?.figures).toEqual(figures);
  });
});

describe("isComparable", () => {
  const one = given("one", {});
  it.each([
    ["a figure alone", [one], [], false],
    ["two figures", [one, given("two", {})], [], true],
    ["a figure and what others published", [one], [reference("office", {})], true],
    ["what others published alone", [], [reference("a", {}), reference("b", {})], false],
  ])("of %s", (_what, figures, references, expected) => {
    expect(isComparable({ measure: undefined, counted: "", figures, references })).toBe(expected);
  });
});

describe("groupByMeasure", () => {
  const of = (event: string, attestation: string, measure?: string) => ({
    ...given(attestation, measure === undefined ? {} : { measure }),
    event,
  });

  it("goes by the vocabulary, then by event; what has no known measure comes last", () => {
    const figures = [
      of("squall", "a", "aboard"),
      of("landing", "b"),
      of("squall", "c", "hurt"),
      of("landing", "d", "hurt"),
      of("squall", "e", "hurt"),
      of("landing", "f", "forgotten"),
    ];
    const groups = groupByMeasure(figures, ["hurt", "lost", "aboard"]);
    const ids = groups.map(({ measure, events }) => [
      measure,
      events.map((event) => event.map(({ attestation }) => attestation).join(" ")),
    ]);
    expect(ids).toEqual([
      ["hurt", ["c e", "d"]],
      ["aboard", ["a"]],
      [undefined, ["b f"]],
    ]);
  });
});
