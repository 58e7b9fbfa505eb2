import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDay, dateParts } from "@/lib/records/calendar-day";
import { type BinUnit, binAt, binsOf } from "./bins";

type YearMonthDay = [year: number, month: number, day: number];

describe("Bins", () => {
  it.each([
    ["days", [2013, 9, 1], [2013, 9, 5], 10, { unit: "day", step: 1 }, 5],
    ["months", [2013, 1, 20], [2013, 12, 2], 24, { unit: "month", step: 1 }, 12],
    ["quarters", [2011, 2, 1], [2013, 12, 31], 24, { unit: "month", step: 3 }, 12],
    ["years", [1986, 5, 1], [2016, 1, 1], 40, { unit: "year", step: 1 }, 31],
    ["years across the year 0", [-2, 5, 1], [3, 1, 1], 6, { unit: "year", step: 1 }, 6],
    ["centuries before it", [-499, 1, 1], [99, 1, 1], 8, { unit: "year", step: 100 }, 6],
  ] as [string, YearMonthDay, YearMonthDay, number, BinUnit, number][])(
    "are %s where the range is no longer",
    (_name, first, last, most, unit, count) => {
      const bins = binsOf({ first: calendarDay(...first), last: calendarDay(...last) }, most);
      expect(bins).toMatchObject(unit);
      expect(bins.edges).toHaveLength(count + 1);
    },
  );

  it("cover the range without a gap, each day in the bin that begins before it and ends after it", () => {
    const days = fc.integer({ min: -1_500_000, max: 1_500_000 });
    fc.assert(
      fc.property(
        days,
        fc.nat(400_000),
        fc.integer({ min: 2, max: 200 }),
        fc.nat(),
        (first, length, most, at) => {
          const last = first + length;
          const { edges, unit } = binsOf({ first, last }, most);
          expect(edges.length - 1).toBeLessThanOrEqual(most + 1);
          expect(edges[0]).toBeLessThanOrEqual(first);
          expect(edges[edges.length - 1]).toBeGreaterThan(last);
          if (unit !== "day") for (const edge of edges) expect(dateParts(edge)[2]).toBe(1);
          const day = first + (at % (length + 1));
          const bin = binAt({ edges }, day);
          expect(edges[bin]).toBeLessThanOrEqual(day);
          expect(edges[bin + 1]).toBeGreaterThan(day);
        },
      ),
    );
  });

  it("put days before all of them nowhere, and days after all of them into the last", () => {
    expect(binAt({ edges: [10, 20, 30] }, 9)).toBe(-1);
    expect(binAt({ edges: [10, 20, 30] }, 10)).toBe(0);
    expect(binAt({ edges: [10, 20, 30] }, 19)).toBe(0);
    expect(binAt({ edges: [10, 20, 30] }, 30)).toBe(1);
  });
});
