import { describe, expect, it } from "vitest";
import { calendarDay, dateParts } from "@/lib/records/calendar-day";
import { EARLIEST, LATEST } from "./columns";
import { Years } from "./years";

/** The first and last days of years in which a rule of the calendar changes their length, and between them. */
const YEARS = [-401, -400, -1, 0, 1, 4, 99, 100, 1582, 1600, 1899, 1900, 1999, 2000, 2011, 9999];
const DAYS = YEARS.flatMap((year) => [
  calendarDay(year, 1, 1),
  calendarDay(year, 7, 2),
  calendarDay(year, 12, 31),
]);

describe("The years that some days lie in", () => {
  it.each(DAYS)("are those of the calendar (%i)", (day) => {
    const years = new Years({ first: calendarDay(-401, 1, 1), last: calendarDay(9999, 12, 31) });
    years.meet(day);
    expect(years.list()).toEqual([dateParts(day)[0]]);
  });

  it("are each there once, the earliest first, and none of a bound that is open", () => {
    const extent = { first: calendarDay(1999, 12, 31), last: calendarDay(2012, 1, 1) };
    const years = new Years(extent);
    for (const day of [extent.last, calendarDay(2011, 4, 8), extent.first, calendarDay(2011, 9, 1)])
      years.meet(day);
    years.meet(EARLIEST);
    years.meet(LATEST);
    expect(years.list()).toEqual([1999, 2011, 2012]);
  });
});
