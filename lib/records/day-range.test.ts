import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseIsoDay } from "./calendar-day";
import { formatDayRange, parseDayRange, parsePlainDate, writeDayRange } from "./day-range";

describe("parseDayRange", () => {
  it.each([
    ["2011", "2011-01-01/2011-12-31"],
    ["2011-04", "2011-04-01/2011-04-30"],
    ["2012-02", "2012-02-01/2012-02-29"],
    ["2011-04-08", "2011-04-08/2011-04-08"],
    ["2011/2013-05", "2011-01-01/2013-05-31"],
    ["2011-04-08/2011-04-08", "2011-04-08/2011-04-08"],
    ["2012-06-15/2012", "2012-06-15/2012-12-31"],
    ["2011/..", "2011-01-01/.."],
    ["2011/", "2011-01-01/.."],
    ["../2011", "../2011-12-31"],
    ["/2011", "../2011-12-31"],
    ["0000", "0000-01-01/0000-12-31"],
    ["0099", "0099-01-01/0099-12-31"],
    ["-0044", "-000044-01-01/-000044-12-31"],
    ["-0044-03-15/0014", "-000044-03-15/0014-12-31"],
    ["-000044-03-15/+012345-01-02", "-000044-03-15/+012345-01-02"],
  ])("reads %s as the days %s", (text, days) => {
    const range = parseDayRange(text);
    expect(range && formatDayRange(range)).toBe(days);
  });

  it.each([
    "",
    "..",
    "/",
    "../..",
    "../",
    "2011/2012/2013",
    "2012/2011",
    "2011-04-09/2011-04-08",
    "2011-13",
    "2011-00",
    "2011-02-30",
    "2011-04-00",
    "11",
    "20111",
    "201X",
    "2011?",
    "2011-21",
    "-0000",
    "-000044",
    "+999999-01-01",
    "2011 ",
    "soon",
    "۲۰۱۱",
  ])("does not read %j", (text) => {
    expect(parseDayRange(text)).toBeUndefined();
  });

  it("reads back every range that formatDayRange writes", () => {
    const anyDay = fc.integer({ min: -99_999_999, max: 99_999_999 });
    fc.assert(
      fc.property(fc.option(anyDay), fc.option(anyDay), (one, other) => {
        fc.pre(one !== null || other !== null);
        const isTurned = one !== null && other !== null && one > other;
        const range = isTurned ? { first: other, last: one } : { first: one, last: other };
        expect(parseDayRange(formatDayRange(range))).toEqual(range);
      }),
    );
  });
});

describe("parsePlainDate", () => {
  it("reads a year, a month and a day, and nothing open", () => {
    const [first, last] = [parseIsoDay("2011-04-01"), parseIsoDay("2011-04-30")];
    expect(parsePlainDate("2011-04")).toEqual({ first, last });
    for (const text of ["", "..", "2011/2012", "+012345-01-02"]) {
      expect(parsePlainDate(text)).toBeUndefined();
    }
  });
});

describe("writeDayRange", () => {
  it.each([
    "2011",
    "2011-04",
    "2011-04-08",
    "2011-01/2013-05",
    "2011/..",
    "../2013-05-02",
    "2012-02",
    "2012-02-29",
    "-0043",
  ])("writes %s as briefly as that", (text) => {
    expect(writeDayRange(parseDayRange(text) ?? { first: null, last: null })).toBe(text);
  });

  it("writes what is read as the same days", () => {
    const days = fc.integer({ min: -900_000, max: 3_000_000 });
    fc.assert(
      fc.property(
        days,
        fc.nat(500_000),
        fc.boolean(),
        fc.boolean(),
        (first, length, since, until) => {
          const range = {
            first: since || !until ? first : null,
            last: until ? first + length : null,
          };
          expect(parseDayRange(writeDayRange(range))).toEqual(range);
        },
      ),
    );
  });
});
