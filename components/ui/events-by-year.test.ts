import { describe, expect, it } from "vitest";
import type { DateBasis } from "@/lib/records/basis";
import { wordsIn } from "@/lib/words/catalogue";
import { describeYearBin, eventsByYear } from "./events-by-year";

const event = (start: string | null, end: string | null, dateBasis: DateBasis = "stated") => ({
  start,
  end,
  dateBasis,
});

/** The bins as `[from, certain, possible]`. */
const countsOf = (events: Parameters<typeof eventsByYear>[0]) =>
  eventsByYear(events).bins.map(({ from, certain, possible }) => [from, certain, possible]);

describe("Events by year", () => {
  it("are certain in the only year that their days allow", () => {
    expect(
      countsOf([
        event("2011-04-08", "2011-04-08"),
        event("2011-01-01", "2011-12-31"),
        event("2012-02-01", "2012-02-29"),
      ]),
    ).toEqual([
      [2011, 2, 0],
      [2012, 1, 0],
    ]);
  });

  it("are possible, and whole, in each of several years; never a share of an event", () => {
    expect(countsOf([event("2011-12-31", "2013-01-01")])).toEqual([
      [2011, 0, 1],
      [2012, 0, 1],
      [2013, 0, 1],
    ]);
  });

  it("reach on to the last and the first year that are known, where a bound is open", () => {
    const dated = [event("2009-05-01", "2009-05-01"), event("2012-05-01", "2012-05-01")];
    expect(countsOf([...dated, event("2011-06-01", null), event(null, "2010-06-15")])).toEqual([
      [2009, 1, 1],
      [2010, 0, 1],
      [2011, 0, 1],
      [2012, 1, 1],
    ]);
  });

  it("keep the years between them in which there is nothing", () => {
    expect(
      countsOf([event("2009-05-01", "2009-05-01"), event("2011-05-01", "2011-05-01")]),
    ).toEqual([
      [2009, 1, 0],
      [2010, 0, 0],
      [2011, 1, 0],
    ]);
  });

  it("are no more than possible where a fact outside the documents dates them", () => {
    expect(countsOf([event("2011-04-08", "2011-04-08", "external")])).toEqual([[2011, 0, 1]]);
  });

  it("count what has no date beside the years", () => {
    expect(eventsByYear([event(null, null), event("2011-04-08", "2011-04-08")])).toMatchObject({
      undated: 1,
      bins: [{ from: 2011, to: 2011 }],
    });
    expect(eventsByYear([event(null, null)])).toEqual({ bins: [], span: 1, undated: 1 });
    expect(eventsByYear([])).toEqual({ bins: [], span: 1, undated: 0 });
  });

  it("have the years before 0 and the year 0 in their order", () => {
    expect(
      countsOf([event("-000002-03-15", "-000002-03-15"), event("0001-01-01", "0001-12-31")]),
    ).toEqual([
      [-2, 1, 0],
      [-1, 0, 0],
      [0, 0, 0],
      [1, 1, 0],
    ]);
  });

  it.each([
    [48, 1],
    [49, 10],
    [480, 10],
    [481, 100],
  ] as const)("of %i years are drawn by %i years", (years, span) => {
    const last = String(1800 + years - 1);
    const { bins, span: drawn } = eventsByYear([
      event("1800-01-01", "1800-01-01"),
      event(`${last}-01-01`, `${last}-01-01`),
    ]);
    expect(drawn).toBe(span);
    expect(bins.length).toBe(Math.ceil(years / span));
  });

  it("fall together in a decade, also before 0, and across it", () => {
    const { bins, span } = eventsByYear([
      event("-000044-03-15", "-000044-03-15"),
      event("-000050-01-01", "-000041-12-31"),
      event("0009-01-01", "0012-01-01"),
    ]);
    expect(span).toBe(10);
    expect(bins[0]).toEqual({ from: -50, to: -41, certain: 2, possible: 0 });
    expect(bins.at(-2)).toEqual({ from: 0, to: 9, certain: 0, possible: 1 });
    expect(bins.at(-1)).toEqual({ from: 10, to: 19, certain: 0, possible: 1 });
  });

  it("take years of five digits", () => {
    const { bins, span } = eventsByYear([
      event("2011-04-08", "2011-04-08"),
      event("+012345-01-01", "+012345-12-31"),
    ]);
    expect(span).toBe(1000);
    expect(bins.at(-1)).toEqual({ from: 12000, to: 12999, certain: 1, possible: 0 });
  });
});

describe("A bin in words", () => {
  it.each([
    [{ from: 2011, to: 2011, certain: 3, possible: 2 }, "2011: 3 certainly, 2 possibly"],
    [{ from: 2012, to: 2012, certain: 0, possible: 1 }, "2012: 1 possibly"],
    [{ from: -50, to: -41, certain: 1, possible: 0 }, "51 BCE–42 BCE: 1 certainly"],
    [{ from: 1970, to: 1979, certain: 0, possible: 0 }, "1970–1979: none"],
  ])("says what it holds: %o", (bin, words) => {
    expect(describeYearBin(bin, wordsIn("en"))).toBe(words);
  });
});
