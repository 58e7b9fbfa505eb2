import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadEdgeAtlas, loadExpectedDays } from "@/tests/store/edge-atlas";
import { formatIsoDay, parseIsoDay } from "./calendar-day";
import type { DatePrecision } from "./date-precision";
import { formatDayRange } from "./day-range";
import { edtfDayRange, edtfPrecision } from "./edtf-interval";

describe("edtfDayRange", () => {
  it.each<[string, string, DatePrecision]>([
    // Level 0.
    ["2011", "2011-01-01/2011-12-31", "year"],
    ["2011-04", "2011-04-01/2011-04-30", "month"],
    ["2011-04-08", "2011-04-08/2011-04-08", "day"],
    ["0000", "0000-01-01/0000-12-31", "year"],
    ["2012-02-29", "2012-02-29/2012-02-29", "day"],
    ["2011/2013-05", "2011-01-01/2013-05-31", "interval"],
    ["2012-06-30/2012-06", "2012-06-30/2012-06-30", "interval"],
    ["2011-04-08T10:00:00Z", "2011-04-08/2011-04-08", "day"],
    ["2011-04-08T23:00:00-05:00", "2011-04-08/2011-04-08", "day"],
    // Level 1.
    ["2011?", "2011-01-01/2011-12-31", "year"],
    ["2011-04~", "2011-04-01/2011-04-30", "month"],
    ["2011-04-08%", "2011-04-08/2011-04-08", "day"],
    ["201X", "2010-01-01/2019-12-31", "decade"],
    ["20XX", "2000-01-01/2099-12-31", "century"],
    ["2011-XX", "2011-01-01/2011-12-31", "year"],
    ["2012-02-XX", "2012-02-01/2012-02-29", "month"],
    ["2011-XX-XX", "2011-01-01/2011-12-31", "year"],
    ["2011/..", "2011-01-01/..", "interval"],
    ["../2011", "../2011-12-31", "interval"],
    ["2011/", "2011-01-01/..", "interval"],
    ["/2011", "../2011-12-31", "interval"],
    ["2011~/2012?", "2011-01-01/2012-12-31", "interval"],
    ["-0044", "-000044-01-01/-000044-12-31", "year"],
    ["-0044-03-15", "-000044-03-15/-000044-03-15", "day"],
    ["-0044-XX", "-000044-01-01/-000044-12-31", "year"],
    ["-0044-02-XX", "-000044-02-01/-000044-02-29", "month"],
    ["-004X", "-000049-01-01/-000040-12-31", "decade"],
    ["-00XX", "-000099-01-01/0000-12-31", "century"],
    ["Y12345", "+012345-01-01/+012345-12-31", "year"],
    ["Y-12345", "-012345-01-01/-012345-12-31", "year"],
    // Seasons are meteorological, northern hemisphere; winter ends in the year after.
    ["2011-21", "2011-03-01/2011-05-31", "season"],
    ["2011-22~", "2011-06-01/2011-08-31", "season"],
    ["2011-23?", "2011-09-01/2011-11-30", "season"],
    ["2011-24", "2011-12-01/2012-02-29", "season"],
    ["2010-24", "2010-12-01/2011-02-28", "season"],
    ["-0001-24", "-000001-12-01/0000-02-29", "season"],
    ["2011-21/2011-24", "2011-03-01/2012-02-29", "interval"],
    // Level 2: sets, and unspecified or qualified parts.
    ["[1978..1979]", "1978-01-01/1979-12-31", "interval"],
    ["[2011-01,2011-03]", "2011-01-01/2011-03-31", "interval"],
    ["[2011-03,2011-01]", "2011-01-01/2011-03-31", "interval"],
    ["{1960,1961-12}", "1960-01-01/1961-12-31", "interval"],
    ["[1667,1668,1670..1672]", "1667-01-01/1672-12-31", "interval"],
    ["[..1984]", "../1984-12-31", "interval"],
    ["[2011-12-28..2012-04~]", "2011-12-28/2012-04-30", "interval"],
    ["[2013-22..2016-22]", "2013-06-01/2016-08-31", "interval"],
    ["[..2012-07~]", "../2012-07-31", "interval"],
    ["[1984..]", "1984-01-01/..", "interval"],
    ["[..1984,1990]", "../1990-12-31", "interval"],
    ["[2011-21,2012]", "2011-03-01/2012-12-31", "interval"],
    ["2011-XX-15", "2011-01-15/2011-12-15", "year"],
    ["2011-1X", "2011-10-01/2011-12-31", "year"],
    ["156X-12-25", "1560-12-25/1569-12-25", "decade"],
    ["XXXX-02-29", "0000-02-29/9996-02-29", "century"],
    ["2011?-04-08", "2011-04-08/2011-04-08", "day"],
    ["2011-04~-08", "2011-04-08/2011-04-08", "day"],
    ["?2011-04", "2011-04-01/2011-04-30", "month"],
  ])("reads %s as %s, written by %s", (text, days, precision) => {
    expect(edtfPrecision(text)).toBe(precision);
    expect(formatDayRange(edtfDayRange(text))).toBe(days);
  });

  it.each([
    ["", '"" is not an EDTF date'],
    ["..", '".." is not an EDTF date'],
    ["/", '"/" has no bound at all'],
    ["../..", '"../.." has no bound at all'],
    ["[..1984,1990..]", '"[..1984,1990..]" has no bound at all'],
    ["{..}", '"{..}" has no bound at all'],
    ["2012/2011", '"2012/2011" ends before it starts'],
    ["[2012..2011]", '"[2012..2011]" ends before it starts'],
    ["2011/2012/2013", '"2011/2012/2013" has more than one "/"'],
    ["[2011..2012..2013]", '"[2011..2012..2013]" has more than one ".." in a member'],
    ["[2011,]", '"[2011,]" is not an EDTF date'],
    ["[2011}", '"[2011}" is not an EDTF date'],
    ["[2011]/2012", '"[2011]/2012" is not an EDTF date'],
    ["2011/[2012]", '"2011/[2012]" is not an EDTF date'],
    ["2011-02-29", '"2011-02-29" is not an EDTF date'],
    ["1900-02-29", '"1900-02-29" is not an EDTF date'],
    ["2011-02-30", '"2011-02-30" is not an EDTF date'],
    ["2X11-02-30", '"2X11-02-30" is not an EDTF date'],
    ["2011-02-3X", '"2011-02-3X" is not an EDTF date'],
    ["2011-13", '"2011-13" is not an EDTF date'],
    ["2011-25", '"2011-25" is not an EDTF date'],
    ["-0000", '"-0000" is not an EDTF date'],
    ["Y170000002", '"Y170000002" is not an EDTF date'],
    ["1950S2", '"1950S2" is not an EDTF date'],
    ["11", '"11" is not an EDTF date'],
    ["200", '"200" is not an EDTF date'],
    ["12345", '"12345" is not an EDTF date'],
    ["8 April 2011", '"8 April 2011" is not an EDTF date'],
    ["2011-4-8", '"2011-4-8" is not an EDTF date'],
    ["۲۰۱۱", '"۲۰۱۱" is not an EDTF date'],
    [" 2011", '" 2011" is not an EDTF date'],
  ])("refuses %j", (text, message) => {
    expect(() => edtfDayRange(text)).toThrow(message);
  });

  it("reads the dates of the fixture as a person reads them", () => {
    const expected = loadExpectedDays();
    for (const { id, date } of loadEdgeAtlas().events) {
      if (date.edtf === null) continue;
      const { first, last } = edtfDayRange(date.edtf);
      const days = [first, last].map((day) => (day === null ? null : formatIsoDay(day)));
      expect([id, ...days]).toEqual([id, ...(expected[id] ?? [])]);
    }
  });

  it("reads a whole day as that day", () => {
    const anyIsoDay = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31") });
    fc.assert(
      fc.property(anyIsoDay, (date) => {
        fc.pre(!Number.isNaN(date.getTime()));
        const text = date.toISOString().slice(0, 10);
        const day = parseIsoDay(text);
        expect(edtfDayRange(text)).toEqual({ first: day, last: day });
      }),
    );
  });

  it("keeps a day within every text that says less than the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
        const iso = formatIsoDay(day);
        const [year, month] = [iso.slice(0, 4), iso.slice(0, 7)];
        const vaguer = [month, `${month}-XX`, year, `${year}-XX-XX`];
        const vague = [
          `${iso.slice(0, 3)}X`,
          `${iso.slice(0, 2)}XX`,
          "XXXX",
          `XXXX${iso.slice(4)}`,
        ];
        for (const text of [...vaguer, ...vague, `${iso}/`, `../${iso}`, `[${iso},${year}]`]) {
          const { first, last } = edtfDayRange(text);
          expect(first ?? day).toBeLessThanOrEqual(day);
          expect(last ?? day).toBeGreaterThanOrEqual(day);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("edtfPrecision", () => {
  it("is none without a date", () => {
    expect(edtfPrecision(null)).toBe("none");
  });
});
