import { describe, expect, it } from "vitest";
import { issuesOf } from "@/tests/store/schema-issues";
import { Period } from "./period";

const period = (change: object) => ({
  id: "voyage",
  title: { en: "The voyage", ar: "الرحلة", fa: "سفر" },
  days: "2011-04-08/2012",
  basis: ["landing"],
  ...change,
});

describe("Period", () => {
  it.each(["2011", "1982~/2012", "2012-04/..", "../2011-05-02", "/2011", "-0500/-0044-03-15"])(
    "has days that are a date or an interval: %s",
    (days) => {
      expect(Period.parse(period({ days }))).toEqual(period({ days }));
    },
  );

  it.each([
    [{ id: "The Voyage" }, "id: must be lower-case letters, digits and single hyphens"],
    [{ title: { ar: "الرحلة" } }, "title.en: Invalid input: expected string, received undefined"],
    [{ title: { en: " " } }, "title.en: must not start or end with white space"],
    [{ days: "last summer" }, 'days: "last summer" is not an EDTF date'],
    [{ days: "2011-02-30/2012" }, 'days: "2011-02-30/2012" is not an EDTF date'],
    [{ days: "2012/2011" }, 'days: "2012/2011" ends before it starts'],
    [{ days: "../.." }, 'days: "../.." has no bound at all'],
    [{ days: "[2011..2012]" }, "days: is a set; write an interval, from/to"],
    [{ basis: [] }, "basis: needs at least one event whose date gives its bounds"],
    [{ basis: undefined }, "basis: Invalid input: expected array, received undefined"],
    [{ color: "red" }, ': Unrecognized key: "color"'],
  ])("is refused with %j", (change, issue) => {
    expect(issuesOf(Period, period(change))).toEqual([issue]);
  });
});
