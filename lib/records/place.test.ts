import { describe, expect, it } from "vitest";
import { loadEdgeAtlas, recordOf } from "@/tests/store/edge-atlas";
import { issuesOf } from "@/tests/store/schema-issues";
import { Landmark, Place, Position } from "./place";

const { places, landmarks } = loadEdgeAtlas();

describe("Position", () => {
  it.each([[[0, 0]], [[-180, -90]], [[180, 90]], [[179.99, 89.5]]])("takes %j", (position) => {
    expect(Position.safeParse(position).success).toBe(true);
  });

  it.each([
    [[180.1, 0]],
    [[-181, 0]],
    [[0, 90.1]],
    [[0]],
    [[0, 0, 0]],
    [["0", 0]],
    [[Number.NaN, 0]],
    [[]],
  ])("refuses %j", (position) => {
    expect(Position.safeParse(position).success).toBe(false);
  });
});

describe("Place", () => {
  it("takes every place of the fixture as it is", () => {
    for (const place of places) expect(Place.parse(place)).toEqual(place);
  });

  type Draft = ReturnType<typeof structuredClone<Place>> & { properties: Record<string, unknown> };
  it.each<[string, string, (place: Draft) => void, string[]]>([
    [
      "a geometry and mapped: false",
      "quay",
      (place) => {
        place.properties.mapped = false;
      },
      ["properties.mapped: must be true exactly when there is a geometry"],
    ],
    [
      "mapped: true and no geometry",
      "the-crown",
      (place) => {
        place.properties.mapped = true;
      },
      ["properties.mapped: must be true exactly when there is a geometry"],
    ],
    [
      "a mapped place without radius",
      "quay",
      (place) => {
        delete place.properties.precision;
      },
      ["properties.precision: a mapped place states its radius"],
    ],
    [
      "a mapped place without the source of its coordinates",
      "quay",
      (place) => {
        delete place.properties.coordinateSource;
      },
      ["properties.coordinateSource: a mapped place names the source of its coordinates"],
    ],
    [
      "a place that is not mapped and does not say why",
      "the-crown",
      (place) => {
        delete place.properties.unmappedReason;
      },
      ["properties.unmappedReason: a place that is not mapped says why"],
    ],
    [
      "all of these faults at once",
      "quay",
      (place) => {
        Object.assign(place.properties, { mapped: false });
        delete place.properties.precision;
        delete place.properties.coordinateSource;
      },
      [
        "properties.mapped: must be true exactly when there is a geometry",
        "properties.precision: a mapped place states its radius",
        "properties.coordinateSource: a mapped place names the source of its coordinates",
      ],
    ],
    [
      "a radius of nothing",
      "quay",
      (place) => {
        place.properties.precision = { radius: 0, basis: "survey" };
      },
      ["properties.precision.radius: Too small: expected number to be >0"],
    ],
    [
      "a field it does not know",
      "quay",
      (place) => {
        place.properties.colour = "red";
      },
      ['properties: Unrecognized key: "colour"'],
    ],
    [
      "latitude before longitude",
      "west-dateline",
      (place) => {
        place.geometry?.coordinates.reverse();
      },
      ["geometry.coordinates.1: Too big: expected number to be <=90"],
    ],
  ])("refuses %s", (_name, id, spoil, issues) => {
    const draft = structuredClone(recordOf(places, id)) as Draft;
    spoil(draft);
    expect(issuesOf(Place, draft)).toEqual(issues);
  });
});

describe("Landmark", () => {
  it("takes every landmark of the fixture as it is", () => {
    for (const landmark of landmarks) expect(Landmark.parse(landmark)).toEqual(landmark);
  });

  it.each([
    [
      "a ring of three positions",
      {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [0, 0],
          ],
        ],
      },
    ],
    ["a line of one position", { type: "LineString", coordinates: [[0, 0]] }],
    ["a geometry collection", { type: "GeometryCollection", geometries: [] }],
    ["no geometry", null],
  ])("refuses %s", (_name, geometry) => {
    const landmark = { ...recordOf(landmarks, "date-line"), geometry };
    expect(issuesOf(Landmark, landmark).join()).toContain("geometry");
  });
});
