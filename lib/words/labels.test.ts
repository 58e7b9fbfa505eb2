import { describe, expect, it } from "vitest";
import type { Vocabulary } from "@/lib/records/vocabulary";
import { wordsIn } from "./catalogue";
import { formatConverted, formatDate, formatShortDate, yearOf } from "./date-label";
import { formatFigure } from "./figure-label";
import { formatCount, formatDecimal, formatDistance, formatPosition } from "./number-label";
import { definitionOf, familyOf, labelOf } from "./vocabulary-label";

const EN = wordsIn("en");

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
    ["Y12345", "12345"],
    ["Y-12345", "12346 BCE"],
    ["-004X", "50 BCE–41 BCE"],
    ["-00XX", "100 BCE–1 BCE"],
    ["[2011-01,2011-03]", "January 2011 or March 2011"],
    ["{2011-04-08,2012~}", "8 April 2011 and about 2012"],
    ["[2009,2011..2013]", "2009 or between 2011 and 2013"],
    ["[..2009,2011]", "by 2009 or 2011"],
    ["{2009,2011..2013}", "2009 and 2011 – 2013"],
    ["[2011-12-28..2012-07]", "between 28 December 2011 and July 2012"],
    ["[2011-12-28..2012-04~]", "between 28 December 2011 and about April 2012"],
    ["[..2012-07~]", "by about July 2012"],
    ["[2013-09-01..]", "1 September 2013 or later"],
    ["[2013-22..2016-22]", "between summer 2013 and summer 2016"],
  ])("says %j as %j", (edtf, words) => {
    expect(formatDate(edtf, EN)).toBe(words);
  });

  it("uses the digits and months of Arabic and Persian, with Gregorian years", () => {
    expect(formatDate("2011-04-08", wordsIn("fa"))).toContain("۲۰۱۱");
    expect(formatDate("2011-04-08", wordsIn("ar"))).toContain("٢٠١١");
  });

  it.each([
    ["1999-21", "spring 1999"],
    ["2012-23", "autumn 2012"],
    ["2012-24", "winter 2012"],
    ["2012-25", "2012-25"],
    ["2012-00", "2012-00"],
    ["2012-13/2013", "2012-13 – 2013"],
    ["2012-01-XX", "January 2012"],
    ["2012-12-31", "31 December 2012"],
    ["2012-XX-XX", "2012"],
    ["0043", "43"],
    ["0000", "1 BCE"],
    ["0001", "1"],
    ["19XX", "1900–1999"],
    ["1984/1984", "1984"],
    ["2004-06-~11", "about 11 June 2004"],
    ["2004?/2005~", "2004 (uncertain) – about 2005"],
    ["once", "once"],
    ["Y17000000002", "17000000002"],
    ["2012-1", "2012-1"],
  ])("says %j as %j", (edtf, words) => {
    expect(formatDate(edtf, EN)).toBe(words);
  });

  it.each([
    ["ar", null, "بلا تاريخ"],
    ["fa", null, "بی‌تاریخ"],
    ["ar", "2012-02/..", "منذ شباط ٢٠١٢"],
    ["fa", "2012-02/..", "از فوریه ۲۰۱۲"],
    ["ar", "../2012", "حتى ٢٠١٢"],
    ["fa", "../2012", "تا ۲۰۱۲"],
    ["ar", "2009/", "٢٠٠٩ – نهاية مجهولة"],
    ["fa", "2009/", "۲۰۰۹ – پایان نامعلوم"],
    ["ar", "/2009", "بداية مجهولة – ٢٠٠٩"],
    ["fa", "/2009", "آغاز نامعلوم – ۲۰۰۹"],
    ["ar", "[2011..2012-02]", "بين ٢٠١١ وشباط ٢٠١٢"],
    ["fa", "[2011..2012-02]", "بین ۲۰۱۱ و فوریه ۲۰۱۲"],
    ["ar", "[..2012]", "٢٠١٢ أو قبل ذلك"],
    ["fa", "[..2012]", "۲۰۱۲ یا پیش از آن"],
    ["ar", "[2012..]", "٢٠١٢ أو بعد ذلك"],
    ["fa", "[2012..]", "۲۰۱۲ یا پس از آن"],
    ["ar", "2012%", "نحو ٢٠١٢ ؟"],
    ["fa", "2012%", "حدود ۲۰۱۲ ؟"],
    ["ar", "-0043", "٤٤ ق.م"],
    ["fa", "-0043", "۴۴ پ.م"],
    ["ar", "2012-21", "ربيع ٢٠١٢"],
    ["fa", "2012-21", "بهار ۲۰۱۲"],
    ["ar", "2012-22", "صيف ٢٠١٢"],
    ["fa", "2012-22", "تابستان ۲۰۱۲"],
    ["ar", "2012-23", "خريف ٢٠١٢"],
    ["fa", "2012-23", "پاییز ۲۰۱۲"],
    ["ar", "2012-24", "شتاء ٢٠١٢"],
    ["fa", "2012-24", "زمستان ۲۰۱۲"],
    ["ar", "198X", "١٩٨٠–١٩٨٩"],
    ["ar", "2011-04-08", "٨ نيسان ٢٠١١"],
  ] as const)("says, in %s, %j as %s", (language, edtf, words) => {
    expect(formatDate(edtf, wordsIn(language))).toBe(words);
  });

  it.each([
    ["fa", "2011-04-08", "۱۹ فروردین ۱۳۹۰"],
    ["ar", "2011-04-08", "٤ جمادى الأولى ١٤٣٢ هـ"],
    ["fa", "2011-04", undefined],
    ["fa", "2011-04-08?", undefined],
    ["fa", null, undefined],
    ["en", "2011-04-08", undefined],
  ] as const)("is converted, in %s, from %j to %s", (language, edtf, words) => {
    expect(formatConverted(edtf, wordsIn(language))).toBe(words);
  });

  it("shortens nothing where months have no short form", () => {
    expect(formatShortDate("2011-04-08", wordsIn("ar"))).toBe(
      formatDate("2011-04-08", wordsIn("ar")),
    );
  });

  it.each([
    ["2012-05", "May 2012"],
    ["2012-09-30", "30 Sep 2012"],
    ["2012-01/2012-12", "Jan 2012 – Dec 2012"],
    ["2012-02~/2012-03~", "c. Feb 2012 – c. Mar 2012"],
    ["2012-06/2012-07", "Jun 2012 – Jul 2012"],
    ["2012-08/2012-10", "Aug 2012 – Oct 2012"],
    ["2012-11", "Nov 2012"],
    ["[2011-12-28..2012-04~]", "between 28 Dec 2011 and c. Apr 2012"],
    [null, "undated"],
  ])("is, in a narrow column, for %j “%s”", (edtf, words) => {
    expect(formatShortDate(edtf, EN)).toBe(words);
  });

  it("shortens months for a narrow column", () => {
    expect(formatShortDate("2011-04-08", EN)).toBe("8 Apr 2011");
    expect(formatShortDate("2012-02~/2012-05", EN)).toBe("c. Feb 2012 – May 2012");
  });

  it("groups by the year of the earliest day that is known", () => {
    expect(yearOf("2011-04-08", null, EN)).toBe("2011");
    expect(yearOf(null, "2012-12-31", EN)).toBe("Until 2012, start not known");
    expect(yearOf("-000043-01-01", null, EN)).toBe("44 BCE");
    expect(yearOf("0000-01-01", null, EN)).toBe("1 BCE");
    expect(yearOf("+012345-01-01", null, EN)).toBe("12345");
    expect(yearOf(null, null, EN)).toBeUndefined();
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
    [{ min: 4, max: 4 }, "4"],
    [{ value: 300, qualifier: "more than" }, "more than 300"],
    [{ min: 300, qualifier: "more than" }, "more than 300"],
    [{ max: 3, qualifier: "up to" }, "up to 3"],
    [{ wording: "roughly half" }, "“roughly half”"],
    [{ value: 0 }, "0"],
    [{ min: 0 }, "at least 0"],
    [{ max: 0 }, "at most 0"],
    [{ min: 1000, max: 2000, qualifier: "some" }, "some 1,000–2,000"],
    [{ value: 52, unit: "persons" }, "52"],
    [{ value: 3, unit: "tonnes", wording: "three loads" }, "3 tonnes, “three loads”"],
    [{}, ""],
  ])("says %j as %j", (given, words) => {
    expect(formatFigure({ ...figure, ...given }, EN)).toBe(words);
  });
});

