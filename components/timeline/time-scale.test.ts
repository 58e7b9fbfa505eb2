import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDay } from "@/lib/records/calendar-day";
import { dayAt, shareAt, ticksOf, within, zoomedAround } from "./time-scale";

const shown = { first: calendarDay(2011, 1, 1), last: calendarDay(2013, 12, 31) };
const anyDays = fc
  .tuple(fc.integer({ min: -800_000, max: 30_000 }), fc.integer({ min: 6, max: 400_000 }))
  .map(([first, length]) => ({ first, last: first + length }));

describe("An axis of days", () => {
  it("begins with its first day and ends with the end of its last", () => {
    expect(shareAt(shown.first, shown)).toBe(0);
    expect(shareAt(shown.last + 1, shown)).toBe(1);
    expect([dayAt(-1, shown), dayAt(0, shown)]).toEqual([shown.first, shown.first]);
    expect([dayAt(1, shown), dayAt(2, shown)]).toEqual([shown.last, shown.last]);
  });

  it("finds the day that is drawn at a share of it", () => {
    fc.assert(
      fc.property(anyDays, fc.nat(), (days, at) => {
        const day = days.first + (at % (days.last - days.first + 1));
        const middle = (shareAt(day, days) + shareAt(day + 1, days)) / 2;
        expect(dayAt(middle, days)).toBe(day);
      }),
    );
  });

  it("is labelled at the beginnings of years, months or days, as many as there is room for", () => {
    expect(ticksOf(shown, 4)).toEqual(
      [2011, 2012, 2013].map((year) => ({ day: calendarDay(year, 1, 1), unit: "year" })),
    );
    const month = { first: calendarDay(2013, 8, 20), last: calendarDay(2013, 10, 5) };
    expect(ticksOf(month, 4)).toEqual(
      [9, 10].map((of) => ({ day: calendarDay(2013, of, 1), unit: "month" })),
    );
  });
});

describe("Zooming", () => {
  it("keeps a day where it is, and never leaves the whole", () => {
    fc.assert(
      fc.property(
        anyDays,
        fc.nat(),
        fc.double({ min: 0.1, max: 8, noNaN: true }),
        (whole, at, by) => {
          const day = whole.first + (at % (whole.last - whole.first + 1));
          const zoomed = zoomedAround(whole, whole, by, day);
          expect(zoomed.first).toBeGreaterThanOrEqual(whole.first);
          expect(zoomed.last).toBeLessThanOrEqual(whole.last);
          expect(day).toBeGreaterThanOrEqual(zoomed.first);
          expect(day).toBeLessThanOrEqual(zoomed.last);
        },
      ),
    );
  });

  it("halves what is shown around its middle", () => {
    expect(zoomedAround({ first: 0, last: 99 }, { first: 0, last: 99 }, 0.5)).toEqual({
      first: 25,
      last: 74,
    });
  });

  it("shows a week at least", () => {
    expect(zoomedAround({ first: 10, last: 16 }, { first: 0, last: 99 }, 0.1)).toEqual({
      first: 10,
      last: 16,
    });
  });

  it("moves days that reach beyond the whole back into it", () => {
    expect(within({ first: -5, last: 4 }, { first: 0, last: 99 })).toEqual({ first: 0, last: 9 });
    expect(within({ first: 95, last: 104 }, { first: 0, last: 99 })).toEqual({
      first: 90,
      last: 99,
    });
    expect(within({ first: -5, last: 200 }, { first: 0, last: 99 })).toEqual({
      first: 0,
      last: 99,
    });
  });
});
