import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAMILIES, type Family } from "@/lib/records/family";
import type { Position } from "@/lib/records/place";
import type { MapScene, PlaceMark } from "@/lib/store/answers";
import { clusterMarks, expansionZoom } from "./cluster-marks";
import { type Mark, markRadius, marksOf } from "./marks";

const EVENTS = 60;
const families: Family[] = Array.from(
  { length: EVENTS },
  (_, event) => FAMILIES[event % FAMILIES.length] ?? "word",
);

const place = (
  id: string,
  point: Position,
  { placedEvents = [], ambiguousEvents = [], aboutEvents = [], ...more }: Partial<PlaceMark> = {},
) =>
  ({
    id,
    title: id,
    titles: {},
    point,
    radius: 500,
    standsFor: null,
    events: placedEvents.length + ambiguousEvents.length,
    concerning: aboutEvents.length,
    placedEvents,
    ambiguousEvents,
    aboutEvents,
    ...more,
  }) as unknown as PlaceMark;

type Scene = Pick<MapScene, "families" | "places">;
const sceneOf = (...places: PlaceMark[]): Scene => ({ families, places });
const marksAt = (scene: Scene, zoom: number) => clusterMarks(marksOf(scene), scene, zoom);
const idsOf = (marks: readonly Mark[]) => marks.map(({ id }) => id);

const some = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** Scenes whose places lie so close that many are gathered; countries and places without events among them. */
const anyScene = fc
  .array(
    fc.record({
      lng: fc.integer({ min: -4000, max: 4000 }).map((thousandth) => thousandth / 1000),
      lat: fc.integer({ min: 26_000, max: 34_000 }).map((thousandth) => thousandth / 1000),
      radius: fc.constantFrom(500, 500, 500, 90_000),
      placedEvents: fc.uniqueArray(fc.nat(EVENTS - 1), { maxLength: 12 }),
      ambiguousEvents: fc.uniqueArray(fc.nat(EVENTS - 1), { maxLength: 2 }),
      aboutEvents: fc.uniqueArray(fc.nat(EVENTS - 1), { maxLength: 12 }),
    }),
    { maxLength: 40 },
  )
  // Around the antimeridian, where the world goes on at its other side.
  .map((rows) =>
    sceneOf(
      ...rows.map(({ lng, lat, ...more }, index) =>
        place(`p${index}`, [lng <= 0 ? 180 + lng : lng - 180, lat], more),
      ),
    ),
  );
const anyZoom = fc.integer({ min: 0, max: 24 }).map((half) => half / 2);

/** Pixels from the middle to the edge of what is drawn around: the line of the disc, its kinds, what concerns it. */
function outerEdge({ kind, events, concerns }: Mark): number {
  return markRadius(events) + (kind === "said" ? 1 + 4 : 1.75) + (concerns > 0 ? 2.5 + 0.875 : 0);
}

/** Pixels between the middles of two marks, worked out with the formula of the Web Mercator projection. */
function pixelsBetween(one: Mark, other: Mark, zoom: number): number {
  const world = 512 * 2 ** zoom;
  const north = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const turn = Math.abs(one.position[0] - other.position[0]) / 360;
  const across = Math.min(turn, 1 - turn);
  const along = (north(one.position[1]) - north(other.position[1])) / (2 * Math.PI);
  return Math.hypot(across, along) * world;
}

