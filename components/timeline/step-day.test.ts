import { describe, expect, it } from "vitest";
import { calendarDay, formatIsoDay, parseIsoDay } from "@/lib/records/calendar-day";
import { addMonths, stepDay } from "./step-day";

const day = calendarDay(2012, 1, 31);
const bounds = { first: calendarDay(1979, 2, 1), last: calendarDay(2016, 9, 30) };
const press = (key: string, { shiftKey = false, direction = "ltr" } = {}) => {
  const next = stepDay({ key, shiftKey }, day, bounds, direction);
  return next === undefined ? undefined : formatIsoDay(next);
};

describe("A handle of the timeline", () => {
  it.each([
    ["ArrowRight", "2012-02-01"],
    ["ArrowUp", "2012-02-01"],
    ["ArrowLeft", "2012-01-30"],
    ["ArrowDown", "2012-01-30"],
    ["PageUp", "2013-01-31"],
    ["PageDown", "2011-01-31"],
    ["Home", "1979-02-01"],
    ["End", "2016-09-30"],
    ["a", undefined],
    ["Tab", undefined],
  ])("goes by %s to %s", (key, expected) => {
    expect(press(key)).toBe(expected);
  });

  it("goes a month with Shift, to its last day where it has none such", () => {
    expect(press("ArrowRight", { shiftKey: true })).toBe("2012-02-29");
    expect(press("ArrowLeft", { shiftKey: true })).toBe("2011-12-31");
  });

  it("goes the way that time goes in the direction of writing", () => {
    expect(press("ArrowLeft", { direction: "rtl" })).toBe("2012-02-01");
    expect(press("ArrowRight", { direction: "rtl" })).toBe("2012-01-30");
  });

  it("stays within its bounds", () => {
    const narrow = { first: day - 3, last: day + 3 };
    expect(stepDay({ key: "PageUp", shiftKey: false }, day, narrow, "ltr")).toBe(day + 3);
    expect(stepDay({ key: "PageDown", shiftKey: false }, day, narrow, "ltr")).toBe(day - 3);
  });
});

describe("Adding months", () => {
  it.each([
    ["2011-03-31", 1, "2011-04-30"],
    ["2012-02-29", 12, "2013-02-28"],
    ["2011-01-15", -1, "2010-12-15"],
    ["-000044-03-15", 1, "-000044-04-15"],
  ])("to %s: %i leads to %s", (from, months, to) => {
    expect(formatIsoDay(addMonths(parseIsoDay(from) ?? 0, months))).toBe(to);
  });
});