describe("Positions and distances in words", () => {
  it("gives no more decimals than the radius deserves", () => {
    expect(formatPosition([44.573947, 34.059979], 4500, EN)).toBe("34.06° N, 44.57° E");
    expect(formatPosition([44, 33], 500_000, EN)).toBe("33° N, 44° E");
    expect(formatPosition([-77.0484, 38.8944], 150, EN)).toBe("38.894° N, 77.048° W");
    expect(formatPosition([0, -33.86], 10_000, EN)).toBe("33.9° S, 0.0° E");
  });

  it("are on the side of the equator and of Greenwich on which they lie", () => {
    expect(formatPosition([0, 0], 500, EN)).toBe("0.000° N, 0.000° E");
    expect(formatPosition([-0.5, -0.25], 500, EN)).toBe("0.250° S, 0.500° W");
  });

  it.each([
    [49_999, "34.1° N"],
    [50_000, "34° N"],
    [9_999, "34.06° N"],
    [10_000, "34.1° N"],
    [999, "34.060° N"],
    [1_000, "34.06° N"],
  ])("give, for a radius of %d metres, %s", (radius, words) => {
    expect(formatPosition([44.573947, 34.059979], radius, EN).split(",")[0]).toBe(words);
  });

  it.each([
    [999, "999 m"],
    [1000, "1 km"],
    [99_960, "100 km"],
    [99_940, "99.9 km"],
    [100_400, "100 km"],
    [150, "150 m"],
    [4500, "4.5 km"],
    [3000, "3 km"],
    [500_000, "500 km"],
  ])("says %d metres as %s", (metres, words) => expect(formatDistance(metres, EN)).toBe(words));
});

