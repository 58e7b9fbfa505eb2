import { describe, expect, it } from "vitest";
import { statedSpan } from "./linked-dates";

describe("The days of an event for other programs", () => {
  it.each([
    ["2011-04-08", { startDate: "2011-04-08" }],
    ["2011-04", { startDate: "2011-04" }],
    ["2011", { startDate: "2011" }],
    ["2011-01-01/2013", { startDate: "2011-01-01", endDate: "2013" }],
    ["2011/..", { startDate: "2011" }],
    ["/2011-05", { endDate: "2011-05" }],
    ["2011~/2012", { endDate: "2012" }],
  ])("are those of %s", (edtf, span) => {
    expect(statedSpan(edtf)).toEqual(span);
  });

  it.each([
    "2011-04~",
    "2011?",
    "2011-04-08%",
    "2011-21",
    "201X",
    "2011-XX-15",
    "-0044-03-15",
    "Y12345",
    "[2011,2012]",
    "{2011..2013}",
    null,
  ])("are not made of %s, which is not plain", (edtf) => {
    expect(statedSpan(edtf)).toEqual({});
  });
});
