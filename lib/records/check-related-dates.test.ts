import { describe, expect, it } from "vitest";
import { problemsAfter } from "@/tests/store/broken-atlas";
import { recordOf } from "@/tests/store/edge-atlas";

/** The fog of the fixture, told of the landing's year or another, and what it is to the landing of 8 April 2011. */
function fogDated(edtf: string | null, relation: string, landing = "2011-04-08"): string[] {
  return problemsAfter(({ atlas, events }) => {
    // The landing bounds a period of the fixture as well.
    atlas.periods = [];
    const fog = recordOf(events, "fog-one");
    fog.status = "planned";
    fog.date.edtf = edtf;
    if (edtf === null) fog.date.basis = "none";
    fog.related.push({ event: "landing", relation });
    Object.assign(recordOf(events, "landing"), { related: [] });
    recordOf(events, "landing").date.edtf = landing;
    Object.assign(recordOf(events, "tide-taken"), { related: [] });
    Object.assign(recordOf(events, "about-null"), { related: [] });
  });
}

describe("The date of a part", () => {
  it.each([
    ["2011-04-08", "2011-04-08"],
    ["2011-04-08", "2011"],
    ["[2011-02..2011-04-08]", "2011-01/2011-04"],
    ["2011-04/..", "2011/.."],
    ["2011-04-09~", "2011-04-08"],
    ["2011-04-09?", "2011-04-08"],
    [null, "2011-04-08"],
  ])("may be %s where the whole is dated %s", (part, whole) => {
    expect(fogDated(part, "part-of", whole)).toEqual([]);
  });

  it.each([
    ["2011-04-09", "2011-04-08"],
    ["2011", "2011-04"],
    ["2011-04/..", "2011"],
    ["[..2011-04-08]", "2011"],
    ["2013~", "2011-04-08"],
  ])("is not %s where the whole is dated %s", (part, whole) => {
    expect(fogDated(part, "part-of", whole)).toEqual([
      `events.json: fog-one: date.edtf: ${part} lies outside what the date of landing, ` +
        `which it is part of, allows: ${whole}`,
    ]);
  });

  it("is judged once, from whichever side the relation is written", () => {
    const found = (sides: readonly string[]) =>
      problemsAfter(({ events }) => {
        const [landing, squall] = [recordOf(events, "landing"), recordOf(events, "squall")];
        squall.date.edtf = "2011-04-10";
        landing.related = sides.includes("whole")
          ? [{ event: "squall", relation: "has-part" }]
          : [];
        squall.related = sides.includes("part") ? [{ event: "landing", relation: "part-of" }] : [];
      });
    const problem =
      "events.json: squall: date.edtf: 2011-04-10 lies outside what the date of landing, " +
      "which it is part of, allows: 2011-04-08";
    expect(found(["whole"])).toEqual([problem]);
    expect(found(["part"])).toEqual([problem]);
    expect(found(["whole", "part"])).toEqual([problem]);
  });
});

describe("The date of what follows", () => {
  it.each(["2011-04-08", "2011", "2011/..", "2011-04-07~", "2011-04-07?", null])(
    "may be %s for a response to what happened on 8 April 2011",
    (edtf) => {
      expect(fogDated(edtf, "response-to")).toEqual([]);
    },
  );

  it("is not before what it answers", () => {
    expect(fogDated("2011-04-07", "response-to")).toEqual([
      "events.json: fog-one: date.edtf: 2011-04-07 is before landing, which it follows: 2011-04-08",
    ]);
  });

  it("is not before the agreement that it breaks", () => {
    const found = problemsAfter(({ events, vocabulary }) => {
      vocabulary.relations.push({
        id: "breach-of",
        label: { en: "breach of" },
        inverse: "see-also",
      });
      const fog = recordOf(events, "fog-one");
      fog.date.edtf = "[..2010]";
      fog.related.push({ event: "landing", relation: "breach-of" });
    });
    expect(found).toEqual([
      "events.json: fog-one: date.edtf: [..2010] is before landing, which it follows: 2011-04-08",
    ]);
  });
});
