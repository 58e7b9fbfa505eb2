import { describe, expect, it } from "vitest";
import { formatDate, formatShortDate, yearOf } from "./date-label";
import { formatFigure } from "./figure-label";
import { formatDistance, formatPosition } from "./number-label";

describe("A date in words", () => {
  it.each([
    [null, "undated"],
    ["2011-04-08", "8 April 2011"],
    ["2012", "2012"],
    ["2012-02", "February 2012"],
    ["2012~", "about 2012"],
    ["2012-01-30?", "30 January 2012 (uncertain)"],
    ["2012%", "about 2012 (uncertain)"],
    ["2012-02/2012-05", "February 2012 – May 2012"],
    ["2012-02/..", "since February 2012"],
    ["../2012", "until 2012"],
    ["2009/", "2009 – end unknown"],
    ["/2009", "start unknown – 2009"],
    ["2012-22", "summer 2012"],
    ["198X", "1980–1989"],
    ["2012-XX", "2012"],
    ["-0043", "44 BCE"],
  ])("says %j as %j", (edtf, words) => {
    expect(formatDate(edtf)).toBe(words);
  });

  it("uses the digits and months of Arabic and Persian, with Gregorian years", () => {
    expect(formatDate("2011-04-08", "fa")).toContain("۲۰۱۱");
    expect(formatDate("2011-04-08", "ar")).toContain("٢٠١١");
  });

  it("shortens months for a narrow column", () => {
    expect(formatShortDate("2011-04-08")).toBe("8 Apr 2011");
    expect(formatShortDate("2012-02~/2012-05")).toBe("c. Feb 2012 – May 2012");
  });

  it("groups by the year of the earliest day that is known", () => {
    expect(yearOf("2011-04-08", null)).toBe("2011");
    expect(yearOf(null, "2012-12-31")).toBe("Until 2012, start not known");
    expect(yearOf("-000043-01-01", null)).toBe("-000043");
    expect(yearOf(null, null)).toBeUndefined();
  });
});

describe("A figure in words", () => {
  const figure = { counted: "residents killed", unit: "people", by: "the writer" };
  it.each([
    [{ value: 52 }, "52"],
    [{ value: 3400, unit: "square metres" }, "3,400 square metres"],
    [{ min: 2, max: 3 }, "2–3"],
    [{ min: 300 }, "at least 300"],
    [{ max: 5 }, "at most 5"],
    [{ value: 300, qualifier: "more than" }, "more than 300"],
    [{ min: 300, qualifier: "more than" }, "more than 300"],
    [{ max: 3, qualifier: "up to" }, "up to 3"],
    [{ wording: "roughly half" }, "“roughly half”"],
    [{ value: 0 }, "0"],
  ])("says %j as %j", (given, words) => {
    expect(formatFigure({ ...figure, ...given })).toBe(words);
  });
});

describe("Positions and distances in words", () => {
  it("gives no more decimals than the radius deserves", () => {
    expect(formatPosition([44.573947, 34.059979], 4500)).toBe("34.06° N, 44.57° E");
    expect(formatPosition([44, 33], 500_000)).toBe("33° N, 44° E");
    expect(formatPosition([-77.0484, 38.8944], 150)).toBe("38.894° N, 77.048° W");
    expect(formatPosition([0, -33.86], 10_000)).toBe("33.9° S, 0.0° E");
  });

  it.each([
    [150, "150 m"],
    [4500, "4.5 km"],
    [3000, "3 km"],
    [500_000, "500 km"],
  ])("says %d metres as %s", (metres, words) => expect(formatDistance(metres)).toBe(words));
});
