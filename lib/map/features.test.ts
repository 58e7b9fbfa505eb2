import { distance, point } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Position } from "@/lib/records/place";
import type { Move, PlaceItem } from "@/lib/store/answers";
import {
  areaFeatures,
  bend,
  bendMove,
  drawnMoves,
  markFeatures,
  moveFeatures,
  moveId,
  namedFeatures,
} from "./features";
import type { Mark } from "./marks";
import { ringImage } from "./ring-image";
import { isWide } from "./wide-place";

const place = (id: string, more: Partial<PlaceItem> = {}) =>
  ({
    id,
    title: id.toUpperCase(),
    titles: {},
    point: [44, 33],
    radius: 500,
    ...more,
  }) as PlaceItem;

const mark = (places: PlaceItem[], more: Partial<Mark> = {}) =>
  ({
    id: places.map(({ id }) => id).join(" "),
    places,
    position: [44, 33],
    kind: "said",
    events: 25,
    families: { force: 20, seizure: 0, deprivation: 0, movement: 0, accord: 0, word: 5 },
    concerns: 2,
    ...more,
  }) as Mark;

const move = (more: Partial<Move> = {}): Move => ({
  from: "a",
  to: "b",
  line: [
    [40, 30],
    [50, 30],
  ],
  planned: false,
  events: [3],
  ...more,
});

describe("A wide place", () => {
  it.each([
    [null, false],
    [59_999, false],
    [60_000, true],
    [600_000, true],
  ])("is one whose radius is 60 km or more: with %s metres %j", (radius, wide) => {
    expect(isWide(place("a", { radius }))).toBe(wide);
  });
});

describe("Marks", () => {
  it("say how many events they count, of which kind they are and how they look", () => {
    const drawn = mark([place("a", { titles: { ar: "ألف", en: "Alpha" } })]);
    expect(markFeatures([drawn], "dark")).toEqual({
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          geometry: { type: "Point", coordinates: [44, 33] },
          properties: {
            id: "a",
            places: ["a"],
            title: "A",
            "title:ar": "ألف",
            "title:fa": undefined,
            events: 25,
            kind: "said",
            radius: 14,
            reach: 14 + 5 + 3.375,
            ring: ringImage(drawn, "dark"),
          },
        },
      ],
    });
  });

  it("of several places bear the name of the first, and say for how many others they stand", () => {
    const places = [place("a", { titles: { fa: "الف" } }), place("b"), place("c")];
    const [drawn] = markFeatures([mark(places, { kind: "concerns" })], "light").features;
    expect(drawn?.properties).toMatchObject({
      id: "a b c",
      places: ["a", "b", "c"],
      title: "A +2",
      "title:ar": undefined,
      "title:fa": "الف +۲",
      kind: "concerns",
    });
  });
});

describe("Places that are only named", () => {
  it("stand where they lie, under their names; those without a position nowhere", () => {
    const places = [
      place("a", { point: [0, 0], titles: { ar: "ألف" } }),
      place("b", { point: null }),
    ];
    expect(namedFeatures(places).features).toEqual([
      {
        type: "Feature",
        geometry: { type: "Point", coordinates: [0, 0] },
        properties: { id: "a", title: "A", "title:ar": "ألف", "title:fa": undefined },
      },
    ]);
  });
});

describe("Areas", () => {
  it("are circles as wide as the radius is, closed, with their place's id", () => {
    const { features } = areaFeatures([place("a", { radius: 4500 })], new Set());
    const ring = features[0]?.geometry.coordinates[0] ?? [];
    expect(features[0]?.properties).toEqual({ id: "a", wide: false });
    expect(ring.length).toBeGreaterThan(60);
    expect(ring[0]).toEqual(ring.at(-1));
    for (const corner of ring) {
      expect(distance(point(corner), point([44, 33]), { units: "meters" })).toBeCloseTo(4500, 0);
    }
  });

  it("are left out for places with an outline, without a radius or not on the map", () => {
    const places = [
      place("outlined"),
      place("exact", { radius: null }),
      place("nowhere", { point: null }),
      place("shown", { radius: 100_000 }),
    ];
    const { features } = areaFeatures(places, new Set(["outlined", "other"]));
    expect(features.map(({ properties }) => properties)).toEqual([{ id: "shown", wide: true }]);
  });
});

