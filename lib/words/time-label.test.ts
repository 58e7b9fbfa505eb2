import { describe, expect, it } from "vitest";
import { calendarDay } from "@/lib/records/calendar-day";
import { parseDayRange } from "@/lib/records/day-range";
import { wordsIn } from "./catalogue";
import { describeBin, formatDay, formatDays, tickLabel } from "./time-label";

const say = wordsIn("en");
const april = calendarDay(2011, 4, 8);

describe("A label of an axis", () => {
  it.each([
    ["year", "2011"],
    ["month", "Apr 2011"],
    ["day", "8 Apr 2011"],
  ] as const)("is for a %s %s", (unit, label) => {
    expect(tickLabel({ day: april, unit }, say)).toBe(label);
    expect(tickLabel({ day: april, unit }, say, "gregory")).toBe(label);
  });

  it("counts years before the first as BCE", () => {
    expect(tickLabel({ day: calendarDay(-43, 1, 1), unit: "year" }, say)).toBe("44 BCE");
    expect(tickLabel({ day: calendarDay(-43, 3, 1), unit: "month" }, say)).toBe("Mar 44 BCE");
  });

  it("is in another calendar the very day as converted", () => {
    expect(tickLabel({ day: april, unit: "year" }, say, "persian")).toMatch(/^19 Farvardin 1390/);
    expect(formatDay(april, wordsIn("fa"), "persian")).toMatch(/^۱۹ فروردین ۱۳۹۰/);
    expect(formatDay(april, say, "islamic-umalqura")).toMatch(/1432/);
  });
});

describe("Days in words", () => {
  it.each([
    ["2011", "2011"],
    ["2011/2013-05", "January 2011 – May 2013"],
    ["2011-04-08", "8 April 2011"],
    ["2011/..", "since 2011"],
    ["../2011-04", "until April 2011"],
    ["-0043", "44 BCE"],
  ])("are for %s “%s”", (text, words) => {
    expect(formatDays(parseDayRange(text) ?? { first: null, last: null }, say)).toBe(words);
  });

  it("say what a bin holds", () => {
    const edges = [calendarDay(2011, 1, 1), calendarDay(2012, 1, 1), calendarDay(2013, 1, 1)];
    const counted = { edges, certain: [1, 4, 0, 2], possible: [0, 3, 0, 1] };
    expect(describeBin(counted, 0, say)).toBe("2011: 1 event");
    expect(describeBin(counted, 1, say)).toBe("2012: 6 events, and 4 that may lie in it");
  });
});