describe("Marks at a zoom", () => {
  it("stand for each place that has one, once, and count each of its events", () => {
    fc.assert(
      fc.property(anyScene, anyZoom, (scene, zoom) => {
        const marks = marksAt(scene, zoom);
        const tied = scene.places.filter(
          ({ radius, placedEvents, ambiguousEvents, aboutEvents }) =>
            Number(radius) < 60_000 &&
            placedEvents.length + ambiguousEvents.length + aboutEvents.length > 0,
        );
        expect(marks.flatMap(({ places }) => places.map(({ id }) => id)).toSorted()).toEqual(
          tied.map(({ id }) => id).toSorted(),
        );
        for (const { places, events, concerns, kind } of marks) {
          const happened = new Set(
            places.flatMap(({ placedEvents, ambiguousEvents }) => [
              ...placedEvents,
              ...ambiguousEvents,
            ]),
          );
          const all = new Set([...happened, ...places.flatMap(({ aboutEvents }) => aboutEvents)]);
          expect(kind === "concerns").toBe(happened.size === 0);
          expect(events).toBe(happened.size || all.size);
          expect(events + concerns).toBe(all.size);
        }
      }),
      { seed: 2 },
    );
  });

  it("never hide each other: no ring lies over the disc of another, nor over the number in it", () => {
    fc.assert(
      fc.property(anyScene, anyZoom, (scene, zoom) => {
        const marks = marksAt(scene, zoom);
        for (const [index, one] of marks.entries()) {
          for (const other of marks.slice(index + 1)) {
            const apart = pixelsBetween(one, other, zoom);
            expect(apart).toBeGreaterThan(outerEdge(one) + markRadius(other.events) - 0.01);
            expect(apart).toBeGreaterThan(outerEdge(other) + markRadius(one.events) - 0.01);
          }
        }
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it("are the same in whatever order the places come", () => {
    fc.assert(
      fc.property(anyScene, anyZoom, fc.infiniteStream(fc.nat(1000)), (scene, zoom, ranks) => {
        const shuffled = scene.places
          .map((item) => ({ item, rank: ranks.next().value }))
          .toSorted((one, other) => one.rank - other.rank)
          .map(({ item }) => item);
        expect(marksAt({ ...scene, places: shuffled }, zoom)).toEqual(marksAt(scene, zoom));
      }),
      { seed: 6 },
    );
  });

  it("stand where most is reported, and the largest comes first", () => {
    const scene = sceneOf(
      place("village", [44.01, 33], { placedEvents: [0, 1] }),
      place("camp", [44, 33], { placedEvents: some(0, 30) }),
      place("city", [44.02, 33], { aboutEvents: some(0, 40) }),
      place("far", [10, 33], { placedEvents: [5] }),
    );
    expect(marksAt(scene, 6)).toMatchObject([
      { id: "camp village city", position: [44, 33], kind: "said", events: 30, concerns: 10 },
      { id: "far", events: 1 },
    ]);
    expect(idsOf(marksAt(scene, 14))).toEqual(["camp", "village", "far", "city"]);
  });

  it("are gathered across the antimeridian", () => {
    const scene = sceneOf(
      place("west", [179.9, 0], { placedEvents: [0, 1] }),
      place("east", [-179.9, 0], { placedEvents: [1, 2] }),
      place("meridian", [0, 0], { placedEvents: [3] }),
    );
    expect(marksAt(scene, 4)).toMatchObject([{ id: "east west", events: 3 }, { id: "meridian" }]);
    expect(marksAt(scene, 8)).toHaveLength(3);
  });

  it("are one where the whole world is a few pixels, and none where nothing is tied to a place", () => {
    const scene = sceneOf(
      place("a", [-40, 0], { placedEvents: [0] }),
      place("b", [40, 10], { placedEvents: [1] }),
    );
    expect(idsOf(marksAt(scene, -6))).toEqual(["a b"]);
    expect(marksAt(sceneOf(), 5)).toEqual([]);
  });

  it("draw back as they grow: a mark that gathers many takes what it then would hide", () => {
    // Each hides the first mark, and together they make it so large that it reaches the last.
    const crowd = some(0, 12).map((index) =>
      place(`c${index}`, [0.001 * index, 0], { placedEvents: some(5 * index, 5 * index + 5) }),
    );
    const neighbour = place("neighbour", [0.2, 0], { placedEvents: [0] });
    const [mark, ...others] = marksAt(sceneOf(...crowd, neighbour), 6);
    expect(mark?.events).toBe(60);
    expect(others).toEqual([]);
  });
});

describe("The zoom at which a mark falls apart", () => {
  const camp = place("camp", [44.25, 33.3], { placedEvents: some(0, 20) });
  const airport = place("airport", [44.23, 33.26], { aboutEvents: [1] });

  it("is the first whole one at which its places stand apart", () => {
    const scene = sceneOf(camp, airport);
    const [mark] = marksAt(scene, 6.5);
    if (!mark) throw new Error("There is no mark.");
    const zoom = expansionZoom(mark, scene, 6.5, 16);
    expect(zoom).toBeGreaterThan(6.5);
    expect(Number.isInteger(zoom)).toBe(true);
    expect(marksAt(scene, zoom ?? 0)).toHaveLength(2);
    expect(marksAt(scene, (zoom ?? 0) - 1)).toHaveLength(1);
  });

  it("is none where the map ends before, or where the places lie at one spot", () => {
    const scene = sceneOf(camp, airport, place("gate", [44.25, 33.3], { placedEvents: [2] }));
    const [mark] = marksAt(scene, 6);
    if (!mark) throw new Error("There is no mark.");
    expect(expansionZoom(mark, scene, 6, 7)).toBeUndefined();
    const [atOneSpot] = marksAt(
      sceneOf(camp, place("gate", [44.25, 33.3], { placedEvents: [2] })),
      16,
    );
    if (!atOneSpot) throw new Error("There is no mark.");
    expect(atOneSpot.id).toBe("camp gate");
    expect(expansionZoom(atOneSpot, scene, 6, 24)).toBeUndefined();
  });

  it("lets every mark whose places lie apart fall apart in the end", () => {
    fc.assert(
      fc.property(anyScene, anyZoom, (scene, zoom) => {
        for (const mark of marksAt(scene, zoom)) {
          const spots = new Set(mark.places.map(({ point }) => String(point)));
          const next = expansionZoom(mark, scene, zoom, 24);
          if (spots.size === 1) expect(next).toBeUndefined();
          else expect(next).toBeGreaterThan(zoom);
        }
      }),
      { seed: 8, numRuns: 40 },
    );
  });
});
