import fc from "fast-check";
import type { Feature, FeatureCollection, Point } from "geojson";
import { describe, expect, it } from "vitest";
import { changedFeatures } from "./changed-features";

type Drawn = Feature<Point, { id: string; events: number }>;

const feature = (id: string, { at = 44, events = 1 } = {}): Drawn => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [at, 33] },
  properties: { id, events },
});

const collection = (...features: Drawn[]): FeatureCollection => ({
  type: "FeatureCollection",
  features,
});

const KNOWN = collection(feature("a"), feature("b"));

describe("What turns one collection of features into another", () => {
  it("is nothing where they are the same, in whatever order", () => {
    expect(changedFeatures(KNOWN, collection(feature("b"), feature("a")))).toBeUndefined();
  });

  it.each([
    ["new", [feature("a"), feature("b"), feature("c")], { remove: [], add: [feature("c")] }],
    ["gone", [feature("b")], { remove: ["a"], add: [] }],
    [
      "elsewhere",
      [feature("a", { at: 45 }), feature("b")],
      { remove: ["a"], add: [feature("a", { at: 45 })] },
    ],
    [
      "of another count",
      [feature("a"), feature("b", { events: 2 })],
      { remove: ["b"], add: [feature("b", { events: 2 })] },
    ],
  ])("names a feature that is %s", (_what, features, changed) => {
    expect(changedFeatures(KNOWN, collection(...features))).toEqual(changed);
  });

  it("leaves what is to be drawn, whatever was there", () => {
    const ids = fc.constantFrom("a", "b", "c", "d", "e");
    const any = fc.uniqueArray(
      fc.record({ id: ids, at: fc.integer({ min: 0, max: 2 }), events: fc.nat(2) }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(any, any, (before, after) => {
        const [known, made] = [before, after].map((list) =>
          list.map((one) => feature(one.id, one)),
        );
        const changed = changedFeatures(collection(...(known ?? [])), collection(...(made ?? [])));
        const drawn = new Map((known ?? []).map((one) => [one.properties.id, one]));
        for (const id of changed?.remove ?? []) drawn.delete(id);
        for (const one of changed?.add ?? []) drawn.set(one.properties?.id, one as Drawn);
        const byId = (one: Drawn, other: Drawn) =>
          one.properties.id < other.properties.id ? -1 : 1;
        expect([...drawn.values()].toSorted(byId)).toEqual((made ?? []).toSorted(byId));
      }),
    );
  });
});
