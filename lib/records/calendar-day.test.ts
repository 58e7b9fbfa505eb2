import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarDay,
  dateParts,
  daysInMonth,
  formatIsoDay,
  parseIsoDay,
  yearOfDay,
} from "./calendar-day";

/** All days that `Date` has, years −271820 to 275759. */
const anyDay = fc.integer({ min: -99_999_999, max: 99_999_999 });

describe("yearOfDay", () => {
  it("is the year of the calendar, of any day", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(yearOfDay(day)).toBe(dateParts(day)[0]);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([-401, -400, -1, 0, 1, 4, 100, 1900, 1999, 2000, 2012])(
    "is that of the first and the last day of %i",
    (year) => {
      const days = [calendarDay(year, 1, 1), calendarDay(year, 2, 28), calendarDay(year, 12, 31)];
      expect(days.map(yearOfDay)).toEqual([year, year, year]);
    },
  );
});

describe("calendarDay", () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [1970, 1, 2, 1],
    [2000, 3, 1, 11_017],
    [2011, 4, 8, 15_072],
    [1, 1, 1, -719_162],
    [0, 1, 1, -719_528],
    [-1, 12, 31, -719_529],
    [99, 12, 31, -683_004],
  ])("counts %i-%i-%i as day %i", (year, month, day, expected) => {
    expect(calendarDay(year, month, day)).toBe(expected);
  });

  it("rolls over parts that are out of range", () => {
    expect(calendarDay(2011, 14, 31)).toBe(calendarDay(2012, 3, 2));
    expect(calendarDay(2011, 1, 0)).toBe(calendarDay(2010, 12, 31));
  });

  it("is no number beyond the calendar", () => {
    expect(calendarDay(300_000, 1, 1)).toBeNaN();
  });

  it("is read back part by part", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(calendarDay(...dateParts(day))).toBe(day);
      }),
    );
  });
});

describe("formatIsoDay and parseIsoDay", () => {
  it.each([
    [0, "1970-01-01"],
    [15_072, "2011-04-08"],
    [-719_528, "0000-01-01"],
    [-719_529, "-000001-12-31"],
    [2_932_896, "9999-12-31"],
    [2_932_897, "+010000-01-01"],
  ])("writes day %i as %s", (day, text) => {
    expect(formatIsoDay(day)).toBe(text);
    expect(parseIsoDay(text)).toBe(day);
  });

  it("round-trips every day", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseIsoDay(formatIsoDay(day))).toBe(day);
      }),
    );
  });

  it.each([
    "2011-02-30",
    "2011-02-29",
    "1900-02-29",
    "2011-13-01",
    "2011-00-10",
    "2011-01-00",
    "2011-4-8",
    "2011-04",
    "2011",
    "",
    " 2011-04-08",
    "2011-04-08T00:00:00Z",
    "-0044-03-15",
    "+002011-04-08",
    "-000000-01-01",
    "+999999-01-01",
    "۲۰۱۱-۰۴-۰۸",
  ])("does not read %j", (text) => {
    expect(parseIsoDay(text)).toBeUndefined();
  });

  it("reads 29 February of leap years, the year 0 and the year −4 among them", () => {
    for (const text of ["2012-02-29", "2000-02-29", "0000-02-29", "-000004-02-29"]) {
      expect(parseIsoDay(text)).toBeTypeOf("number");
    }
  });
});

describe("daysInMonth", () => {
  it.each([
    [2011, 1, 31],
    [2011, 2, 28],
    [2012, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [0, 2, 29],
    [-1, 2, 28],
    [2011, 4, 30],
    [2011, 12, 31],
  ])("gives month %i-%i %i days", (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});
