import { describe, expect, it } from "vitest";
import { parseIsoDay } from "@/lib/records/calendar-day";
import { parseDayRange, writeDayRange } from "@/lib/records/day-range";
import { nextDays, type PlayWindow, type Step } from "./use-play";

const day = (text: string) => parseIsoDay(text) ?? 0;
const whole = { first: day("2011-03-10"), last: day("2013-09-20") };
const next = (days: string | undefined, step: Step, window: PlayWindow) => {
  const found = nextDays(days === undefined ? undefined : parseDayRange(days), whole, step, window);
  return found && writeDayRange(found);
};

describe("A timeline that plays", () => {
  it.each([
    [undefined, "month", "moving", "2011-03"],
    [undefined, "year", "growing", "2011"],
    [undefined, "day", "moving", "2011-03-10"],
    ["2011-03", "month", "moving", "2011-04"],
    ["2012-01", "month", "growing", "2012-01/2012-02"],
    ["2011", "year", "moving", "2012"],
    ["2012-02-28", "day", "moving", "2012-02-29"],
    ["2011-04/2011-06", "month", "moving", "2011-05/2011-07"],
    ["../2011-06", "month", "growing", "2011-03/2011-07"],
  ] as const)("goes on from %s by a %s, %s, to %s", (days, step, window, expected) => {
    expect(next(days, step, window)).toBe(expected);
  });

  it("ends with the last day", () => {
    expect(next("2013-09", "month", "moving")).toBeUndefined();
    expect(next("2012/..", "year", "growing")).toBeUndefined();
    expect(next("2013-08", "month", "moving")).toBe("2013-09");
  });
});
