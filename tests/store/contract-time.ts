import { describe, expect, it } from "vitest";
import { EVERYTHING, type Query } from "@/lib/query/query";
import { parseDayRange } from "@/lib/records/day-range";
import type { Subject } from "./contract-subject";

const UNDATED = ["rumour", "undated-storm", "undated-search"];

export function describeTime({ store }: Subject) {
  const inDays = (text: string, certain = false): Query => {
    const days = parseDayRange(text);
    if (!days) throw new Error(`"${text}" is not a range of days.`);
    return { ...EVERYTHING, days, certain };
  };
  const eventsIn = async (query: Query) => {
    const page = await store().listEvents(query, { limit: 100, sort: "date" });
    return page.items.map(({ id }) => id);
  };

  describe("days", () => {
    it.each<[string, string, string[]]>([
      ["keeps the Ides of March of the year −44", "-0044-03-15", ["harbour-cut"]],
      ["keeps the year 0", "0000", ["year-zero"]],
      ["keeps the last day before number 0", "1969-12-31", ["clock-stops", "last-century"]],
      ["keeps day number 0", "1970-01-01", ["clock-starts", "last-century"]],
      ["keeps a century by its last day", "1999-12-31", ["last-century"]],
      [
        "ends a winter on 29 February",
        "2012-02-29",
        ["leap-day", "long-winter", "polar-ink", "bagh-e-shiraz"],
      ],
    ])("%s", async (_name, text, expected) => {
      const open = [
        "station-open",
        "nothing-closed",
        "buoy-found",
        "keepers-leave",
        "three-years",
        "station-built",
      ];
      const found = (await eventsIn(inDays(text))).filter(
        (id) => ![...UNDATED, ...open].includes(id),
      );
      expect(found.sort()).toEqual(expected.toSorted());
    });

    it("lets an open or unknown bound reach on for ever", async () => {
      expect(await eventsIn(inDays("9999"))).toEqual([
        "station-open",
        "keepers-arrive",
        ...UNDATED,
      ]);
      const early = await eventsIn(inDays("-0600"));
      expect(early).toEqual(["buoy-found", "keepers-leave", "nothing-closed", ...UNDATED]);
    });

    it("takes ranges that are open on one side", async () => {
      expect(await eventsIn(inDays("../-0400"))).toEqual([
        "harbour-planned",
        "buoy-found",
        "keepers-leave",
        "nothing-closed",
        ...UNDATED,
      ]);
      expect(await eventsIn(inDays("9999-06-01/.."))).toEqual([
        "station-open",
        "keepers-arrive",
        "far-future",
        ...UNDATED,
      ]);
    });
  });

  describe("certain days", () => {
    it("keep an event that lies wholly inside and drop one that reaches out", async () => {
      const certainly = await eventsIn(inDays("2012-02", true));
      expect(certainly).toEqual(["polar-ink", "leap-day"]);
      expect(await eventsIn(inDays("2012-02"))).toContain("long-winter");
    });

    it("drop what is undated", async () => {
      const certainly = await eventsIn(inDays("-9999/9999-12-31", true));
      expect(certainly).not.toEqual(expect.arrayContaining([UNDATED[0]]));
      expect(certainly).toHaveLength(40);
    });

    it("drop what is undated even from a range that is open on both sides", async () => {
      const query = { ...EVERYTHING, days: { first: null, last: null }, certain: true };
      expect(await eventsIn(query)).toHaveLength(46);
    });

    it("drop what is dated from outside the documents, and only then", async () => {
      const around = "2010-05/2010-07";
      expect(await eventsIn(inDays(around))).toContain("lamp-lit");
      expect(await eventsIn(inDays(around, true))).toEqual([]);
      const open = { ...EVERYTHING, days: { first: null, last: null } };
      expect(await eventsIn(open)).toContain("lamp-lit");
      expect(await eventsIn({ ...open, certain: true })).not.toContain("lamp-lit");
      expect(await eventsIn({ ...open, dateBases: ["external"] })).toEqual(["lamp-lit"]);
      expect(await eventsIn({ ...open, certain: true, dateBases: ["external"] })).toEqual([]);
    });

    it("keep an open end only in a range that is open there", async () => {
      expect(await eventsIn(inDays("2011/9999", true))).not.toContain("station-open");
      expect(await eventsIn(inDays("2011/..", true))).toContain("station-open");
      expect(await eventsIn(inDays("2011-01-02/..", true))).not.toContain("station-open");
      expect(await eventsIn(inDays("../2011-05-02", true))).toContain("nothing-closed");
      expect(await eventsIn(inDays("../2011-05-01", true))).not.toContain("nothing-closed");
    });

    it("mean nothing without days, but for what is dated from outside the documents", async () => {
      const page = await store().listEvents(
        { ...EVERYTHING, certain: true },
        { limit: 1, sort: "date" },
      );
      expect(page.matched).toBe(49);
    });
  });

  describe("days of places and documents", () => {
    it("keep a place without events possibly, never certainly, and never with other filters", async () => {
      const request = { limit: 100, sort: "title" } as const;
      const placesIn = async (query: Query) =>
        (await store().listPlaces(query, request)).items.map(({ id }) => id);
      expect(await placesIn(inDays("1969"))).toContain("quiet-cove");
      expect(await placesIn(inDays("1969"))).not.toContain("polar-camp");
      expect(await placesIn(inDays("1969", true))).toEqual(["greenwich-house"]);
      expect(await placesIn({ ...inDays("1969"), types: ["notice"] })).not.toContain("quiet-cove");
    });

    it("are the days of publication for a document, every day when it has none", async () => {
      const request = { limit: 100, sort: "date" } as const;
      const documentsIn = async (query: Query) =>
        (await store().listDocuments(query, request)).items.map(({ id }) => id);
      expect(await documentsIn(inDays("2013-01"))).toEqual([
        "persian-letter",
        "blank-note",
        "emoji-log",
      ]);
      expect(await documentsIn(inDays("2011", true))).toEqual(["arabic-notice"]);
    });
  });

  describe("located and dated", () => {
    it.each<[string, Partial<Query>, string[]]>([
      [
        "located: false",
        { located: false },
        ["three-years", "crown-told", "about-null", "rumour", "undated-search"],
      ],
      ["dated: false", { dated: false }, UNDATED],
      ["both", { located: true, dated: false }, ["undated-storm"]],
    ])("%s", async (_name, asked, expected) => {
      expect(await eventsIn({ ...EVERYTHING, ...asked })).toEqual(expected);
    });
  });
}