describe("Numbers in words", () => {
  it.each([
    [3400, "3,400"],
    [1_000_000, "1,000,000"],
    [999, "999"],
  ])("are, of %d things, %s", (count, words) => expect(formatCount(count, EN)).toBe(words));

  it.each([
    ["en", "2011"],
    ["ar", "٢٠١١"],
    ["fa", "۲۰۱۱"],
  ] as const)("have, in %s, the digits %s, ungrouped", (language, words) => {
    expect(formatDecimal(2011, wordsIn(language))).toBe(words);
  });
});

describe("A controlled term", () => {
  const vocabulary = {
    eventTypes: [
      { id: "storm", family: "force", label: { en: "Storm" }, definition: "Wind." },
      { id: "calm", family: "accord", label: { en: "Calm" } },
    ],
  } as unknown as Vocabulary;

  it("is shown by its label, its definition and its family", () => {
    expect(labelOf(vocabulary, "eventTypes", "calm", EN)).toBe("Calm");
    expect(definitionOf(vocabulary, "eventTypes", "storm")).toBe("Wind.");
    expect(definitionOf(vocabulary, "eventTypes", "calm")).toBeUndefined();
    expect(familyOf(vocabulary, "calm")).toBe("accord");
  });

  it("that the vocabulary does not have is shown as it is, among words", () => {
    expect(labelOf(vocabulary, "eventTypes", "flood", EN)).toBe("flood");
    expect(definitionOf(vocabulary, "eventTypes", "flood")).toBeUndefined();
    expect(familyOf(vocabulary, "flood")).toBe("word");
  });
});
