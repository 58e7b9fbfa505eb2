import { describe, expect, it } from "vitest";
import { type Bbox, EVERYTHING } from "@/lib/query/query";
import type { Subject } from "./contract-subject";

/** Events without geometry, which match every box. */
const UNLOCATED = ["rumour", "undated-search", "crown-told", "about-null", "three-years"];

export function describePlace({ store }: Subject) {
  const eventsIn = async (bbox: Bbox) => {
    const page = await store().listEvents({ ...EVERYTHING, bbox }, { limit: 100, sort: "date" });
    return page.items.map(({ id }) => id).filter((id) => !UNLOCATED.includes(id));
  };
  const placesIn = async (bbox: Bbox) => {
    const page = await store().listPlaces({ ...EVERYTHING, bbox }, { limit: 100, sort: "title" });
    return page.items.filter(({ mapped }) => mapped).map(({ id }) => id);
  };

  describe("bbox of places", () => {
    it.each<[string, Bbox, string[]]>([
      ["keeps longitude 0 and latitude 0", [-1, -1, 1, 1], ["null-island", "twin-pier"]],
      ["is inclusive at all bounds", [0, 0, 0, 0], ["null-island", "twin-pier"]],
      ["keeps the equator", [30, 0, 40, 0], ["equator-station"]],
      ["keeps Greenwich", [0, 50, 0, 60], ["greenwich-house"]],
      ["reaches the pole", [-180, 89.5, 180, 90], ["polar-camp"]],
      ["crosses the antimeridian", [170, -20, -170, -10], ["east-dateline", "west-dateline"]],
      ["ends at the antimeridian", [170, -20, 180, -10], ["west-dateline"]],
      ["starts at the antimeridian", [-180, -20, -170, -10], ["east-dateline"]],
      ["takes 180° for −180°", [-180, 5, -170, 15], ["on-the-line"]],
      ["takes −180° for 180°", [170, 5, 180, 15], ["on-the-line"]],
      ["keeps 180° when it crosses", [170, 5, -170, 15], ["on-the-line"]],
      [
        "keeps a bound across the antimeridian exactly",
        [170, -17, -179.98, -16],
        ["east-dateline"],
      ],
      ["is empty where nothing lies", [100, 40, 110, 50], []],
    ])("%s", async (_name, bbox, expected) => {
      expect(await placesIn(bbox)).toEqual(expected);
    });

    it("goes almost round the world when west lies just east of east", async () => {
      const everywhere = await placesIn([-180, -90, 180, 90]);
      expect(everywhere).toHaveLength(14);
      expect(await placesIn([5, -90, 4, 90])).toEqual(everywhere);
    });
  });

  describe("bbox of moves", () => {
    it.each<[string, Bbox, string[]]>([
      ["meets a line that crosses it without either end inside", [14, 14, 16, 16], ["diagonal"]],
      ["meets a line that only touches its corner", [14, 16, 16, 18], ["diagonal"]],
      ["misses a line whose own box it overlaps", [11, 14, 13, 19], []],
      ["misses a line on its other side too", [16, 11, 19, 14], []],
      ["misses a line that would go on into it", [21, 21, 25, 25], []],
      ["meets the end of a line exactly", [20, 20, 25, 25], ["diagonal"]],
      ["meets the start of a line exactly", [5, 5, 10, 10], ["diagonal"]],
    ])("%s", async (_name, bbox, expected) => {
      expect(await eventsIn(bbox)).toEqual(expected);
    });

    const acrossTheLine = ["eastward", "westward", "eastward-again"];
    it.each<[string, Bbox, string[]]>([
      ["meets a stretch just west of the antimeridian", [179.6, -18, 179.9, -16], acrossTheLine],
      ["meets a stretch just east of it", [-179.99, -18, -179.985, -16], acrossTheLine],
      ["meets the part west of the antimeridian", [179.6, -17.5, 180, -16], acrossTheLine],
      ["meets the part east of the antimeridian", [-180, -17, -179.99, -16], acrossTheLine],
      ["meets it in a box that crosses", [179.9, -18, -179.9, -16], acrossTheLine],
      ["meets it in a box of the whole world but a strip", [-100, -18, -101, -16], acrossTheLine],
      ["is not met on the long way round the world", [-100, -60, -60, -5], []],
    ])("of a move across the antimeridian %s", async (_name, bbox, expected) => {
      const events = await eventsIn(bbox);
      expect(events.filter((id) => !["harbour-cut"].includes(id))).toEqual(
        expect.arrayContaining(expected),
      );
      expect(events.filter((id) => acrossTheLine.includes(id))).toEqual(expected);
    });
  });

  describe("bbox of events at a place", () => {
    it("is inclusive at its bounds and exact to a hair", async () => {
      const atTanja = ["lamp-lit", "caravan", "equinox-upper", "equinox-lower"];
      expect(await eventsIn([-5.8, 35.78, -5.8, 35.78])).toEqual(atTanja);
      expect(await eventsIn([-5.79999999, 35, -5, 36])).toEqual([]);
      expect(await eventsIn([-6, 35, -5, 35.77999999])).toEqual([]);
    });
  });

  describe("events without geometry", () => {
    it("match every bbox, and only they are left where nothing lies", async () => {
      const query = { ...EVERYTHING, bbox: [100, 40, 110, 50] satisfies Bbox as Bbox };
      const page = await store().listEvents(query, { limit: 100, sort: "date" });
      expect(page.items.map(({ id }) => id).sort()).toEqual(UNLOCATED.toSorted());
      expect((await store().readScene(query)).totals).toEqual({
        events: 5,
        mapped: 0,
        concerning: 1,
        unlocated: 5,
        undated: 2,
        possible: 0,
      });
    });

    it("leave their places in the listing of places", async () => {
      const page = await store().listPlaces(
        { ...EVERYTHING, bbox: [100, 40, 110, 50] },
        { limit: 100, sort: "title" },
      );
      expect(page.items.map(({ id }) => id)).toEqual([
        "greenwich-cellar",
        "lost-valley",
        "the-crown",
        "the-oceans",
        "the-world",
      ]);
    });
  });

  describe("documents", () => {
    it("match a box around any place they speak of, and every box when they speak of none", async () => {
      const request = { limit: 100, sort: "title" } as const;
      const documentsIn = async (bbox: Bbox) =>
        (await store().listDocuments({ ...EVERYTHING, bbox }, request)).items.map(({ id }) => id);
      expect(await documentsIn([50, 29, 53, 30])).toEqual(["blank-note", "persian-letter"]);
      expect(await documentsIn([100, 40, 110, 50])).toEqual(["blank-note"]);
    });
  });
}
