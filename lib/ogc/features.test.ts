import { describe, expect, it } from "vitest";
import type { AttestationItem, DocumentItem, EventItem, PlaceItem } from "@/lib/store/answers";
import { attestationFeature, documentFeature, eventFeature, placeFeature } from "./features";

const PLACE: PlaceItem = {
  id: "camp",
  title: "Camp",
  names: ["Camp", "مخيم"],
  titles: { en: "Camp", ar: "مخيم" },
  placeType: "camp",
  point: [44.123456789, -0.0000001],
  radius: 500,
  coordinateSource: "A gazetteer",
  within: null,
  mapped: true,
  unmappedReason: null,
  standsFor: null,
  mentions: 3,
  namedIn: 2,
  precision: "city-extent",
  events: 2,
  documents: 1,
  concerning: 0,
};

describe("placeFeature", () => {
  it("gives the name its own property and rounds the point to five decimals", () => {
    const feature = placeFeature(PLACE);
    expect(feature.geometry).toEqual({ type: "Point", coordinates: [44.12346, 0] });
    expect(feature.properties).toMatchObject({ name: "Camp", names: ["Camp", "مخيم"], events: 2 });
    expect(feature.properties).not.toHaveProperty("point");
    expect(feature.properties).not.toHaveProperty("title");
    expect(feature.properties).not.toHaveProperty("titles");
  });

  it("has no geometry where there is no point", () => {
    expect(placeFeature({ ...PLACE, point: null }).geometry).toBeNull();
  });
});

describe("eventFeature", () => {
  it("draws a move as a line, its ends rounded", () => {
    const line = {
      type: "LineString",
      coordinates: [
        [179.999999, 1],
        [-179.5, 2.1234567],
      ],
    };
    const { geometry } = eventFeature({ id: "move", geometry: line } as EventItem);
    expect(geometry).toEqual({
      type: "LineString",
      coordinates: [
        [180, 1],
        [-179.5, 2.12346],
      ],
    });
  });
});

describe("attestationFeature", () => {
  it("names its offsets for what they are, and has the old names beside them", () => {
    const item = { id: "a", geometry: null, charStart: 3, charEnd: 9 } as AttestationItem;
    expect(attestationFeature(item).properties).toEqual({
      charStart: 3,
      charEnd: 9,
      start: 3,
      end: 9,
    });
  });
});

describe("documentFeature", () => {
  it("lies wherever its places do, or nowhere", () => {
    const of = (points: DocumentItem["points"]) =>
      documentFeature({ id: "letter", points } as DocumentItem).geometry;
    expect(
      of([
        [0, 0],
        [1, 2],
      ]),
    ).toEqual({
      type: "MultiPoint",
      coordinates: [
        [0, 0],
        [1, 2],
      ],
    });
    expect(of([])).toBeNull();
  });
});
