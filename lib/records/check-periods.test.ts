import { describe, expect, it } from "vitest";
import { problemsAfter, type Rule, repeatFirst } from "@/tests/store/broken-atlas";
import { recordOf } from "@/tests/store/edge-atlas";
import type { AtlasData } from "./atlas-data";

const period = ({ atlas }: AtlasData, id: string) => recordOf(atlas.periods, id);

describe("checkPeriods", () => {
  it.each<Rule>([
    [
      "a period listed twice",
      ({ atlas }) => repeatFirst(atlas.periods),
      "atlas.json: landing-to-leap-day: id: is used twice",
    ],
    [
      "a period that rests on no event that there is",
      (data) => {
        period(data, "landing-to-leap-day").basis[1] = "leap-year";
      },
      'atlas.json: landing-to-leap-day: basis[1]: names no event: "leap-year"',
    ],
    [
      "a period that rests on an event without a date",
      (data) => period(data, "2012").basis.push("rumour"),
      'atlas.json: 2012: basis[1]: names an event without a date, which bounds nothing: "rumour"',
    ],
    [
      "a period that begins when none of its events does",
      (data) => {
        period(data, "landing-to-leap-day").days = "2011-04-07/2012-02-29";
      },
      "atlas.json: landing-to-leap-day: days: begin with 2011-04-07, and no event of the basis has " +
        "that bound; write 2011-04-08 or 2012-02-29, or name the event that has it",
    ],
    [
      "a period that ends when none of its events does",
      (data) => {
        period(data, "2012").days = "2012/2013";
      },
      "atlas.json: 2012: days: end with 2013-12-31, and no event of the basis has that bound; " +
        "write 2012-01-01 or 2012-12-31, or name the event that has it",
    ],
    [
      "a period without an end whose events all have one",
      (data) => {
        period(data, "2012").days = "2012/..";
      },
      "atlas.json: 2012: days: end with .., and no event of the basis has that bound; " +
        "write 2012-01-01 or 2012-12-31, or name the event that has it",
    ],
    [
      "a period without a beginning whose events are open at the other side alone",
      (data) => {
        period(data, "keepers").days = "../2012-04-01";
      },
      "atlas.json: keepers: days: begin with .., and no event of the basis has that bound; " +
        "write 2012-04-01, or name the event that has it",
    ],
    [
      "two periods of the same days",
      (data) => {
        Object.assign(period(data, "keepers"), { days: "2012-01/2012", basis: ["bagh-e-shiraz"] });
      },
      'atlas.json: keepers: days: are those of "2012", and a link says the days alone; keep one of the two',
    ],
  ])("refuses %s", (_rule, spoil, problem) => {
    expect(problemsAfter(spoil)).toEqual([problem]);
  });

  it("takes the last day of an event as a beginning, and the first as an end", () => {
    const spoil = (data: AtlasData) => {
      const between = { days: "2011-05-31/2012-06-01", basis: ["mild-spring", "diagonal"] };
      Object.assign(period(data, "landing-to-leap-day"), between);
    };
    expect(problemsAfter(spoil)).toEqual([]);
  });

  it("takes an atlas that names none", () => {
    expect(problemsAfter(({ atlas }) => void atlas.periods.splice(0))).toEqual([]);
  });
});