describe("Moves", () => {
  it("tell how many events they stand for, and whether these are only planned", () => {
    const twice = [...move().events, ...move().events];
    const { features } = moveFeatures(
      [move(), move({ to: "c", planned: true }), move({ to: "c", events: twice })],
      [place("a"), place("b"), place("c")],
    );
    expect(features.map(({ properties }) => properties)).toEqual([
      { id: "a b", events: 1, planned: false },
      { id: "a c planned", events: 1, planned: true },
      { id: "a c", events: 2, planned: false },
    ]);
    expect(features[0]?.geometry.coordinates).toEqual(bendMove(move()));
  });

  it("never begin or end in the middle of a country", () => {
    const places = [place("a"), place("b"), place("country", { radius: 300_000 })];
    const moves = [move(), move({ to: "country" }), move({ from: "country", to: "a" })];
    expect(drawnMoves(moves, places)).toEqual([move()]);
    const { features } = moveFeatures(moves, places);
    expect(features.map(({ properties: { id } }) => id)).toEqual(["a b"]);
  });

  it("have an id of their own each way, and for what is only planned", () => {
    const ids = [move(), move({ from: "b", to: "a" }), move({ planned: true })].map(moveId);
    expect(new Set(ids).size).toBe(3);
  });

  it("bend to the left of their direction, further where only planned", () => {
    const middle = (planned: boolean, line: Move["line"]) => bendMove(move({ line, planned }))[24];
    const east: Move["line"] = [
      [40, 0],
      [50, 0],
    ];
    const west: Move["line"] = [
      [50, 0],
      [40, 0],
    ];
    const [, going = 0] = middle(false, east) ?? [];
    const [, coming = 0] = middle(false, west) ?? [];
    const [, planned = 0] = middle(true, east) ?? [];
    expect(going).toBeGreaterThan(0.5);
    expect(coming).toBeCloseTo(-going);
    expect(planned).toBeGreaterThan(going * 1.5);
    expect(planned).toBeLessThan(3);
    const north: Move["line"] = [
      [40, 0],
      [40, 10],
    ];
    const [lng = 0] = middle(false, north) ?? [];
    expect(lng).toBeLessThan(39.5);
    expect(lng).toBeGreaterThan(38);
  });
});

describe("A curve between two positions", () => {
  const anyPosition: fc.Arbitrary<Position> = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -80, max: 80, noNaN: true }),
  );

  it("begins and ends there, goes the short way around, and in one piece", () => {
    fc.assert(
      fc.property(anyPosition, anyPosition, (from, to) => {
        const curve = bend(from, to);
        const [first, last] = [curve[0], curve.at(-1)];
        expect(first?.[0]).toBeCloseTo(from[0], 6);
        expect(first?.[1]).toBeCloseTo(from[1], 6);
        expect(last?.[1]).toBeCloseTo(to[1], 6);
        const apart = (last?.[0] ?? 0) - to[0];
        expect(Math.abs(apart - Math.round(apart / 360) * 360)).toBeLessThan(1e-6);
        expect(Math.abs((last?.[0] ?? 0) - from[0])).toBeLessThanOrEqual(180 + 1e-6);
        for (const [index, [lng]] of curve.slice(1).entries()) {
          expect(Math.abs(lng - (curve[index]?.[0] ?? 0))).toBeLessThan(30);
        }
      }),
      { seed: 3 },
    );
  });

  it("goes over the antimeridian in either direction", () => {
    expect(bend([170, 0], [-170, 0]).at(-1)?.[0]).toBeCloseTo(190);
    expect(bend([-170, 0], [170, 0]).at(-1)?.[0]).toBeCloseTo(-190);
  });

  it("is even on both sides of its middle", () => {
    const curve = bend([40, 0], [50, 0]);
    expect(curve).toHaveLength(49);
    expect(curve[24]?.[0]).toBeCloseTo(45);
    expect(curve[12]?.[0]).toBeCloseTo(42.5);
    expect(curve[12]?.[1]).toBeCloseTo(curve[36]?.[1] ?? 0);
    // A quadratic curve rises half as high as its control point, here 10 degrees times the bend.
    expect(curve[24]?.[1]).toBeCloseTo(0.8, 2);
    expect(bend([40, 0], [50, 0], 0.3)[24]?.[1]).toBeCloseTo(1.5, 2);
  });
});
