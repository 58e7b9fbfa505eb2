import { describe, expect, it } from "vitest";
import { first, problemsAfter } from "@/tests/store/broken-atlas";
import { recordOf } from "@/tests/store/edge-atlas";
import type { AtlasData } from "./atlas-data";

/** The caravan is told by the Arabic notice of 2 May 2011 alone. */
const caravan = (data: AtlasData) => recordOf(data.events, "caravan");
const notice = (data: AtlasData) => recordOf(data.documents, "arabic-notice");

function datedAs(edtf: string, change: (data: AtlasData) => void = () => {}): string[] {
  return problemsAfter((data) => {
    caravan(data).date.edtf = edtf;
    change(data);
  });
}

const PROBLEM =
  "events.json: caravan: date.edtf: 2011-05-03 is after every document that reports it, " +
  "arabic-notice (2011-05-02): 2011-05-02 is the latest possible; " +
  "mend a date, or the status if it lay ahead";

describe("checkDates", () => {
  it("reports what is told as having happened after every text that tells it", () => {
    expect(datedAs("2011-05-03")).toEqual([PROBLEM]);
    expect(datedAs("2011-05-02")).toEqual([]);
  });

  it.each(["2011", "2011-05", "/2014", "2011-05-02/2014"])(
    "takes %s, of which some day is possible",
    (edtf) => {
      expect(datedAs(edtf)).toEqual([]);
    },
  );

  it.each([
    ["2014?", 0],
    ["2014%", 0],
    ["2011-05-20~", 0],
    ["2014~", 1],
  ])("judges the date %s only when it is impossible", (edtf, problems) => {
    expect(datedAs(edtf)).toHaveLength(problems);
  });

  it.each([
    ["planned", 0],
    ["contradicted", 0],
    ["absence", 0],
    ["alleged", 1],
  ] as const)("an event that is %s makes %i problems", (status, problems) => {
    const found = datedAs("2011-05-03", (data) => {
      caravan(data).status = status;
    });
    expect(found).toHaveLength(problems);
  });

  it("takes a date that one of several documents allows", () => {
    const found = datedAs("2012-05", (data) => {
      const { attestations } = caravan(data);
      const later = { ...first(attestations), id: "caravan-9", document: "persian-letter" };
      attestations.push({ ...later, passage: "p1" });
    });
    expect(found).toEqual([]);
  });

  it.each([
    ["an approximate date may be a year off", "2011-05-02~"],
    ["an uncertain date says nothing firm", "2009?"],
    ["an unknown date says nothing", null],
  ])("of a document, %s", (_rule, edtf) => {
    const found = datedAs("2011-05-03", (data) => {
      notice(data).published.edtf = edtf;
    });
    expect(found).toEqual([]);
  });

  it.each([
    ["[2009..2011-05-02]", 0],
    ["[2009..2011-05-20~]", 0],
    ["[2009..2011-05-20?]", 0],
    ["[2009..2011-05-20]", 1],
    ["[2011-05-01,2012]", 1],
    ["[2009..]", 1],
    ["2009/2012", 0],
    ["{2009..2012}", 0],
  ])("of one day of %s, some after the last document make %i problems", (edtf, problems) => {
    expect(datedAs(edtf)).toHaveLength(problems);
  });

  it("says where a set has to end", () => {
    expect(datedAs("[2009..2012]")).toEqual([
      "events.json: caravan: date.edtf: [2009..2012] has days after every document that reports it, " +
        "arabic-notice (2011-05-02); end the set where the last of them was written",
    ]);
  });

  it("does not date the banner of a page by its body", () => {
    const found = datedAs("2011-05-03", (data) => {
      recordOf(notice(data).sections, "s2").layer = "banner";
    });
    expect(found).toEqual([]);
  });
});

describe("The date of a moment", () => {
  /** A salvage, which the vocabulary has as a moment. */
  const salvagedIn = (edtf: string) =>
    problemsAfter((data) => {
      recordOf(data.events, "one-of-two").date.edtf = edtf;
    });

  it.each(["2011", "2011-04-01/2011-04-07", "[2011-04..2013-02]", "[..2013-02]"])(
    "may be %s",
    (edtf) => {
      expect(salvagedIn(edtf)).toEqual([]);
    },
  );

  it.each(["2011-04-01/2011-04-08", "2011/2012", "/2012", "2012/", "../2012", "2012/.."])(
    "is no duration: %s",
    (edtf) => {
      expect(salvagedIn(edtf)).toEqual([
        `events.json: one-of-two: date.edtf: ${edtf} is a duration, and "salvage" is a moment; ` +
          "write one day of it as a set, [from..to]",
      ]);
    },
  );
});
