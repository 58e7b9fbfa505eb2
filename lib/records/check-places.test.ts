import { describe, expect, it } from "vitest";
import { first, problemsAfter, type Rule, repeatFirst } from "@/tests/store/broken-atlas";
import { recordOf } from "@/tests/store/edge-atlas";
import type { AtlasData } from "./atlas-data";

const place = (data: AtlasData, id: string) => recordOf(data.places, id).properties;

describe("checkPlaces", () => {
  it.each<Rule>([
    [
      "a place listed twice",
      (data) => repeatFirst(data.places),
      "places.geojson: null-island: id: is used twice",
    ],
    [
      "a type of place outside the vocabulary",
      (data) => {
        place(data, "quay").placeType = "castle";
      },
      'places.geojson: quay: placeType: is not a place type of the vocabulary: "castle"',
    ],
    [
      "a basis of precision outside the vocabulary",
      (data) => {
        place(data, "quay").precision = { radius: 1, basis: "guess" };
      },
      'places.geojson: quay: precision.basis: is not in the vocabulary: "guess"',
    ],
    [
      "a reason outside the vocabulary",
      (data) => {
        place(data, "the-crown").unmappedReason = "forgotten";
      },
      'places.geojson: the-crown: unmappedReason: is not in the vocabulary: "forgotten"',
    ],
    [
      "a place within none",
      (data) => {
        place(data, "quay").within = "the-port";
      },
      'places.geojson: quay: within: names no place: "the-port"',
    ],
    [
      "a place within itself",
      (data) => {
        place(data, "quay").within = "quay";
      },
      "places.geojson: quay: within: runs in a circle",
    ],
    [
      "a landmark listed twice",
      (data) => repeatFirst(data.landmarks),
      "landmarks.geojson: null-island-shore: id: is used twice",
    ],
    [
      "a landmark of no place",
      (data) => {
        first(data.landmarks).properties.place = "the-port";
      },
      'landmarks.geojson: null-island-shore: place: names no place: "the-port"',
    ],
  ])("reports %s", (_rule, spoil, problem) => {
    expect(problemsAfter(spoil)).toEqual([problem]);
  });

  it("reports every place on a circle, and one that leads into it", () => {
    const problems = problemsAfter((data) => {
      place(data, "the-world").within = "null-island";
    });
    const inCircle = ["null-island", "twin-pier", "west-dateline", "east-dateline", "on-the-line"];
    expect(problems.sort()).toEqual(
      [...inCircle, "the-oceans", "the-world"]
        .map((id) => `places.geojson: ${id}: within: runs in a circle`)
        .sort(),
    );
  });
});
