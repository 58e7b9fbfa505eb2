import { describe, expect, it } from "vitest";
import type { Vocabulary } from "@/lib/records/vocabulary";
import type { EventItem, PlaceItem } from "@/lib/store/answers";
import { wordsIn } from "./catalogue";
import { formatCertainty, formatEventPlaces } from "./place-label";

const EN = wordsIn("en");

const event = (placeNames: string[], geometry: EventItem["geometry"]) =>
  ({ placeNames, geometry }) as EventItem;

describe("The places of an event in words", () => {
  it("have an arrow between them only when people move from one to the other", () => {
    const line = {
      type: "LineString" as const,
      coordinates: [
        [0, 0],
        [1, 1],
      ] as [[number, number], [number, number]],
    };
    expect(formatEventPlaces(event(["Ashraf", "Liberty"], line))).toBe("Ashraf → Liberty");
    expect(formatEventPlaces(event(["Ashraf", "Basra", "Liberty"], line))).toBe(
      "Ashraf, Basra, Liberty",
    );
    const point = { type: "Point" as const, coordinates: [0, 0] as [number, number] };
    expect(formatEventPlaces(event(["Ashraf", "Liberty"], point))).toBe("Ashraf, Liberty");
    expect(formatEventPlaces(event(["Tehran"], null))).toBe("Tehran");
  });
});

describe("How sure the position of a place is, in a line", () => {
  const vocabulary = {
    unmappedReasons: [{ id: "too-wide", label: { en: "too wide to draw" } }],
  } as Vocabulary;
  const place = (radius: number | null, unmappedReason: string | null = null) =>
    ({ radius, unmappedReason }) as PlaceItem;

  it("gives the radius, or why there is no position", () => {
    expect(formatCertainty(place(4500), vocabulary, EN)).toBe("Position known to within 4.5 km");
    expect(formatCertainty(place(300), vocabulary, EN)).toBe("Position known to within 300 m");
    expect(formatCertainty(place(null, "too-wide"), vocabulary, EN)).toBe(
      "Not on the map: too wide to draw",
    );
    expect(formatCertainty(place(null), vocabulary, EN)).toBe("Not on the map");
  });
});
